//! Taxes and contributions on insurance premiums, each with the day from which it holds.
//!
//! Figures that the law changes are data with a date (the past year's premium is taxed at the past year's rate). Those
//! whose first day is the first of 1990 are older than any premium that is generated.

use chrono::NaiveDate;
use domain::dated::{Dated, holding_on};

const ALWAYS: NaiveDate = day(1990, 1, 1);

/// Tax on motor liability, vehicles up to 3.5 tonnes, in hundredths of a percent.
pub(super) const MOTOR_LIABILITY_TAX: &[Dated<i64>] = &[Dated { since: ALWAYS, value: 3_300, source: "CGI art. 1001" }];
/// Tax on every other cover of a vehicle, in hundredths of a percent.
pub(super) const MOTOR_OTHER_TAX: &[Dated<i64>] = &[Dated { since: ALWAYS, value: 1_800, source: "CGI art. 1001" }];
/// Tax on property against fire, in hundredths of a percent.
pub(super) const FIRE_TAX: &[Dated<i64>] = &[Dated { since: ALWAYS, value: 3_000, source: "CGI art. 1001 1°" }];
/// Tax on other property and liability cover, in hundredths of a percent.
pub(super) const OTHER_TAX: &[Dated<i64>] = &[Dated { since: ALWAYS, value: 900, source: "CGI art. 1001 6°" }];
/// Tax on legal protection, in hundredths of a percent.
pub(super) const LEGAL_PROTECTION_TAX: &[Dated<i64>] = &[
    Dated { since: ALWAYS, value: 1_160, source: "CGI art. 1001 5° ter, before 2016" },
    Dated { since: day(2016, 1, 1), value: 1_340, source: "CGI art. 1001 5° ter" },
];
/// Contribution to the FGAO, both parts, in hundredths of a percent of the liability premium.
pub(super) const FGAO: &[Dated<i64>] =
    &[Dated { since: ALWAYS, value: 200, source: "C. assur. L421-4: 1.2 % and 0.8 %" }];
/// Contribution to the FGTI, in cents a contract and a year.
pub(super) const FGTI: &[Dated<i64>] = &[
    Dated { since: ALWAYS, value: 590, source: "C. assur. L422-1, before July 2024" },
    Dated { since: day(2024, 7, 1), value: 650, source: "C. assur. L422-1" },
];
/// Natural disaster premium of a home, in hundredths of a percent of the property premium.
pub(super) const HOME_NATURAL_DISASTER: &[Dated<i64>] = &[
    Dated { since: ALWAYS, value: 1_200, source: "C. assur. A125-2, before 2025" },
    Dated { since: day(2025, 1, 1), value: 2_000, source: "C. assur. A125-2" },
];
/// Natural disaster premium of a vehicle, in hundredths of a percent of the theft and fire premium.
pub(super) const MOTOR_NATURAL_DISASTER: &[Dated<i64>] = &[
    Dated { since: ALWAYS, value: 600, source: "C. assur. A125-2, before 2025" },
    Dated { since: day(2025, 1, 1), value: 900, source: "C. assur. A125-2" },
];

/// The figure that holds on a day.
pub(super) fn on(figures: &[Dated<i64>], day: NaiveDate) -> i64 {
    holding_on(figures, day).map_or(0, |figure| figure.value)
}

/// A share of an amount, in hundredths of a percent, rounded to the nearest cent.
pub(super) fn share(cents: i64, hundredths_of_percent: i64) -> i64 {
    (cents * hundredths_of_percent + 5_000).div_euclid(10_000)
}

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_premium_is_taxed_by_the_rate_of_its_time() {
        assert_eq!(on(HOME_NATURAL_DISASTER, day(2024, 12, 31)), 1_200);
        assert_eq!(on(HOME_NATURAL_DISASTER, day(2025, 1, 1)), 2_000);
        assert_eq!(on(FGTI, day(2026, 1, 1)), 650);
    }

    #[test]
    fn a_share_is_rounded_to_the_nearest_cent() {
        assert_eq!(share(1_050, 1_000), 105);
        assert_eq!(share(1_055, 1_000), 106);
        assert_eq!(share(1_054, 1_000), 105);
    }
}
