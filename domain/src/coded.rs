//! Closed sets of words that are also written down: in the feed, in the database, on the wire.
//!
//! Each word has one code, in snake case, and the code never changes once it is written somewhere: the name in the program
//! may. One macro makes the list, both ways of translating and the wire form from the same line, so that they cannot drift.
//!
//! To add a word: a line in the enum. To add a set: a `coded!` block in the module that the words belong to.

/// Declares an enum whose variants have a stable code: `ALL`, `code()`, `from_code()`, and serde by the code.
macro_rules! coded {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $( $(#[$word_about:meta])* $word:ident = $code:literal, )+
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $( $(#[$word_about])* #[serde(rename = $code)] $word, )+
        }

        impl $name {
            /// Every word of the set, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$word),+];

            /// The code by which the word is written down.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$word => $code),+ }
            }

            /// The word of a code; none when the code is not of this set.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$word),)+ _ => None }
            }
        }
    };
}

pub(crate) use coded;

#[cfg(test)]
mod tests {
    use crate::{
        access::Access,
        calendar::{Calendar, Holiday},
        certificate::{CertificateKind, Form},
        contract::{EndReason, PaymentFrequency, PaymentMeans, Product, Standing, SuspensionReason},
        coverage::{CoverageCode, ExclusionCode},
        deadline::{CalendarUse, Certainty, ClosedDay, Ground, Nature, Party, Rule, Trigger, Unit},
        insured_object::{DriverRole, HomeKind, Occupancy, VehicleUse},
        premium::PremiumLineKind,
        throttle::Scope,
    };

    /// Whether the codes of a set are snake case, distinct, lead back to their word, and are what goes over the wire.
    macro_rules! check {
        ($($set:ty),+) => {$(
            let mut seen = std::collections::BTreeSet::new();
            for word in <$set>::ALL {
                let code = word.code();
                assert!(seen.insert(code), "{code} stands twice in {}", stringify!($set));
                assert!(code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'), "{code}");
                assert_eq!(<$set>::from_code(code), Some(*word));
                assert_eq!(serde_json::to_value(word).ok(), Some(serde_json::Value::from(code)));
            }
            assert_eq!(<$set>::from_code("no such word"), None);
        )+};
    }

    #[test]
    fn every_code_leads_back_to_its_own_word() {
        check!(
            Access,
            Calendar,
            CalendarUse,
            Certainty,
            CertificateKind,
            ClosedDay,
            CoverageCode,
            DriverRole,
            EndReason,
            ExclusionCode,
            Form,
            Ground,
            Holiday,
            HomeKind,
            Nature,
            Occupancy,
            Party,
            PaymentFrequency,
            PaymentMeans,
            PremiumLineKind,
            Product,
            Rule,
            Scope,
            Standing,
            SuspensionReason,
            Trigger,
            Unit,
            VehicleUse
        );
    }

    /// What the feed writes for each variant name: snake case by serde's own rule.
    #[test]
    fn a_code_is_its_variants_name_in_snake_case() {
        fn snake(name: &str) -> String {
            let mut out = String::new();
            for (place, letter) in name.chars().enumerate() {
                if letter.is_ascii_uppercase() && place > 0 {
                    out.push('_');
                }
                out.push(letter.to_ascii_lowercase());
            }
            out
        }
        for code in CoverageCode::ALL {
            assert_eq!(code.code(), snake(&format!("{code:?}")));
        }
        for code in ExclusionCode::ALL {
            assert_eq!(code.code(), snake(&format!("{code:?}")));
        }
        for rule in Rule::ALL {
            assert_eq!(rule.code(), snake(&format!("{rule:?}")));
        }
        for trigger in Trigger::ALL {
            assert_eq!(trigger.code(), snake(&format!("{trigger:?}")));
        }
        for kind in PremiumLineKind::ALL {
            assert_eq!(kind.code(), snake(&format!("{kind:?}")));
        }
    }
}
