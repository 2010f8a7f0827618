//! How long a delay is: a count and what it counts.

use std::num::NonZeroU16;

use serde::{Deserialize, Serialize};

use crate::coded::coded;

coded! {
    /// What a delay counts.
    pub enum Unit {
        /// Hours that pass.
        Hours = "hours",
        /// *Jours calendaires*: all days.
        Days = "days",
        /// *Jours ouvrables*: all days but Sundays and public holidays.
        Ouvrables = "ouvrables",
        /// *Jours ouvrés*: Monday to Friday, public holidays aside.
        Ouvres = "ouvres",
        /// Weeks of seven days.
        Weeks = "weeks",
        /// Months, to the same day of the month or to its last.
        Months = "months",
        /// Years, as twelve months each.
        Years = "years",
    }
}

/// The length of a delay: five *jours ouvrés*, two months. Never nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Term {
    /// How many.
    pub count: NonZeroU16,
    /// Of what.
    pub unit: Unit,
}

/// So many hours.
pub(super) const fn hours(count: u16) -> Term {
    term(count, Unit::Hours)
}

/// So many days, all counted.
pub(super) const fn days(count: u16) -> Term {
    term(count, Unit::Days)
}

/// So many *jours ouvrables*.
pub(super) const fn ouvrables(count: u16) -> Term {
    term(count, Unit::Ouvrables)
}

/// So many *jours ouvrés*.
pub(super) const fn ouvres(count: u16) -> Term {
    term(count, Unit::Ouvres)
}

/// So many weeks.
pub(super) const fn weeks(count: u16) -> Term {
    term(count, Unit::Weeks)
}

/// So many months.
pub(super) const fn months(count: u16) -> Term {
    term(count, Unit::Months)
}

/// So many years.
pub(super) const fn years(count: u16) -> Term {
    term(count, Unit::Years)
}

/// The table's lines are written by hand; a zero there is read as one, which no test of a vector would let pass.
const fn term(count: u16, unit: Unit) -> Term {
    let count = match NonZeroU16::new(count) {
        Some(count) => count,
        None => NonZeroU16::MIN,
    };
    Term { count, unit }
}
