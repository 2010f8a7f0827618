//! What a promise says of itself: its state in a word, who is bound, and that it is late. Pages of both sides show it by one component.

use domain::{
    deadline::{Nature, Party, State},
    format,
    locale::Locale,
    notification::Side,
    view::Promised,
};

use super::t::promise as p;

/// Who acts, where that is told of a person rather than of a side: to who works on the other side, a colleague is not *us*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Acting {
    /// Whom the promise binds.
    #[default]
    Bound,
    /// Who reads.
    Reader,
    /// One of the insurer's people.
    Adviser,
}

/// The state in a word. A duty is kept; of a right one makes use.
pub fn state_word(state: State, promise: &Promised, locale: Locale) -> &'static str {
    use p::state as s;
    let is_right = promise.nature() == Nature::Right;
    match state {
        State::Running { .. } => s::running(locale),
        State::Near { .. } => s::near(locale),
        State::DueToday => s::due_today(locale),
        State::Tolerated { .. } => s::tolerated(locale),
        State::Overdue { .. } => s::overdue(locale),
        State::Lapsed { .. } => s::lapsed(locale),
        State::Reached { .. } => s::reached(locale),
        State::Kept { .. } if is_right => s::done(locale),
        State::Kept { .. } => s::kept(locale),
        State::KeptLate { .. } if is_right => s::done_late(locale),
        State::KeptLate { .. } => s::kept_late(locale),
    }
}

/// Whose turn it is, in the reader's view; nothing once it is done or over.
pub fn bound(promise: &Promised, state: State, (reader, acting): (Side, Acting), locale: Locale) -> String {
    if matches!(state, State::Kept { .. } | State::KeptLate { .. } | State::Lapsed { .. } | State::Reached { .. }) {
        return String::new();
    }
    let Some(party) = promise.bound() else { return String::new() };
    match promise.nature() {
        Nature::Duty => p::duty(locale, who(party, reader, acting, locale)),
        Nature::Right => p::right(locale, who(party, reader, acting, locale)),
        Nature::Effect => p::effect(locale).to_owned(),
    }
}

fn who(party: Party, reader: Side, acting: Acting, locale: Locale) -> &'static str {
    use p::who as w;
    match acting {
        Acting::Bound => {}
        Acting::Reader => return w::you(locale),
        Acting::Adviser => return w::adviser(locale),
    }
    match (party, reader) {
        (Party::Insurer, _) => w::us(locale),
        (Party::Customer, Side::Customer) => w::you(locale),
        (Party::Customer, Side::Staff) => w::customer(locale),
        (Party::Victim, _) => w::victim(locale),
        (Party::Broker, Side::Customer) => w::your_broker(locale),
        (Party::Broker, Side::Staff) => w::broker(locale),
        (Party::Expert, _) => w::expert(locale),
        (Party::Mediator, _) => w::mediator(locale),
        (Party::Commune, _) => w::commune(locale),
    }
}

/// That it is late, and by how much, in the words that the reader is owed; that it was kept after its date.
pub fn delay_told(promise: &Promised, state: State, reader: Side, locale: Locale) -> Option<String> {
    use p::late as l;
    let by = match state {
        State::Overdue { by } => by,
        State::KeptLate { .. } if promise.is_promise() => return Some(p::kept_late(locale).to_owned()),
        _ => return None,
    };
    let late = format::span(by, locale);
    Some(match (promise.bound(), reader) {
        (Some(Party::Customer), _) => l::yours(locale, &late),
        (Some(Party::Insurer), Side::Customer) if promise.is_promise() => l::promised_you(locale, &late),
        _ if promise.is_promise() => l::promised(locale, &late),
        _ => l::owed(locale, &late),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::{DateTime, Utc};
    use domain::{
        calendar::Calendar,
        deadline::{Rule, Span},
    };

    use super::*;

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// Sent on a Monday, promised for Wednesday.
    fn answer() -> Promised {
        Promised::of(Rule::MessageAnswer, instant("2026-11-23T09:00:00Z"), Calendar::Mainland).unwrap()
    }

    #[test]
    fn no_two_states_read_alike() {
        let (by, on) = (Span::Days(1), answer().due.last_day);
        let states = [
            State::Running { left: by },
            State::Near { left: by },
            State::DueToday,
            State::Tolerated { until: on },
            State::Overdue { by },
            State::Lapsed { by },
            State::Reached { by },
            State::Kept { on },
            State::KeptLate { on, by },
        ];
        for locale in Locale::ALL {
            let words = states.map(|state| state_word(state, &answer(), locale));
            assert_eq!(BTreeSet::from(words).len(), states.len());
        }
    }

    #[test]
    fn a_late_promise_says_so_to_both_sides() {
        let (promise, now) = (answer(), instant("2026-11-27T09:00:00Z"));
        let told = |reader, locale| delay_told(&promise, promise.state(now), reader, locale).unwrap();
        assert_eq!(
            told(Side::Customer, Locale::Fr),
            "Nous vous l’avions promis pour cette date. Nous avons 2 jours de retard."
        );
        assert_eq!(told(Side::Staff, Locale::En), "It was promised for this date. It is 2 days late.");
        let bound = |acting| bound(&promise, promise.state(now), (Side::Staff, acting), Locale::Fr);
        assert_eq!(bound(Acting::Bound), "À nous d’agir");
        assert_eq!(bound(Acting::Reader), "À vous d’agir");
        assert_eq!(bound(Acting::Adviser), "Au conseiller d’agir");
    }

    #[test]
    fn what_was_done_binds_nobody_any_more() {
        let kept = answer().kept(instant("2026-11-24T09:00:00Z"));
        let state = kept.state(instant("2026-11-27T09:00:00Z"));
        assert_eq!(delay_told(&kept, state, Side::Customer, Locale::Fr), None);
        assert_eq!(bound(&kept, state, (Side::Customer, Acting::Bound), Locale::Fr), "");
    }

    #[test]
    fn a_customer_who_may_act_is_told_so_and_an_adviser_that_the_customer_may() {
        let since = instant("2026-11-23T09:00:00Z");
        let right = Promised::of(Rule::Renunciation, since, Calendar::Mainland).unwrap();
        let state = right.state(since);
        assert_eq!(bound(&right, state, (Side::Customer, Acting::Bound), Locale::Fr), "À vous de choisir");
        assert_eq!(bound(&right, state, (Side::Staff, Acting::Bound), Locale::Fr), "Au client de choisir");
    }
}
