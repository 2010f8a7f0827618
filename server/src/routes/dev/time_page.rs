//! What the page of the clock shows: the hour, the ways to move it, a story to watch, and what comes next.

use app::{
    components::Promise,
    written::{IntoWritten as _, Written},
};
use chrono::{DateTime, Utc};
use domain::{deadline::Span, format, locale::Locale, notification::Side, reference::ThreadNumber, time::paris_local};
use leptos::prelude::*;
use services::agenda::{Step, Upcoming, What};

const EN: Locale = Locale::En;

/// What is shown.
pub struct Shown {
    /// The hour.
    pub now: DateTime<Utc>,
    /// By how many seconds the clock is moved, if it is.
    pub moved: Option<i64>,
    /// What comes next.
    pub next: Vec<Upcoming>,
    /// The step of the story that was taken last.
    pub step: Option<Step>,
    /// Its conversation.
    pub thread: Option<ThreadNumber>,
}

/// The page.
pub fn show_time(shown: Shown) -> impl IntoView {
    let Shown { now, moved, next, step, thread } = shown;
    let weekday = paris_local(now).format("%A");
    let moved = moved.map(|seconds| {
        let (length, way) = (length_of(seconds), if seconds < 0 { "behind" } else { "ahead of" });
        view! { <p class="quiet">{format!("{length} {way} the machine’s clock.")}</p> }
    });
    view! {
        <p><b>{format!("{weekday} {}", format::date_time(now, EN))}</b>" in Paris"</p>
        {moved}
        {ways()}
        <section class="stack" id="story">
            <h2>"Watch a promise"</h2>
            {story(step, thread)}
        </section>
        <section class="stack" id="next">
            <h2>"What comes next"</h2>
            {table(next, now)}
        </section>
    }
}

/// The ways to move the clock. A session lives for minutes: it is taken along unless one wants to see it end.
fn ways() -> impl IntoView {
    let steps = [("An hour", 3600), ("A day", 86_400), ("A week", 604_800), ("Thirty days", 2_592_000)];
    let buttons = steps.map(|(name, seconds)| {
        view! { <button class="button button-secondary" type="submit" name="advance_seconds" value=seconds>{name}" later"</button> }
    });
    view! {
        <form class="stack" method="post" action="/dev/temps">
            <p><label><input type="checkbox" name="carry" value="1" checked />" Whoever is signed in stays signed in"</label></p>
            <div class="row">
                {buttons.collect_view()}
                <button class="button button-secondary" type="submit" name="morning" value="1">"Next 9:00"</button>
            </div>
            <div class="row">
                <label for="set">"Paris time"</label>
                <input id="set" type="datetime-local" name="set" />
                <button class="button button-secondary" type="submit">"Go there"</button>
            </div>
            <div class="row">
                <button class="button button-quiet" type="submit" name="reset" value="1">"Back to the machine’s time"</button>
            </div>
        </form>
    }
}

/// The steps of the story, each a button. Two windows beside this one show them: the customer's and the adviser's.
fn story(taken: Option<Step>, thread: Option<ThreadNumber>) -> impl IntoView {
    let screens = thread.as_ref().map(|number| {
        let (customer, adviser) = (format!("/messages/{number}"), format!("/gestion/fil/{number}"));
        view! {
            <p>
                {number.grouped()} ": " <a href=customer target="customer">"the customer’s screen"</a> ", "
                <a href=adviser target="adviser">"the adviser’s screen"</a> ", "
                <a href="/gestion" target="queue">"the queue"</a>
            </p>
        }
    });
    let next = Step::ALL.into_iter().find(|step| taken.is_none_or(|taken| *step > taken));
    let buttons = Step::ALL.map(|step| {
        let class = if next == Some(step) { "button" } else { "button button-secondary" };
        let waits = step != Step::Asked && thread.is_none();
        let said = match step {
            Step::Asked => "1. The customer writes",
            Step::Near => "2. The date is near",
            Step::LastDay => "3. The last day",
            Step::Late => "4. It is late",
            Step::Answered => "5. The adviser answers",
        };
        view! { <button class=class type="submit" name="step" value=step.code() disabled=waits>{said}</button> }
    });
    view! {
        <p class="quiet">
            "Camille asks, nobody answers in time, Nadia answers late. Sign in as both in two windows and open the screens; they change by themselves at each step."
        </p>
        {screens}
        <form class="row" method="post" action="/dev/temps">
            <input type="hidden" name="thread" value=thread.map(|number| number.to_string()) />
            {buttons.collect_view()}
        </form>
    }
}

/// What comes next, soonest first.
fn table(next: Vec<Upcoming>, now: DateTime<Utc>) -> Written {
    if next.is_empty() {
        return view! { <p>"Nothing has a moment of its own."</p> }.written();
    }
    let rows = next.into_iter().map(|upcoming| row(upcoming, now)).collect_view();
    view! {
        <div class="scrolls">
            <table class="data-table">
                <thead><tr><th>"When"</th><th>"In"</th><th>"What happens"</th><th>"Which"</th><th></th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .written()
}

fn row(upcoming: Upcoming, now: DateTime<Utc>) -> impl IntoView {
    let Upcoming { at, what, which } = upcoming;
    let seconds = (at - now).num_seconds();
    let far = if seconds < 0 { format!("{} ago", length_of(seconds)) } else { length_of(seconds) };
    let told = match what {
        What::AnswerLate { promise } => view! {
            "An answer becomes late: "
            <Promise promise now reader=Side::Staff locale=EN compact=true />
        }
        .written(),
        What::Job { kind, attempts: 0 } => format!("The job {kind} runs").written(),
        What::Job { kind, attempts } => format!("The job {kind} runs, tried {attempts} times before").written(),
        What::SessionEnds => "A customer’s session ends".written(),
        What::StaffSessionEnds => "A session of the other side ends".written(),
        What::InvitationEnds => "An invitation runs out".written(),
        What::FirstAccessEnds => "A first access runs out".written(),
        What::FileGoes => "A file that nobody attached goes with the next sweep".written(),
        What::WaitEnds => "Somebody who tried too often may try again".written(),
    };
    // A moment later, so that what happens then has happened.
    let there = (at + chrono::TimeDelta::seconds(1)).to_rfc3339();
    let go = (seconds >= 0).then(|| {
        view! {
            <form method="post" action="/dev/temps">
                <input type="hidden" name="carry" value="1" />
                <button class="button button-quiet" type="submit" name="set" value=there>"Go there"</button>
            </form>
        }
    });
    view! {
        <tr>
            <td class="nowrap">{format::date_time(at, EN)}</td>
            <td class="nowrap">{far}</td>
            <td>{told}</td>
            <td class="nowrap">{which}</td>
            <td>{go}</td>
        </tr>
    }
}

/// A length in minutes, or in days from two of them on.
fn length_of(seconds: i64) -> String {
    let minutes = u32::try_from(seconds.unsigned_abs() / 60).unwrap_or(u32::MAX);
    let span = if minutes < 2 * 24 * 60 { Span::Minutes(minutes) } else { Span::Days(minutes / (24 * 60)) };
    format::span(span, EN)
}
