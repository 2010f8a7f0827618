//! Who is bound to what, by when, and why: the same piece wherever somebody waits, on the customer's page and in the staff's queue.
//!
//! The date comes first and is true whenever it is read. What depends on the hour (how long is left, where it stands) is worked out
//! when the page is made, and says for how long it holds: `app/scripts/portal/promise.js` has it told anew then, or takes it away. Late
//! is said by itself, to both sides, with what can be done. Its words are its own, not the page's: they are the same everywhere.

use chrono::{DateTime, Utc};
use domain::{
    deadline::{State, Unit, explain},
    format,
    locale::Locale,
    notification::Side,
    view::Promised,
};
use leptos::prelude::*;

use super::{ButtonLook, DateText, Disclosure, LinkButton, Shape, StateTag, Tone};
use crate::{
    i18n::{
        promise::{Acting, bound, delay_told, state_word},
        t::promise as p,
    },
    written::{IntoWritten as _, Written},
};

/// A promise.
///
/// ```ignore
/// view! {
///     <Promise promise now reader=Side::Customer locale what="Nous vous répondons."/>
///     <Promise promise now reader=Side::Staff locale what="Répondre." mend=("#repondre", "Répondre")/>
///     <Promise promise now reader=Side::Staff locale compact=true/>
/// }
/// ```
#[component]
pub fn Promise(
    /// What was promised, and whether it was kept.
    #[prop(into)]
    promise: Promised,
    /// The present instant.
    now: DateTime<Utc>,
    /// Who reads.
    reader: Side,
    /// Language of the page.
    locale: Locale,
    /// Who does what, in a sentence.
    #[prop(optional, into)]
    what: String,
    /// Who acts, where it is not told of a side.
    #[prop(optional)]
    acting: Acting,
    /// In the row of a table: the date and where it stands.
    #[prop(optional)]
    compact: bool,
    /// The act that mends it when it is late: its address and its words. A customer is offered the message to support.
    #[prop(optional)]
    mend: Option<(&'static str, &'static str)>,
) -> impl IntoView {
    let state = promise.state(now);
    let (tone, shape) = look(state);
    let holds = promise.due.changes_at(now, promise.kept_at).map(|until| (until - now).num_seconds().saturating_add(1));
    let day = date(&promise, locale);
    let left = format::countdown(state, locale);
    if compact {
        return view! {
            <span class="promise-line" data-holds=holds data-live="clock">
                {day} <span class="promise-now"><StateTag tone shape word=left /></span>
            </span>
        }
        .written();
    }
    let why = explain(&promise.due, locale).into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view();
    let told = delay_told(&promise, state, reader, locale);
    let (late, kept) = if state.is_overdue() { (told, None) } else { (None, told) };
    let late = late.map(|told| view! { <p class="promise-now promise-late">{told}</p> });
    let kept = kept.map(|told| view! { <p>{told}</p> });
    view! {
        <div class=format!("promise {}", tone.class()) data-state=state.code() data-holds=holds data-live="clock">
            <p class="promise-date">
                {day} <span class="promise-now">{left}</span>
            </p>
            <div>
                <p class="promise-state">
                    <span class="promise-now"><StateTag tone shape word=state_word(state, &promise, locale) /></span>
                    " " <span class="quiet small">{bound(&promise, state, (reader, acting), locale)}</span>
                </p>
                {late}
                <p>{what}</p>
                {kept}
                {mended(state, reader, mend, locale)}
                <Disclosure summary=p::why(locale)>{why}</Disclosure>
            </div>
        </div>
    }
    .written()
}

/// The date, with its hour where hours are counted.
fn date(promise: &Promised, locale: Locale) -> Written {
    match promise.due.term.unit {
        Unit::Hours => {
            let text = format::due_date(&promise.due, locale);
            view! { <time datetime=promise.due.ends_at.to_rfc3339()>{text}</time> }.written()
        }
        _ => view! { <DateText day=promise.due.last_day locale /> }.written(),
    }
}

/// What can be done about what is late.
fn mended(state: State, reader: Side, mend: Option<(&'static str, &'static str)>, locale: Locale) -> Option<Written> {
    let offered = match reader {
        Side::Customer => Some(("/messages/nouveau", p::write(locale))),
        Side::Staff => None,
    };
    let (href, text) = mend.or(offered).filter(|_| state.is_overdue())?;
    Some(view! { <p class="promise-now"><LinkButton href look=ButtonLook::Secondary>{text}</LinkButton></p> }.written())
}

/// The tone and the shape of a state: no two states have both in common.
const fn look(state: State) -> (Tone, Shape) {
    match state {
        State::Running { .. } => (Tone::Info, Shape::Open),
        State::Near { .. } => (Tone::Caution, Shape::Half),
        State::DueToday => (Tone::Caution, Shape::Full),
        State::Tolerated { .. } => (Tone::Caution, Shape::Paused),
        State::Overdue { .. } => (Tone::Danger, Shape::Edge),
        State::Lapsed { .. } => (Tone::Neutral, Shape::Square),
        State::Reached { .. } => (Tone::Info, Shape::Full),
        State::Kept { .. } => (Tone::Positive, Shape::Tick),
        State::KeptLate { .. } => (Tone::Caution, Shape::Tick),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::NaiveDate;
    use domain::deadline::Span;

    use super::*;

    #[test]
    fn no_two_states_look_alike() {
        let (by, on) = (Span::Days(1), NaiveDate::default());
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
        let looks = states.map(|state| format!("{:?}", look(state)));
        assert_eq!(BTreeSet::from(looks).len(), states.len());
    }
}
