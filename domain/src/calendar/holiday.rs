//! The public holidays: one table, a line for each, with where it holds and since when.
//!
//! A holiday that falls on a Sunday is not moved to Monday: French law gives none in its place.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{Calendar, easter_sunday};
use crate::{coded::coded, dated::day, locale::Locale};

coded! {
    /// A public holiday.
    pub enum Holiday {
        /// 1 January.
        NewYear = "new_year",
        /// The Friday before Easter, in Alsace-Moselle.
        GoodFriday = "good_friday",
        /// The day after Easter.
        EasterMonday = "easter_monday",
        /// 1 May.
        LabourDay = "labour_day",
        /// 8 May.
        Victory = "victory",
        /// The fortieth day of Easter, a Thursday.
        Ascension = "ascension",
        /// The day after Pentecost. A holiday even where it is worked for the *journée de solidarité*.
        WhitMonday = "whit_monday",
        /// The abolition of slavery, on a day of each territory's own.
        Abolition = "abolition",
        /// 14 July.
        NationalDay = "national_day",
        /// 15 August.
        Assumption = "assumption",
        /// 1 November.
        AllSaints = "all_saints",
        /// 11 November.
        Armistice = "armistice",
        /// 25 December.
        Christmas = "christmas",
        /// 26 December, in Alsace-Moselle.
        SecondChristmasDay = "second_christmas_day",
    }
}

impl Holiday {
    /// What people call it.
    pub const fn name(self, locale: Locale) -> &'static str {
        let (french, english) = match self {
            Self::NewYear => ("jour de l’An", "New Year’s Day"),
            Self::GoodFriday => ("Vendredi saint", "Good Friday"),
            Self::EasterMonday => ("lundi de Pâques", "Easter Monday"),
            Self::LabourDay => ("fête du Travail", "Labour Day"),
            Self::Victory => ("victoire de 1945", "Victory Day 1945"),
            Self::Ascension => ("Ascension", "Ascension Day"),
            Self::WhitMonday => ("lundi de Pentecôte", "Whit Monday"),
            Self::Abolition => ("abolition de l’esclavage", "Abolition of Slavery"),
            Self::NationalDay => ("fête nationale", "National Day"),
            Self::Assumption => ("Assomption", "Assumption"),
            Self::AllSaints => ("Toussaint", "All Saints’ Day"),
            Self::Armistice => ("armistice de 1918", "Armistice Day 1918"),
            Self::Christmas => ("Noël", "Christmas Day"),
            Self::SecondChristmasDay => ("lendemain de Noël", "26 December holiday"),
        };
        match locale {
            Locale::Fr => french,
            Locale::En => english,
        }
    }
}

/// Where in the year a holiday stands.
#[derive(Clone, Copy)]
enum When {
    /// A month and a day of it.
    Fixed(u32, u32),
    /// So many days after Easter Sunday; before it when negative.
    Easter(i64),
}

/// A line of the table.
struct Feast {
    holiday: Holiday,
    when: When,
    /// The one place that keeps it; none: all of France.
    only: Option<Calendar>,
    /// First day on which the law of the place has it.
    since: NaiveDate,
}

/// Long before anything that a portal counts: these holidays are older (for Alsace-Moselle, since the ordonnance of 1892).
const OLD: NaiveDate = day(1919, 1, 1);
/// Loi 81-893 of 2 October 1981 gave 8 May back.
const VICTORY_LAW: NaiveDate = day(1981, 10, 3);
/// Décret 83-1003 of 23 November 1983, after loi 83-550; its list is that of C. trav. art. L3422-2 today.
const ABOLITION_DECREE: NaiveDate = day(1983, 11, 24);
/// Décret 2012-553 of 23 April 2012 named the two collectivities apart.
const ISLANDS_DECREE: NaiveDate = day(2012, 4, 26);

/// Every holiday, the fixed ones first: when two fall together the first is named.
const FEASTS: &[Feast] = &[
    everywhere(Holiday::NewYear, When::Fixed(1, 1), OLD),
    everywhere(Holiday::LabourDay, When::Fixed(5, 1), day(1947, 4, 30)),
    everywhere(Holiday::Victory, When::Fixed(5, 8), VICTORY_LAW),
    everywhere(Holiday::NationalDay, When::Fixed(7, 14), OLD),
    everywhere(Holiday::Assumption, When::Fixed(8, 15), OLD),
    everywhere(Holiday::AllSaints, When::Fixed(11, 1), OLD),
    everywhere(Holiday::Armistice, When::Fixed(11, 11), day(1922, 10, 25)),
    everywhere(Holiday::Christmas, When::Fixed(12, 25), OLD),
    everywhere(Holiday::EasterMonday, When::Easter(1), OLD),
    everywhere(Holiday::Ascension, When::Easter(39), OLD),
    everywhere(Holiday::WhitMonday, When::Easter(50), OLD),
    only(Calendar::AlsaceMoselle, Holiday::GoodFriday, When::Easter(-2), OLD),
    only(Calendar::AlsaceMoselle, Holiday::SecondChristmasDay, When::Fixed(12, 26), OLD),
    only(Calendar::Mayotte, Holiday::Abolition, When::Fixed(4, 27), ABOLITION_DECREE),
    only(Calendar::Martinique, Holiday::Abolition, When::Fixed(5, 22), ABOLITION_DECREE),
    only(Calendar::Guadeloupe, Holiday::Abolition, When::Fixed(5, 27), ABOLITION_DECREE),
    only(Calendar::Guyane, Holiday::Abolition, When::Fixed(6, 10), ABOLITION_DECREE),
    only(Calendar::Reunion, Holiday::Abolition, When::Fixed(12, 20), ABOLITION_DECREE),
    only(Calendar::SaintBarthelemy, Holiday::Abolition, When::Fixed(10, 9), ISLANDS_DECREE),
    // The text of art. L3422-2 says 27 May; the island has kept 28 May since 2018 by a circular: to verify.
    only(Calendar::SaintMartin, Holiday::Abolition, When::Fixed(5, 27), ISLANDS_DECREE),
];

/// The holiday of a place on a day.
pub(super) fn on(calendar: Calendar, day: NaiveDate) -> Option<Holiday> {
    let from_easter = easter_sunday(day.year()).map(|easter| day - easter);
    let falls = |feast: &&Feast| {
        let here = feast.only.is_none_or(|only| only == calendar);
        let today = match feast.when {
            When::Fixed(month, of_month) => (day.month(), day.day()) == (month, of_month),
            When::Easter(days) => from_easter == Some(TimeDelta::days(days)),
        };
        here && today && feast.since <= day
    };
    FEASTS.iter().find(falls).map(|feast| feast.holiday)
}

const fn everywhere(holiday: Holiday, when: When, since: NaiveDate) -> Feast {
    Feast { holiday, when, only: None, since }
}

const fn only(calendar: Calendar, holiday: Holiday, when: When, since: NaiveDate) -> Feast {
    Feast { holiday, when, only: Some(calendar), since }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_holiday_is_none_before_its_law() {
        assert_eq!(on(Calendar::Mainland, day(1980, 5, 8)), None);
        assert_eq!(on(Calendar::Mainland, day(1982, 5, 8)), Some(Holiday::Victory));
        assert_eq!(on(Calendar::Reunion, day(1982, 12, 20)), None);
        assert_eq!(on(Calendar::Reunion, day(1984, 12, 20)), Some(Holiday::Abolition));
    }

    #[test]
    fn every_holiday_has_a_line_and_a_name_of_its_own_in_both_languages() {
        for locale in Locale::ALL {
            let mut names: Vec<_> = Holiday::ALL.iter().map(|holiday| holiday.name(locale)).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), Holiday::ALL.len());
        }
        for holiday in Holiday::ALL {
            assert!(FEASTS.iter().any(|feast| feast.holiday == *holiday), "{holiday:?}");
        }
    }
}
