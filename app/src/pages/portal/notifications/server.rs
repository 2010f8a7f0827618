//! What a customer's news and choices post to.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::{error::PortalError, pages::news};

/// Keeps by which ways the person wants to hear of what.
#[server(endpoint = "choose_notices")]
pub async fn choose_notices(#[server(default)] wanted: BTreeMap<String, String>) -> Result<(), PortalError> {
    news::keep_choices(&wanted, ("notices", "/notifications/choix")).await
}

/// Marks all news as seen.
#[server(endpoint = "mark_news_seen")]
pub async fn mark_news_seen() -> Result<(), PortalError> {
    news::see_all("/notifications").await
}
