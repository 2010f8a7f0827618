//! An open stream: waits, tells, gives a sign of life, and ends with the session.
//!
//! There may be ten thousand of them, so what one holds is small: no visit, no request, and what asks the database only while it asks.
//! A session that is ended says so by an event and its streams end at once, on every node. One that runs out ends at its instant, which
//! is known; it is looked for then, because a page may have prolonged it. What was ended in silence, by a restored backup or by
//! hand, is found within some minutes.

use std::{convert::Infallible, time::Duration};

use axum::body::Bytes;
use chrono::{DateTime, Utc};
use futures::{Stream, stream::unfold};
use services::event::{Heard, Listening};

use super::{open::Open, words};
use crate::AppState;

/// After so many signs of life the session is looked for, though nobody said that it is over.
const CHECKED_EVERY: u8 = 8;

/// What a stream holds.
struct Held {
    state: AppState,
    listening: Listening,
    first: Option<String>,
    unchecked: u8,
    over: bool,
    _open: Open,
}

/// Everything that is told from now on, after `first`.
pub fn stream(
    state: &AppState,
    listening: Listening,
    open: Open,
    first: String,
) -> impl Stream<Item = Result<Bytes, Infallible>> + use<> {
    let held = Held { state: state.clone(), listening, first: Some(first), unchecked: 0, over: false, _open: open };
    unfold(held, |mut held| async move {
        let text = held.next().await?;
        Some((Ok(Bytes::from(text)), held))
    })
}

impl Held {
    /// What is written next; nothing when the stream ends.
    async fn next(&mut self) -> Option<String> {
        if self.over {
            return None;
        }
        if let Some(first) = self.first.take() {
            return Some(first);
        }
        let pause = self.pause();
        tokio::select! {
            heard = self.listening.next() => match heard {
                Heard::Told(told) => Some(words::told(told)),
                Heard::TooMuch => Some(words::reset(&self.here())),
                Heard::SessionEnded => Some(self.end()),
                Heard::Closing => None,
            },
            () = tokio::time::sleep(pause) => {
                // On the heap for as long as it takes.
                let there = Box::pin(self.is_still_there()).await;
                Some(if there { self.here() } else { self.end() })
            }
        }
    }

    /// Until the next sign of life, or until the session may be over.
    fn pause(&self) -> Duration {
        let left = (self.alive_until() - self.now()).to_std().unwrap_or_default();
        left.clamp(Duration::from_millis(50), self.state.limits.heartbeat())
    }

    async fn is_still_there(&mut self) -> bool {
        self.unchecked += 1;
        if self.now() < self.alive_until() && self.unchecked < CHECKED_EVERY {
            return true;
        }
        self.unchecked = 0;
        match self.listening.listener.is_still_there(&self.state.portal).await {
            Ok(there) => there,
            Err(fault) => {
                // It is told ids alone, so it may wait until the database answers.
                tracing::warn!(%fault, "a session could not be looked for");
                tokio::time::sleep(self.state.limits.heartbeat()).await;
                true
            }
        }
    }

    fn end(&mut self) -> String {
        self.over = true;
        words::END.to_owned()
    }

    /// Without chance there is no id, and the sign of life is one of another kind.
    fn here(&self) -> String {
        words::here(&self.state.portal).unwrap_or_else(|_| ":\n\n".to_owned())
    }

    fn alive_until(&self) -> DateTime<Utc> {
        self.listening.listener.alive_until()
    }

    fn now(&self) -> DateTime<Utc> {
        self.state.portal.clock.now()
    }
}
