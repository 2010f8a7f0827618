//! The one clock: what time the portal believes it is, what comes next, and moving it.

use axum::{
    Form, Json,
    extract::{FromRequest as _, Query, Request, State},
    http::{StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    reference::ThreadNumber,
    time::{paris_date, paris_midnight},
};
use serde::{Deserialize, Serialize};
use services::{
    Fault,
    agenda::{Step, carry_sessions, story_answers, story_asks, story_hour, tell_of_the_clock, upcoming},
};

use super::{
    page::page,
    time_page::{Shown, show_time},
};
use crate::{
    AppState,
    clock::{Instant, Move, move_clock},
};

/// How many of the things that come next are shown.
const MOST: u64 = 60;

/// How the clock stands.
#[derive(Serialize)]
struct Clock {
    now: DateTime<Utc>,
    /// Seconds by which it is moved; none when it stands still.
    offset_seconds: Option<i64>,
}

/// What the form asks for: one of the first four, or a step of the story.
#[derive(Default, Deserialize)]
struct Change {
    /// So many seconds later.
    advance_seconds: Option<String>,
    /// To an instant.
    set: Option<String>,
    /// To the next nine in the morning.
    morning: Option<String>,
    /// Back to the machine's time.
    reset: Option<String>,
    /// Whoever is signed in stays so.
    carry: Option<String>,
    /// A step of the story.
    step: Option<String>,
    /// Its conversation.
    thread: Option<String>,
}

/// The same as data, which has numbers where forms have texts.
#[derive(Deserialize)]
struct JsonChange {
    advance_seconds: Option<i64>,
    #[serde(alias = "now")]
    set: Option<String>,
    #[serde(default)]
    reset: bool,
    #[serde(default)]
    carry: bool,
}

/// Where the story stands, in the address.
#[derive(Deserialize)]
pub struct Told {
    step: Option<String>,
    thread: Option<String>,
}

/// The time as data.
pub async fn json(State(state): State<AppState>) -> Response {
    clock(&state).into_response()
}

/// The time as a page.
pub async fn show(State(state): State<AppState>, Query(told): Query<Told>) -> Result<Html<String>, Response> {
    let clock = &state.portal.clock;
    let shown = Shown {
        now: clock.now(),
        moved: clock.offset().filter(|seconds| *seconds != 0),
        next: upcoming(&state.portal, MOST).await.map_err(|fault| refused(&fault))?,
        step: told.step.as_deref().and_then(Step::from_code),
        thread: told.thread.as_deref().and_then(|number| ThreadNumber::parse(number).ok()),
    };
    Ok(page(&state.site.assets, "Time", move || show_time(shown)))
}

/// Moves the clock or takes a step of the story: a form comes back to the page, data is answered with data.
pub async fn change(State(state): State<AppState>, request: Request) -> Response {
    let json = request
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    if json {
        let Some((how, carry)) = from_json(request).await else { return no_such_move() };
        return match moved(&state, how, carry).await {
            Ok(()) => clock(&state).into_response(),
            Err(fault) => refused(&fault),
        };
    }
    let Ok(Form(change)) = Form::<Change>::from_request(request, &()).await else { return no_such_move() };
    let done = match change.step.as_deref().map(Step::from_code) {
        Some(Some(step)) => story(&state, step, change.thread.as_deref()).await,
        Some(None) => return no_such_move(),
        None => {
            let Some(how) = from_form(&change, state.portal.clock.now()) else { return no_such_move() };
            moved(&state, how, change.carry.is_some()).await.map(|()| "/dev/temps".to_owned())
        }
    };
    match done {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(fault) => refused(&fault),
    }
}

/// Moves the clock and has open pages tell the new hour.
async fn moved(state: &AppState, how: Move, carry: bool) -> Result<(), Fault> {
    let before = state.portal.clock.now();
    let now = move_clock(&state.portal, how).await?;
    if carry {
        carry_sessions(&state.portal, now - before).await?;
    }
    tell_of_the_clock(&state.portal).await
}

/// A step of the story, and where to go on.
async fn story(state: &AppState, step: Step, thread: Option<&str>) -> Result<String, Fault> {
    let portal = &state.portal;
    let number = match (step, thread) {
        (Step::Asked, _) => story_asks(portal).await?,
        (_, Some(number)) => ThreadNumber::parse(number)?,
        (_, None) => return Err(Fault::new("the story begins with the customer’s message")),
    };
    match story_hour(portal, &number, step).await? {
        Some(hour) => moved(state, Move::To(hour), true).await?,
        None if step == Step::Answered => story_answers(portal, &number).await?,
        None => {}
    }
    Ok(format!("/dev/temps?step={}&thread={number}#story", step.code()))
}

fn clock(state: &AppState) -> Json<Clock> {
    let clock = &state.portal.clock;
    Json(Clock { now: clock.now(), offset_seconds: clock.offset() })
}

fn no_such_move() -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, "one of advance_seconds, set, morning, reset, step").into_response()
}

fn refused(fault: &Fault) -> Response {
    tracing::error!(%fault, "the clock or its story did not move");
    (StatusCode::CONFLICT, fault.to_string()).into_response()
}

async fn from_json(request: Request) -> Option<(Move, bool)> {
    let Json(change) = Json::<JsonChange>::from_request(request, &()).await.ok()?;
    let how = the_move(change.advance_seconds, change.set.as_deref(), change.reset)?;
    Some((how, change.carry))
}

fn from_form(change: &Change, now: DateTime<Utc>) -> Option<Move> {
    if change.morning.is_some() {
        return next_morning(now).map(Move::To);
    }
    let seconds = change.advance_seconds.as_ref().and_then(|seconds| seconds.parse().ok());
    the_move(seconds, change.set.as_deref().filter(|set| !set.is_empty()), change.reset.is_some())
}

/// The next nine in the morning in Paris.
fn next_morning(now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let today = paris_date(now);
    let nine = |day| paris_midnight(day) + TimeDelta::hours(9);
    Some(nine(today)).filter(|nine| *nine > now).or_else(|| today.succ_opt().map(nine))
}

fn the_move(advance: Option<i64>, set: Option<&str>, reset: bool) -> Option<Move> {
    match (advance, set) {
        (Some(seconds), _) => TimeDelta::try_seconds(seconds).map(Move::By),
        (None, Some(set)) => set.parse().ok().map(|Instant(instant)| Move::To(instant)),
        (None, None) => reset.then_some(Move::Reset),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_morning_is_todays_until_nine() {
        let instant = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        for (now, nine) in [
            ("2026-11-28T07:59:59Z", "2026-11-28T08:00:00Z"),
            ("2026-11-28T08:00:00Z", "2026-11-29T08:00:00Z"),
            ("2026-11-28T23:30:00Z", "2026-11-29T08:00:00Z"),
        ] {
            assert_eq!(next_morning(instant(now)), Some(instant(nine)), "{now}");
        }
    }
}
