//! Countdowns to the end of a delay: `dans 3 jours`, `en retard de 2 jours`, `today, before midnight`.

use super::{
    calendar,
    counted::{self, DAYS},
    duration::duration,
};
use crate::{
    deadline::{Due, Span, State, Unit},
    locale::Locale,
};

const SECONDS_A_MINUTE: u64 = 60;

/// The date to show for the end of a delay, with its hour where hours are counted.
pub fn due_date(due: &Due, locale: Locale) -> String {
    match due.term.unit {
        Unit::Hours => calendar::date_time(due.ends_at, locale),
        _ => calendar::date(due.last_day, locale),
    }
}

/// Where a delay stands, in a few words that follow its date.
pub fn countdown(state: State, locale: Locale) -> String {
    match (locale, state) {
        (_, State::Running { left } | State::Near { left }) => left_of(left, locale),
        (Locale::Fr, State::DueToday) => "aujourd\u{2019}hui avant minuit".to_owned(),
        (Locale::En, State::DueToday) => "today, before midnight".to_owned(),
        (Locale::Fr, State::Tolerated { until }) => {
            format!("date pass\u{e9}e, encore accept\u{e9} jusqu\u{2019}au {}", calendar::date(until, locale))
        }
        (Locale::En, State::Tolerated { until }) => {
            format!("date passed, still accepted until {}", calendar::date(until, locale))
        }
        (Locale::Fr, State::Overdue { by }) => format!("en retard d{}", of(by)),
        (Locale::En, State::Overdue { by }) => format!("{} late", span(by, locale)),
        (Locale::Fr, State::Lapsed { by }) => format!("d\u{e9}lai termin\u{e9} depuis {}", span(by, locale)),
        (Locale::En, State::Lapsed { by }) => format!("time ended {} ago", span(by, locale)),
        (Locale::Fr, State::Reached { by }) => format!("depuis {}", span(by, locale)),
        (Locale::En, State::Reached { by }) => format!("{} ago", span(by, locale)),
        (Locale::Fr, State::Kept { on }) => format!("fait le {}", calendar::date(on, locale)),
        (Locale::En, State::Kept { on }) => format!("done on {}", calendar::date(on, locale)),
        (Locale::Fr, State::KeptLate { on, by }) => {
            format!("fait le {}, avec {} de retard", calendar::date(on, locale), span(by, locale))
        }
        (Locale::En, State::KeptLate { on, by }) => {
            format!("done on {}, {} late", calendar::date(on, locale), span(by, locale))
        }
    }
}

fn left_of(left: Span, locale: Locale) -> String {
    let text = match (locale, left) {
        (Locale::Fr, Span::Days(0)) => "ce soir \u{e0} minuit",
        (Locale::En, Span::Days(0)) => "tonight at midnight",
        (Locale::Fr, Span::Days(1)) => "demain",
        (Locale::En, Span::Days(1)) => "tomorrow",
        (Locale::Fr, _) => return format!("dans {}", span(left, locale)),
        (Locale::En, _) => return format!("in {}", span(left, locale)),
    };
    text.to_owned()
}

/// A length behind *en retard d…*: one day is told as an article.
fn of(by: Span) -> String {
    if by == Span::Days(1) { "\u{2019}un jour".to_owned() } else { format!("e {}", span(by, Locale::Fr)) }
}

/// A length of time: `2 jours`, `25 hours and 30 minutes`.
pub fn span(span: Span, locale: Locale) -> String {
    match (locale, span) {
        (Locale::Fr, Span::Minutes(0)) => "moins d\u{2019}une minute".to_owned(),
        (Locale::En, Span::Minutes(0)) => "less than a minute".to_owned(),
        (_, Span::Minutes(minutes)) => duration(u64::from(minutes) * SECONDS_A_MINUTE, locale),
        (_, Span::Days(days)) => {
            let mut text = String::new();
            counted::push(&mut text, days.into(), DAYS, locale);
            text
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dated::day;

    #[test]
    fn a_countdown_says_what_is_left_or_how_late_it_is() {
        let on = day(2027, 5, 3);
        for (state, french, english) in [
            (State::Running { left: Span::Days(3) }, "dans 3 jours", "in 3 days"),
            (State::Near { left: Span::Days(1) }, "demain", "tomorrow"),
            (State::Running { left: Span::Days(0) }, "ce soir \u{e0} minuit", "tonight at midnight"),
            (
                State::Running { left: Span::Minutes(1_530) },
                "dans 25 heures et 30 minutes",
                "in 25 hours and 30 minutes",
            ),
            (State::Near { left: Span::Minutes(0) }, "dans moins d\u{2019}une minute", "in less than a minute"),
            (State::DueToday, "aujourd\u{2019}hui avant minuit", "today, before midnight"),
            (
                State::Tolerated { until: on },
                "date pass\u{e9}e, encore accept\u{e9} jusqu\u{2019}au 3\u{a0}mai 2027",
                "date passed, still accepted until 3\u{a0}May 2027",
            ),
            (State::Overdue { by: Span::Days(1) }, "en retard d\u{2019}un jour", "1 day late"),
            (State::Overdue { by: Span::Days(2) }, "en retard de 2 jours", "2 days late"),
            (State::Overdue { by: Span::Minutes(60) }, "en retard de 1 heure", "1 hour late"),
            (State::Lapsed { by: Span::Days(2) }, "d\u{e9}lai termin\u{e9} depuis 2 jours", "time ended 2 days ago"),
            (State::Reached { by: Span::Days(1) }, "depuis 1 jour", "1 day ago"),
            (State::Kept { on }, "fait le 3\u{a0}mai 2027", "done on 3\u{a0}May 2027"),
            (
                State::KeptLate { on, by: Span::Days(2) },
                "fait le 3\u{a0}mai 2027, avec 2 jours de retard",
                "done on 3\u{a0}May 2027, 2 days late",
            ),
        ] {
            assert_eq!(countdown(state, Locale::Fr), french);
            assert_eq!(countdown(state, Locale::En), english);
        }
    }
}
