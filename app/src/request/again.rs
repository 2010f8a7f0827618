//! Whether a page that is open asks for itself again (`app/scripts/portal/navigate.js`), or is opened.

use http::request::Parts;
use leptos::prelude::*;

use super::Visit;
use crate::error::PortalError;
use services::staff::Desk;

/// What a page says when it asks for itself: because something has changed, because somebody is there again, to have a copy of itself.
const ASKS_AGAIN: &str = "x-live";

impl Visit {
    /// Who handles files, and opens a page of one or has it asked for again: that is no second opening.
    pub fn desk_of_page(&self) -> Result<Desk<'_>, PortalError> {
        let desk = self.desk()?;
        let again = use_context::<Parts>().is_some_and(|parts| parts.headers.contains_key(ASKS_AGAIN));
        Ok(if again { desk.asking_again() } else { desk })
    }
}
