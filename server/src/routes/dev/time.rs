//! The one clock: what time the portal believes it is, and moving it.

use axum::{
    Form, Json,
    extract::{FromRequest as _, Request, State},
    http::{StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{format, locale::Locale};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::page::page;
use crate::{
    AppState,
    clock::{Instant, Move, move_clock},
};

/// How the clock stands.
#[derive(Serialize)]
struct Clock {
    now: DateTime<Utc>,
    /// Seconds by which it is moved; none when it stands still.
    offset_seconds: Option<i64>,
}

/// How the clock is to be moved: one of the four.
#[derive(Deserialize)]
struct Change {
    /// So many seconds later.
    advance_seconds: Option<String>,
    /// To an instant.
    set: Option<String>,
    /// Back to the machine's time.
    reset: Option<String>,
}

/// The same as data, which has numbers where forms have texts.
#[derive(Deserialize)]
struct JsonChange {
    advance_seconds: Option<i64>,
    #[serde(alias = "now")]
    set: Option<String>,
    #[serde(default)]
    reset: bool,
}

/// The time as data.
pub async fn json(State(state): State<AppState>) -> Response {
    clock(&state).into_response()
}

/// The time as a page.
pub async fn show(State(state): State<AppState>) -> Html<String> {
    let now = format::date_time(state.portal.clock.now(), Locale::En);
    let moved = state.portal.clock.offset().filter(|seconds| *seconds != 0);
    page(&state.site.assets, "Time", move || {
        let moved = moved.map(|seconds| view! { <p>{format!("Moved by {seconds} seconds.")}</p> });
        let steps = [("An hour", 3600), ("A day", 86_400), ("A week", 604_800), ("Thirty days", 2_592_000)];
        let buttons = steps.map(|(name, seconds)| {
            view! { <button class="button button-secondary" type="submit" name="advance_seconds" value=seconds>{name}" later"</button> }
        });
        view! {
            <p>{now}" in Paris"</p>
            {moved}
            <form class="row" method="post" action="/dev/temps">{buttons.collect_view()}</form>
            <form class="row" method="post" action="/dev/temps">
                <label for="set">"Paris time"</label>
                <input id="set" type="datetime-local" name="set" required />
                <button class="button button-secondary" type="submit">"Go there"</button>
            </form>
            <form method="post" action="/dev/temps">
                <button class="button button-quiet" type="submit" name="reset" value="1">"Back to the machine’s time"</button>
            </form>
        }
    })
}

/// Moves the clock: a form comes back to the page, data is answered with data.
pub async fn change(State(state): State<AppState>, request: Request) -> Response {
    let json = request
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    let Some(how) = (if json { from_json(request).await } else { from_form(request).await }) else {
        return (StatusCode::UNPROCESSABLE_ENTITY, "one of advance_seconds, set, reset").into_response();
    };
    match move_clock(&state.portal, how).await {
        Ok(_) if json => clock(&state).into_response(),
        Ok(_) => (StatusCode::SEE_OTHER, [(header::LOCATION, "/dev/temps")]).into_response(),
        Err(fault) => {
            tracing::error!(%fault, "the clock was not moved");
            StatusCode::CONFLICT.into_response()
        }
    }
}

fn clock(state: &AppState) -> Json<Clock> {
    let clock = &state.portal.clock;
    Json(Clock { now: clock.now(), offset_seconds: clock.offset() })
}

async fn from_json(request: Request) -> Option<Move> {
    let Json(change) = Json::<JsonChange>::from_request(request, &()).await.ok()?;
    the_move(change.advance_seconds, change.set.as_deref(), change.reset)
}

async fn from_form(request: Request) -> Option<Move> {
    let Form(change) = Form::<Change>::from_request(request, &()).await.ok()?;
    let seconds = change.advance_seconds.and_then(|seconds| seconds.parse().ok());
    the_move(seconds, change.set.as_deref(), change.reset.is_some())
}

fn the_move(advance: Option<i64>, set: Option<&str>, reset: bool) -> Option<Move> {
    match (advance, set) {
        (Some(seconds), _) => TimeDelta::try_seconds(seconds).map(Move::By),
        (None, Some(set)) => set.parse().ok().map(|Instant(instant)| Move::To(instant)),
        (None, None) => reset.then_some(Move::Reset),
    }
}
