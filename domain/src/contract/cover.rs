//! Where cover stands on a day.
//!
//! It is worked out from the contract's dates each time it is asked and never stored: a stored state would be wrong at the
//! next midnight. A suspended contract is not an ended one: claims in the gap are not covered, the premium is still due, and
//! cover comes back when the reason goes (art. L113-3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coded::coded;

coded! {
    /// Why a contract ends.
    pub enum EndReason {
        /// By the policyholder at renewal (art. L113-12).
        Renewal = "renewal",
        /// By the policyholder after a year (art. L113-15-2).
        AfterOneYear = "after_one_year",
        /// The vehicle was sold (art. L121-11).
        VehicleSold = "vehicle_sold",
        /// Moving or another change of life (art. L113-16).
        LifeChange = "life_change",
        /// The premium stayed unpaid (art. L113-3).
        Unpaid = "unpaid",
        /// By the insurer, who owes a private person the reasons (art. L113-12-1).
        Insurer = "insurer",
        /// Replaced by another contract.
        Replaced = "replaced",
    }
}

coded! {
    /// Why cover is suspended.
    pub enum SuspensionReason {
        /// The premium stayed unpaid thirty days after formal notice (art. L113-3).
        Unpaid = "unpaid",
        /// The vehicle was sold (art. L121-11).
        VehicleSold = "vehicle_sold",
        /// At the policyholder's request.
        Requested = "requested",
    }
}

/// The dates from which the state of cover follows. Days are whole days in Paris.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverFacts {
    /// First day of cover.
    pub starts_on: NaiveDate,
    /// Last day of cover, once an end is known.
    pub ends_on: Option<NaiveDate>,
    /// Why it ends; given exactly when `ends_on` is (the import refuses anything else).
    pub end_reason: Option<EndReason>,
    /// First day on which cover is suspended, while it is.
    pub suspended_from: Option<NaiveDate>,
    /// Why it is suspended; given exactly when `suspended_from` is.
    pub suspension_reason: Option<SuspensionReason>,
}

/// Where cover stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CoverState {
    /// Signed, not covered yet.
    NotStarted {
        /// First day of cover.
        from: NaiveDate,
    },
    /// Covered, no end in sight.
    InForce,
    /// Covered, and the last day is known.
    Ending {
        /// Last day of cover.
        on: NaiveDate,
        /// Why.
        reason: EndReason,
    },
    /// Not covered for the time being.
    Suspended {
        /// First day without cover.
        since: NaiveDate,
        /// Why.
        reason: SuspensionReason,
    },
    /// No longer covered.
    Ended {
        /// Last day of cover.
        on: NaiveDate,
        /// Why.
        reason: EndReason,
    },
}

impl CoverFacts {
    /// Where cover stands on a day.
    pub fn state(&self, today: NaiveDate) -> CoverState {
        match self.ends_on {
            Some(on) if today > on => return CoverState::Ended { on, reason: self.end_reason() },
            _ if today < self.starts_on => return CoverState::NotStarted { from: self.starts_on },
            _ => {}
        }
        match (self.suspended_from, self.ends_on) {
            (Some(since), _) if today >= since => CoverState::Suspended { since, reason: self.suspension_reason() },
            (_, Some(on)) => CoverState::Ending { on, reason: self.end_reason() },
            _ => CoverState::InForce,
        }
    }

    /// Whether a claim of that day would be covered.
    pub fn is_in_force(&self, today: NaiveDate) -> bool {
        self.state(today).is_in_force()
    }

    /// The last day really covered, as far as it is known: the day before a suspension that lasts, else the contract's end.
    ///
    /// A past certificate may attest no day after it, be the contract's own end later (art. R211-14-0-1, art. L113-3).
    pub fn last_covered_day(&self) -> Option<NaiveDate> {
        let before_suspension = self.suspended_from.map(|from| from.pred_opt().unwrap_or(from));
        match (before_suspension, self.ends_on) {
            (Some(eve), Some(end)) => Some(eve.min(end)),
            (known, None) | (None, known) => known,
        }
    }

    /// Whether there is, was or will be a single day of cover: a contract may be ended or suspended before its first day.
    pub fn ever_covers(&self) -> bool {
        self.last_covered_day().is_none_or(|last| last >= self.starts_on)
    }

    /// The reason of the end. The import sees to it that an end comes with one; without, the most ordinary is supposed.
    fn end_reason(&self) -> EndReason {
        self.end_reason.unwrap_or(EndReason::Renewal)
    }

    /// The reason of the suspension. Without one, the only word that accuses nobody of anything.
    fn suspension_reason(&self) -> SuspensionReason {
        self.suspension_reason.unwrap_or(SuspensionReason::Requested)
    }
}

impl CoverState {
    /// Whether a claim of the day would be covered.
    pub const fn is_in_force(&self) -> bool {
        matches!(self, Self::InForce | Self::Ending { .. })
    }

    /// Whether cover is suspended.
    pub const fn is_suspended(&self) -> bool {
        matches!(self, Self::Suspended { .. })
    }

    /// Whether the contract is over.
    pub const fn is_ended(&self) -> bool {
        matches!(self, Self::Ended { .. })
    }

    /// One word for the state, for classes, filters and text keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotStarted { .. } => "not_started",
            Self::InForce => "in_force",
            Self::Ending { .. } => "ending",
            Self::Suspended { .. } => "suspended",
            Self::Ended { .. } => "ended",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::dated::day;

    fn running() -> CoverFacts {
        CoverFacts {
            starts_on: day(2025, 3, 1),
            ends_on: None,
            end_reason: None,
            suspended_from: None,
            suspension_reason: None,
        }
    }

    fn ended_by_sale() -> CoverFacts {
        CoverFacts { ends_on: Some(day(2026, 10, 10)), end_reason: Some(EndReason::VehicleSold), ..running() }
    }

    /// The vector of art. L113-3: notice of 14 December, suspended after 13 January, ended after 23 January.
    fn unpaid() -> CoverFacts {
        CoverFacts {
            ends_on: Some(day(2027, 1, 23)),
            end_reason: Some(EndReason::Unpaid),
            suspended_from: Some(day(2027, 1, 14)),
            suspension_reason: Some(SuspensionReason::Unpaid),
            ..running()
        }
    }

    #[test]
    fn cover_begins_on_its_first_day() {
        assert_eq!(running().state(day(2025, 2, 28)), CoverState::NotStarted { from: day(2025, 3, 1) });
        assert_eq!(running().state(day(2025, 3, 1)), CoverState::InForce);
    }

    #[test]
    fn the_last_day_is_still_covered_and_the_next_is_not() {
        let (on, reason) = (day(2026, 10, 10), EndReason::VehicleSold);
        assert_eq!(ended_by_sale().state(on), CoverState::Ending { on, reason });
        assert_eq!(ended_by_sale().state(day(2026, 10, 11)), CoverState::Ended { on, reason });
    }

    #[test]
    fn an_unpaid_contract_is_suspended_then_ended() {
        let suspended = CoverState::Suspended { since: day(2027, 1, 14), reason: SuspensionReason::Unpaid };
        assert!(unpaid().is_in_force(day(2027, 1, 13)));
        assert_eq!(unpaid().state(day(2027, 1, 14)), suspended);
        assert_eq!(unpaid().state(day(2027, 1, 23)), suspended);
        assert!(unpaid().state(day(2027, 1, 24)).is_ended());
    }

    #[test]
    fn days_of_suspension_before_the_end_were_not_covered() {
        assert_eq!(unpaid().last_covered_day(), Some(day(2027, 1, 13)));
        assert_eq!(ended_by_sale().last_covered_day(), Some(day(2026, 10, 10)));
        assert_eq!(running().last_covered_day(), None);
    }

    #[test]
    fn a_contract_that_ended_before_it_began_covers_nothing() {
        let withdrawn = CoverFacts { ends_on: Some(day(2025, 2, 20)), ..ended_by_sale() };
        assert!(!withdrawn.ever_covers());
        assert!(withdrawn.state(day(2025, 2, 21)).is_ended());
        assert!(running().ever_covers());
    }

    prop_compose! {
        fn any_facts()(start in 0i64..400, end in proptest::option::of(0i64..800), pause in proptest::option::of(0i64..800))
            -> CoverFacts {
            let at = |offset: i64| day(2025, 1, 1) + chrono::TimeDelta::days(offset);
            CoverFacts {
                starts_on: at(start),
                ends_on: end.map(at),
                end_reason: end.map(|_| EndReason::Renewal),
                suspended_from: pause.map(at),
                suspension_reason: pause.map(|_| SuspensionReason::Unpaid),
            }
        }
    }

    proptest! {
        #[test]
        fn a_day_is_in_force_exactly_from_the_first_to_the_last_covered_day(facts in any_facts(), offset in 0i64..900) {
            let today = day(2025, 1, 1) + chrono::TimeDelta::days(offset);
            let between = today >= facts.starts_on && facts.last_covered_day().is_none_or(|last| today <= last);
            prop_assert_eq!(facts.is_in_force(today), between);
        }

        #[test]
        fn an_ended_contract_never_comes_back(facts in any_facts(), offset in 0i64..900) {
            let today = day(2025, 1, 1) + chrono::TimeDelta::days(offset);
            if facts.state(today).is_ended() {
                prop_assert!(facts.state(today + chrono::TimeDelta::days(1)).is_ended());
            }
        }
    }
}
