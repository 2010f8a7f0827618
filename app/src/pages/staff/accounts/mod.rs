//! The accounts of the other side, for administrators: who there is, inviting somebody, and one account.

mod invite;
mod list;
mod person;
#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;

use domain::{format, locale::Locale};
use leptos::prelude::*;
use services::staff::StaffState;

use crate::{
    components::{Shape, StateTag, Tone},
    i18n::t,
    written::{IntoWritten as _, Written},
};

pub use invite::invite_staff_page;
pub use list::staff_accounts_page;
pub use person::staff_account_page;

/// Where an account stands, as a word and a shape.
fn state_tag(state: StaffState, locale: Locale) -> Written {
    use t::staff_accounts::state as s;
    let (tone, shape, word) = match state {
        StaffState::Open => (Tone::Positive, Shape::Full, s::open(locale).to_owned()),
        StaffState::Invited(until) => (Tone::Info, Shape::Open, s::invited(locale, &format::date_time(until, locale))),
        StaffState::InvitationOver => (Tone::Caution, Shape::Paused, s::over(locale).to_owned()),
        StaffState::Closed(since) => {
            (Tone::Neutral, Shape::Square, s::closed(locale, &format::date_time(since, locale)))
        }
    };
    view! { <StateTag tone shape word /> }.written()
}
