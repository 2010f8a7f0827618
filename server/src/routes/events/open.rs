//! A place for each open stream: so many in this process, and so many of one person. A stream costs little, but not nothing.

use domain::notification::Side;
use metrics::gauge;
use services::event::Listener;
use tokio::sync::OwnedSemaphorePermit;

use crate::{AppState, metrics::STREAMS};

/// An open stream, counted until it ends.
pub struct Open {
    _place: OwnedSemaphorePermit,
}

impl Open {
    /// Gives a place, if there is one. Colleagues listen as one audience, and are not limited among themselves.
    pub fn admit(state: &AppState, listener: &Listener) -> Option<Self> {
        let crowd =
            listener.side() == Side::Customer && state.portal.hub.beside(listener) >= state.limits.streams_of_one;
        if crowd {
            return None;
        }
        let place = state.streams.clone().try_acquire_owned().ok()?;
        gauge!(STREAMS.name).increment(1.0);
        Some(Self { _place: place })
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        gauge!(STREAMS.name).decrement(1.0);
    }
}
