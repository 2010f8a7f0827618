//! Which days count: public holidays and working days, by the law of the place.
//!
//! Three ways of counting days must never be mixed: *jours calendaires* are all days, *jours ouvrables* all but Sundays and
//! public holidays, *jours ouvrés* Monday to Friday less public holidays. Holidays are computed for any year (`easter`, and the
//! table of `holiday`), so that nobody has to enter those of the next one.
//!
//! The holidays are those of the place: Alsace-Moselle and each overseas territory add their own. Which place counts follows
//! from the risk: a property where it stands, a vehicle where it is registered, anything else where the person lives
//! (Code des assurances, art. L191-2); `place` leads there from a commune.
//!
//! To add a holiday: a line in `holiday::FEASTS` and its word in `Holiday`. To add a territory: a word in `Calendar`, its line in
//! `place`.

mod easter;
mod holiday;
mod place;

use chrono::{Datelike, NaiveDate, Weekday};

pub use easter::easter_sunday;
pub use holiday::Holiday;

use crate::coded::coded;

coded! {
    /// The public holidays of a place.
    pub enum Calendar {
        /// The holidays of all of France (C. trav. art. L3133-1), and no others.
        Mainland = "mainland",
        /// Moselle, Bas-Rhin and Haut-Rhin. Good Friday is one in communes with a Protestant church only (C. trav. art.
        /// L3134-13); no list of them is known here, so it counts as one everywhere in the three departments: to verify.
        AlsaceMoselle = "alsace_moselle",
        /// Guadeloupe.
        Guadeloupe = "guadeloupe",
        /// Martinique.
        Martinique = "martinique",
        /// Guyane.
        Guyane = "guyane",
        /// La Réunion.
        Reunion = "reunion",
        /// Mayotte. Usage may add Muslim feasts (C. trav. art. L3422-2): not counted here.
        Mayotte = "mayotte",
        /// Saint-Barthélemy.
        SaintBarthelemy = "saint_barthelemy",
        /// Saint-Martin.
        SaintMartin = "saint_martin",
    }
}

impl Calendar {
    /// The holiday that falls on a day, if any. Two may fall together (Ascension and 8 May): the fixed one is named.
    pub fn holiday_on(self, day: NaiveDate) -> Option<Holiday> {
        holiday::on(self, day)
    }

    /// The holidays of a year, in the order of days.
    pub fn holidays_of(self, year: i32) -> Vec<(NaiveDate, Holiday)> {
        let Some(first) = NaiveDate::from_ymd_opt(year, 1, 1) else { return Vec::new() };
        let days = first.iter_days().take_while(|day| day.year() == year);
        days.filter_map(|day| Some((day, self.holiday_on(day)?))).collect()
    }

    /// Whether a day is a *jour ouvrable*: no Sunday and no holiday.
    pub fn is_ouvrable(self, day: NaiveDate) -> bool {
        day.weekday() != Weekday::Sun && self.holiday_on(day).is_none()
    }

    /// Whether a day is a *jour ouvré*: Monday to Friday and no holiday.
    pub fn is_ouvre(self, day: NaiveDate) -> bool {
        day.weekday() != Weekday::Sat && self.is_ouvrable(day)
    }

    /// The day itself if it is a *jour ouvré*, else the next that is; none at the end of the calendar.
    pub fn next_ouvre(self, day: NaiveDate) -> Option<NaiveDate> {
        day.iter_days().find(|day| self.is_ouvre(*day))
    }
}

#[cfg(test)]
mod tests {
    use proptest::{prelude::*, sample::select};

    use super::*;
    use crate::dated::day;

    fn days_of(calendar: Calendar, year: i32) -> Vec<(u32, u32)> {
        calendar.holidays_of(year).iter().map(|(day, _)| (day.month(), day.day())).collect()
    }

    #[test]
    fn france_has_eleven_holidays() {
        let fixed_between = |easter_monday, ascension, whit_monday| {
            let mut days =
                vec![(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25), easter_monday, ascension];
            days.push(whit_monday);
            days.sort_unstable();
            days
        };
        assert_eq!(days_of(Calendar::Mainland, 2024), fixed_between((4, 1), (5, 9), (5, 20)));
        assert_eq!(days_of(Calendar::Mainland, 2025), fixed_between((4, 21), (5, 29), (6, 9)));
        assert_eq!(days_of(Calendar::Mainland, 2026), fixed_between((4, 6), (5, 14), (5, 25)));
        assert_eq!(days_of(Calendar::Mainland, 2027), fixed_between((3, 29), (5, 6), (5, 17)));
        assert_eq!(days_of(Calendar::Mainland, 2028), fixed_between((4, 17), (5, 25), (6, 5)));
    }

    #[test]
    fn the_earliest_and_the_latest_easter_carry_their_feasts_with_them() {
        let (early, late) = (Calendar::Mainland.holidays_of(1818), Calendar::Mainland.holidays_of(2038));
        assert!(early.is_empty(), "none of these holidays is supposed before its law");
        assert!(late.contains(&(day(2038, 4, 26), Holiday::EasterMonday)));
        assert!(late.contains(&(day(2038, 6, 3), Holiday::Ascension)));
        assert!(late.contains(&(day(2038, 6, 14), Holiday::WhitMonday)));
    }

    #[test]
    fn two_holidays_on_one_day_are_one_holiday() {
        // Ascension fell on 1 May in 2008 and falls on 8 May in 2070.
        assert_eq!(Calendar::Mainland.holiday_on(day(2008, 5, 1)), Some(Holiday::LabourDay));
        assert_eq!(days_of(Calendar::Mainland, 2008).len(), 10);
        assert_eq!(days_of(Calendar::Mainland, 2070).len(), 10);
    }

    #[test]
    fn alsace_moselle_adds_good_friday_and_the_second_day_of_christmas() {
        let own = |year| {
            let all = Calendar::AlsaceMoselle.holidays_of(year);
            all.into_iter().filter(|(day, _)| Calendar::Mainland.holiday_on(*day).is_none()).collect::<Vec<_>>()
        };
        for (year, good_friday) in [(2026, day(2026, 4, 3)), (2027, day(2027, 3, 26)), (2028, day(2028, 4, 14))] {
            let expected = [(good_friday, Holiday::GoodFriday), (day(year, 12, 26), Holiday::SecondChristmasDay)];
            assert_eq!(own(year), expected);
        }
    }

    #[test]
    fn each_territory_overseas_has_its_own_day_of_abolition_and_no_other_of_its_own() {
        for (calendar, month, of_month) in [
            (Calendar::Mayotte, 4, 27),
            (Calendar::Martinique, 5, 22),
            (Calendar::Guadeloupe, 5, 27),
            (Calendar::SaintMartin, 5, 27),
            (Calendar::Guyane, 6, 10),
            (Calendar::SaintBarthelemy, 10, 9),
            (Calendar::Reunion, 12, 20),
        ] {
            assert_eq!(calendar.holiday_on(day(2027, month, of_month)), Some(Holiday::Abolition), "{calendar:?}");
            assert_eq!(calendar.holidays_of(2027).len(), 12, "{calendar:?}");
        }
    }

    #[test]
    fn whit_monday_remains_a_holiday() {
        assert!(!Calendar::Mainland.is_ouvrable(day(2027, 5, 17)));
    }

    #[test]
    fn saturday_is_ouvrable_and_not_ouvre_and_sunday_is_neither() {
        let (saturday, sunday, monday) = (day(2026, 11, 21), day(2026, 11, 22), day(2026, 11, 23));
        let calendar = Calendar::Mainland;
        assert!(calendar.is_ouvrable(saturday) && !calendar.is_ouvre(saturday));
        assert!(!calendar.is_ouvrable(sunday) && !calendar.is_ouvre(sunday));
        assert!(calendar.is_ouvrable(monday) && calendar.is_ouvre(monday));
        assert_eq!(calendar.next_ouvre(saturday), Some(monday));
        assert_eq!(calendar.next_ouvre(monday), Some(monday));
        assert_eq!(calendar.next_ouvre(NaiveDate::MAX.pred_opt().unwrap()), None);
    }

    proptest! {
        #[test]
        fn every_jour_ouvre_is_ouvrable(calendar in select(Calendar::ALL), offset in 0i64..60_000) {
            let day = day(1990, 1, 1) + chrono::TimeDelta::days(offset);
            prop_assert!(calendar.is_ouvrable(day) || !calendar.is_ouvre(day));
        }

        #[test]
        fn what_is_closed_in_all_of_france_is_closed_everywhere(calendar in select(Calendar::ALL), offset in 0i64..60_000) {
            let day = day(1990, 1, 1) + chrono::TimeDelta::days(offset);
            prop_assert!(Calendar::Mainland.is_ouvrable(day) || !calendar.is_ouvrable(day));
        }

        #[test]
        fn a_jour_ouvre_is_never_more_than_five_days_away(calendar in select(Calendar::ALL), offset in 0i64..60_000) {
            let day = day(1990, 1, 1) + chrono::TimeDelta::days(offset);
            let away = calendar.next_ouvre(day).map(|next| (next - day).num_days());
            prop_assert!(away.is_some_and(|days| (0..=5).contains(&days)), "{away:?}");
        }
    }
}
