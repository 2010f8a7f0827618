//! The session's end, announced: two minutes before an idle session is over, a question; at its end, the way in.
//!
//! The server decides; this only keeps somebody from being surprised, and takes what stood on a screen that was left alone away.
//! Each page that is gone to is a sign of life for the server, so the clock starts again there. Others are not known here (another
//! window, a draft that was kept): so the server is asked before anything is said, in a way that is no sign of life itself. It reads the
//! machine's clock instead of counting ticks: a tablet that slept has missed them.

#[allow(clippy::unused_async, reason = "a server function is asynchronous, whatever it does")]
mod server;

use chrono::TimeDelta;
use domain::{
    format,
    locale::Locale,
    session::{CUSTOMER, STAFF, WARN_BEFORE},
};
use leptos::prelude::*;

use super::browser;
use crate::{
    components::{ButtonLook, SessionWarning, WakingButton},
    error::PortalError,
    i18n::t,
};
use server::{extend_session, extend_staff_session, session_left, staff_session_left};

#[cfg(feature = "ssr")]
pub use server::asks_what_is_left;
pub use server::{ExtendSession, Remaining};

/// How often the clock is looked at.
const LOOKED_AT_EVERY: core::time::Duration = core::time::Duration::from_secs(2);

/// What is left is said in steps: a screen reader that reads it again each second says nothing else.
const SAID_IN_STEPS_OF: i64 = 10;

/// The warning, and the end.
#[island]
pub fn SessionClock(
    /// What the server said when the page was rendered.
    remaining: Remaining,
    /// Where signing out is sent.
    sign_out: String,
    /// Language of the page.
    locale: Locale,
    /// Whether the session is one of the other side.
    staff: bool,
) -> impl IntoView {
    let ends = StoredValue::new(Ends::default());
    // Whether the server has said so, and whether it is being asked.
    let (said, asking) = (StoredValue::new(false), StoredValue::new(false));
    let (left, set_left) = signal(i64::MAX);
    let learn = move |remaining| {
        let known = Ends::after(remaining);
        ends.set_value(known);
        said.set_value(known.left() <= WARN_BEFORE.num_seconds());
        set_left.set(known.left());
    };
    let look = move || {
        let seconds = ends.get_value().left();
        if seconds > WARN_BEFORE.num_seconds() || (seconds > 0 && said.get_value()) {
            return set_left.set(seconds);
        }
        if asking.get_value() {
            return;
        }
        asking.set_value(true);
        leptos::task::spawn_local(async move {
            let answer = if staff { staff_session_left().await } else { session_left().await };
            asking.set_value(false);
            match answer {
                Ok(remaining) => learn(remaining),
                // Nobody answers: what is known here holds.
                Err(error) if seconds > 0 && error != PortalError::SignedOut => said.set_value(true),
                Err(_) => browser::reload(),
            }
        });
    };
    Effect::new(move || {
        ends.set_value(Ends::after(remaining));
        set_interval(look, LOOKED_AT_EVERY);
        let idle = if staff { STAFF } else { CUSTOMER }.idle;
        browser::on_page_change(move || {
            ends.update_value(|ends| ends.live_on(idle));
            said.set_value(false);
        });
    });
    let open = Signal::derive(move || (1..=WARN_BEFORE.num_seconds()).contains(&left.get()));
    let text = Signal::derive(move || {
        let seconds = left.get().clamp(0, WARN_BEFORE.num_seconds());
        let seconds = u64::try_from(seconds - seconds.rem_euclid(SAID_IN_STEPS_OF)).unwrap_or_default();
        t::session::text(locale, &format::duration(seconds.max(SAID_IN_STEPS_OF.unsigned_abs()), locale))
    });
    let stay = move |_| {
        leptos::task::spawn_local(async move {
            let extended = if staff { extend_staff_session().await } else { extend_session().await };
            match extended {
                Ok(remaining) => learn(remaining),
                Err(_) => browser::reload(),
            }
        });
    };
    view! {
        <SessionWarning open title=t::session::title(locale) text>
            <WakingButton acts=true on:click=stay>{t::session::stay(locale)}</WakingButton>
            <form method="post" action=sign_out>
                <WakingButton look=ButtonLook::Quiet>{t::session::sign_out(locale)}</WakingButton>
            </form>
        </SessionWarning>
    }
}

/// When the session ends, in the machine's milliseconds.
#[derive(Debug, Clone, Copy)]
struct Ends {
    idle: f64,
    at_last: f64,
}

impl Default for Ends {
    fn default() -> Self {
        Self { idle: f64::INFINITY, at_last: f64::INFINITY }
    }
}

impl Ends {
    /// Seconds from now, as the server counts them.
    fn after(remaining: Remaining) -> Self {
        let now = browser::now();
        Self { idle: now + milliseconds(remaining.idle), at_last: now + milliseconds(remaining.at_last) }
    }

    /// Another page was asked for: the idle time begins again.
    fn live_on(&mut self, idle: TimeDelta) {
        self.idle = (browser::now() + milliseconds(idle.num_seconds())).min(self.at_last);
    }

    /// Seconds left.
    fn left(self) -> i64 {
        let left = (self.idle.min(self.at_last) - browser::now()) / 1000.0;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a float cast saturates, which is what is wanted of infinity"
        )]
        let seconds = left.ceil() as i64;
        seconds
    }
}

#[expect(clippy::cast_precision_loss, reason = "seconds of a session are few")]
fn milliseconds(seconds: i64) -> f64 {
    seconds as f64 * 1000.0
}
