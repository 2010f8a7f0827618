//! The other side: the pages of who works on customers' files, under `/gestion`, with sessions of their own.
//!
//! A work tool: dense and calm, the same design as the portal's. To add a page: a folder with `mod.rs` (its view, in a
//! [`page::SignedInPage`]) and `server.rs` (what it loads and what its forms post to, each with an endpoint that begins with
//! `gestion/`); its line in [`table`]; a place in [`frame`] if it is one of the few that are always at hand; if it shows what a form
//! left behind, its line in [`form_of`]; its row in `server/tests/http/staff_doors.rs`, which says which role hears what. A page asks
//! the visit for the actor that it needs (`visit.desk()`, `visit.administrator()`), and a role that is not one finds nothing there.
//!
//! What leads in ([`access`]) is public, and plain HTML like the customers' way in.

pub mod access;
mod accounts;
mod customer;
mod frame;
mod home;
mod language;
mod not_found;
mod notifications;
mod pieces;
mod queue;
mod replies;
mod search;
mod sign_out;
mod table;
mod thread;
mod way_back;
mod workload;

use std::borrow::Cow;

use domain::{locale::Locale, reference::ThreadNumber, staff::StaffRole};

use super::{load, page};
use crate::i18n::t;

pub use frame::{StaffFrame, staff_window};
pub use not_found::StaffNotFoundPage;
pub use pieces::act_text;
pub use sign_out::StaffSignOut;
pub use table::staff_pages;
pub use thread::keep_unsent as keep_unsent_answer;

/// Whether an address belongs to the other side: its pages, and the server functions that its forms post to. Such a request is
/// made by who is signed in there, whoever else is signed in as a customer in the same browser.
pub fn is_staff_path(path: &str) -> bool {
    ["/gestion", "/api/gestion"]
        .iter()
        .any(|root| path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// The form whose left-behind state a page of the other side shows.
pub fn form_of(path: &str) -> Option<Cow<'static, str>> {
    if let Some(thread) = path.strip_prefix("/gestion/fil/").and_then(|number| ThreadNumber::parse(number).ok()) {
        return Some(thread::form_name(&thread).into());
    }
    let form = match path {
        "/gestion/connexion" => Some("staff_sign_in"),
        "/gestion/second-facteur" => Some("second_factor"),
        "/gestion" => Some("queue"),
        "/gestion/recherche" => Some("search"),
        "/gestion/reponses" => Some("replies"),
        "/gestion/notifications/choix" => Some("staff_notices"),
        "/gestion/invitation" => Some("invitation"),
        "/gestion/comptes/inviter" => Some("invite_staff"),
        path if path.starts_with("/gestion/comptes") => Some("staff_accounts"),
        _ => None,
    };
    form.map(Cow::Borrowed)
}

/// What the role is for.
fn may(role: StaffRole, locale: Locale) -> &'static str {
    use t::staff::may as m;
    match role {
        StaffRole::Adviser => m::adviser(locale),
        StaffRole::ClaimsHandler => m::claims_handler(locale),
        StaffRole::Broker => m::broker(locale),
        StaffRole::Administrator => m::administrator(locale),
    }
}
