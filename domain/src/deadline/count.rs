//! Counting from the day of an event to the last day of a delay.

use chrono::{Days, Months, NaiveDate};

use super::{Term, Unit};
use crate::calendar::Calendar;

/// The last day of a delay set going on a day, which does not count. None beyond the calendar's end, and for hours, which are
/// counted from an instant.
pub(super) fn last_day(term: Term, from: NaiveDate, calendar: Calendar) -> Option<NaiveDate> {
    let count = term.count.get();
    match term.unit {
        Unit::Hours => None,
        Unit::Days => from.checked_add_days(Days::new(count.into())),
        Unit::Weeks => from.checked_add_days(Days::new(u64::from(count) * 7)),
        Unit::Ouvrables => nth_after(from, count, |day| calendar.is_ouvrable(day)),
        Unit::Ouvres => nth_after(from, count, |day| calendar.is_ouvre(day)),
        // A day that the month does not have becomes its last.
        Unit::Months => from.checked_add_months(Months::new(count.into())),
        Unit::Years => from.checked_add_months(Months::new(u32::from(count) * 12)),
    }
}

/// The last day of a delay counted back from a day to come: the latest after which that much whole time is left before the day.
pub(super) fn last_day_before(term: Term, event: NaiveDate, calendar: Calendar) -> Option<NaiveDate> {
    let count = term.count.get();
    let first_of_it = match term.unit {
        Unit::Hours => None,
        Unit::Days => event.checked_sub_days(Days::new(count.into())),
        Unit::Weeks => event.checked_sub_days(Days::new(u64::from(count) * 7)),
        // The day before the days that count, and one that counts itself.
        Unit::Ouvrables => return nth_before(event, count, |day| calendar.is_ouvrable(day)),
        Unit::Ouvres => return nth_before(event, count, |day| calendar.is_ouvre(day)),
        Unit::Months => event.checked_sub_months(Months::new(count.into())),
        Unit::Years => event.checked_sub_months(Months::new(u32::from(count) * 12)),
    };
    first_of_it?.pred_opt()
}

/// The day before the nth before a day, of those that count.
fn nth_before(event: NaiveDate, count: u16, counts: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    let back = std::iter::successors(event.pred_opt(), NaiveDate::pred_opt);
    back.filter(|day| counts(*day)).nth(usize::from(count))
}

/// The nth day after a day, of those that count.
fn nth_after(from: NaiveDate, count: u16, counts: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    from.iter_days().skip(1).filter(|day| counts(*day)).nth(usize::from(count.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dated::day,
        deadline::term::{days, months, ouvrables, ouvres, weeks, years},
    };

    fn end(term: Term, from: NaiveDate) -> Option<NaiveDate> {
        last_day(term, from, Calendar::Mainland)
    }

    #[test]
    fn the_day_of_the_event_does_not_count() {
        assert_eq!(end(days(1), day(2026, 11, 23)), Some(day(2026, 11, 24)));
        assert_eq!(end(days(20), day(2026, 10, 20)), Some(day(2026, 11, 9)));
        assert_eq!(end(weeks(8), day(2026, 11, 23)), Some(day(2027, 1, 18)));
    }

    #[test]
    fn months_end_on_the_same_day_or_on_the_last() {
        for (count, from, expected) in [
            (1, day(2027, 1, 30), day(2027, 2, 28)),
            (1, day(2027, 1, 31), day(2027, 2, 28)),
            (1, day(2028, 1, 31), day(2028, 2, 29)),
            (1, day(2027, 2, 28), day(2027, 3, 28)),
            (1, day(2027, 3, 31), day(2027, 4, 30)),
            (2, day(2026, 12, 31), day(2027, 2, 28)),
            (6, day(2027, 4, 10), day(2027, 10, 10)),
            (13, day(2026, 11, 23), day(2027, 12, 23)),
        ] {
            assert_eq!(end(months(count), from), Some(expected), "{count} months from {from}");
        }
    }

    #[test]
    fn a_year_from_the_29th_of_february_ends_on_the_28th() {
        assert_eq!(end(years(1), day(2028, 2, 29)), Some(day(2029, 2, 28)));
        assert_eq!(end(years(4), day(2028, 2, 29)), Some(day(2032, 2, 29)));
        assert_eq!(end(days(1), day(2028, 2, 28)), Some(day(2028, 2, 29)));
    }

    #[test]
    fn what_happens_on_a_closed_day_is_counted_from_the_next_that_counts() {
        let friday_to_sunday = [day(2026, 11, 20), day(2026, 11, 21), day(2026, 11, 22)];
        for from in friday_to_sunday {
            assert_eq!(end(ouvres(1), from), Some(day(2026, 11, 23)));
        }
        assert_eq!(end(ouvrables(1), day(2026, 11, 20)), Some(day(2026, 11, 21)));
        assert_eq!(end(ouvrables(1), day(2026, 11, 21)), Some(day(2026, 11, 23)));
    }

    #[test]
    fn what_is_counted_back_leaves_that_much_whole_time_before_the_day() {
        let before = |term, event| last_day_before(term, event, Calendar::Mainland);
        for (term, event, expected) in [
            (days(1), day(2026, 11, 25), day(2026, 11, 23)),
            (days(15), day(2026, 10, 31), day(2026, 10, 15)),
            (weeks(1), day(2026, 11, 25), day(2026, 11, 17)),
            (months(2), day(2027, 1, 1), day(2026, 10, 31)),
            (months(2), day(2027, 4, 30), day(2027, 2, 27)),
            (years(1), day(2028, 2, 29), day(2027, 2, 27)),
            // Thursday and Friday lie whole between Wednesday and the weekend.
            (ouvres(2), day(2026, 11, 28), day(2026, 11, 25)),
            (ouvrables(2), day(2026, 11, 30), day(2026, 11, 26)),
        ] {
            assert_eq!(before(term, event), Some(expected), "{term:?} before {event}");
        }
        assert_eq!(before(days(1), NaiveDate::MIN), None);
        assert_eq!(before(ouvres(1), NaiveDate::MIN), None);
    }

    #[test]
    fn the_end_of_the_calendar_is_no_way_to_panic() {
        for term in [days(1), weeks(1), months(1), years(1), ouvres(1), ouvrables(1)] {
            assert_eq!(end(term, NaiveDate::MAX), None);
        }
    }
}
