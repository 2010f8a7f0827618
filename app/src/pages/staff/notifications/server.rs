//! What the news and the choices of somebody of this side post to.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::{error::PortalError, pages::news};

/// Keeps by which ways somebody of this side wants to hear of what.
#[server(endpoint = "gestion/choose_notices")]
pub async fn choose_staff_notices(#[server(default)] wanted: BTreeMap<String, String>) -> Result<(), PortalError> {
    news::keep_choices(&wanted, ("staff_notices", "/gestion/notifications/choix")).await
}

/// Marks all news as seen.
#[server(endpoint = "gestion/mark_news_seen")]
pub async fn mark_staff_news_seen() -> Result<(), PortalError> {
    news::see_all("/gestion/notifications").await
}
