//! What a premium is made of, and whether its parts make its whole.
//!
//! The policy system's figures are authoritative: the portal does not correct a premium whose lines do not add up, it shows
//! the total and says so.

use crate::{coded::coded, money::Cents};

coded! {
    /// A line of a premium, as an *avis d'échéance* breaks it down.
    pub enum PremiumLineKind {
        /// Reference premium, to which the bonus-malus applies (annexe A121-1 art. 1 to 3).
        Reference = "reference",
        /// What the bonus takes off or the malus adds.
        BonusMalus = "bonus_malus",
        /// Surcharge of a novice driver (annexe A121-1-1).
        NoviceSurcharge = "novice_surcharge",
        /// Liability.
        Liability = "liability",
        /// Damage to what is insured.
        Damage = "damage",
        /// Natural disaster, always on a line of its own (art. L125-2).
        NaturalDisasterPremium = "natural_disaster_premium",
        /// Assistance.
        Assistance = "assistance",
        /// Legal protection.
        LegalProtection = "legal_protection",
        /// A reduction: negative.
        Reduction = "reduction",
        /// Fees of the contract.
        Fees = "fees",
        /// Fee for paying in parts.
        FractioningFee = "fractioning_fee",
        /// Insurance tax (CGI art. 991 and 1001).
        InsuranceTax = "insurance_tax",
        /// Contribution to the FGAO, for the victims of uninsured drivers (art. L421-4).
        FgaoContribution = "fgao_contribution",
        /// Contribution to the FGTI, for the victims of terrorism and crime, once a year and a contract (art. L422-1).
        FgtiContribution = "fgti_contribution",
    }
}

/// Whether the lines make the total, to the cent.
pub fn adds_up(total: Cents, lines: impl IntoIterator<Item = Cents>) -> bool {
    // Wider than a cent: an absurd feed must give "no", not an overflow.
    let sum: i128 = lines.into_iter().map(|line| i128::from(line.0)).sum();
    sum == i128::from(total.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_premium_adds_up_to_the_cent_or_not_at_all() {
        let lines = [Cents(45_000), Cents(-6_750), Cents(650)];
        assert!(adds_up(Cents(38_900), lines));
        assert!(!adds_up(Cents(38_901), lines));
    }

    #[test]
    fn a_premium_without_lines_adds_up_to_nothing_only() {
        assert!(adds_up(Cents(0), []));
        assert!(!adds_up(Cents(1), []));
    }

    #[test]
    fn absurd_amounts_do_not_overflow_into_a_yes() {
        assert!(!adds_up(Cents(-2), [Cents(i64::MAX), Cents(i64::MAX)]));
    }
}
