//! What only developers and tests see: what was sent, the clock, the style guide. In production these addresses do not exist.
//!
//! Their words are English: they are tools, not pages of the portal.

mod messages;
mod page;
mod styleguide;
mod time;
mod time_page;

use axum::{Router, routing::get};

use crate::AppState;

/// The addresses.
pub const PATHS: [&str; 6] = [
    "/dev/messages",
    "/dev/messages.json",
    "/dev/messages/{reference}",
    "/dev/temps",
    "/dev/clock.json",
    "/styleguide",
];

/// The addresses, for development alone.
pub fn routes(state: &AppState) -> Router {
    let [list, json, letter, time, clock, guide] = PATHS;
    Router::new()
        .route(list, get(messages::list))
        .route(json, get(messages::json))
        .route(letter, get(messages::letter))
        .route(time, get(time::show).post(time::change))
        .route(clock, get(time::json).post(time::change))
        .route(guide, get(styleguide::show))
        .with_state(state.clone())
}
