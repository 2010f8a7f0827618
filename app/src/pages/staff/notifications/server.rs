//! The news and the choices of somebody of this side.

use std::collections::BTreeMap;

use domain::view::NoticeChoices;
use leptos::prelude::*;
use services::notification::{NewsCursor, NewsPage, Reader, choices, list_mine};

use crate::{error::PortalError, request::visit};

/// A page of news.
pub async fn load_news(after: Option<NewsCursor>) -> Result<NewsPage, PortalError> {
    let visit = visit()?;
    let reader = Reader::from(visit.staff()?);
    list_mine(reader, &visit.portal, after.as_ref()).await.map_err(|fault| visit.fault(&fault))
}

/// What can be chosen, and was.
pub async fn load_choices() -> Result<NoticeChoices, PortalError> {
    let visit = visit()?;
    let reader = Reader::from(visit.staff()?);
    choices(reader, &visit.portal).await.map_err(|fault| visit.fault(&fault))
}

/// Keeps by which ways somebody of this side wants to hear of what: the names that came are what is wanted.
#[server(endpoint = "gestion/choose_notices")]
pub async fn choose_staff_notices(#[server(default)] wanted: BTreeMap<String, String>) -> Result<(), PortalError> {
    use domain::form::{FormState, Notice};
    use services::notification::choose;

    use crate::{
        pages::news::read_wanted,
        request::{back_to_form, fault_notice},
    };

    let visit = visit()?;
    let reader = Reader::from(visit.staff()?);
    let notice = match choose(reader, &visit.portal, &read_wanted(&wanted)).await {
        Ok(()) => Notice::ChoicesKept,
        Err(fault) => fault_notice(&visit, &fault),
    };
    back_to_form(&visit, "/gestion/notifications/choix", FormState::new("staff_notices").notice(notice)).await
}

/// Marks all news as seen.
#[server(endpoint = "gestion/mark_news_seen")]
pub async fn mark_staff_news_seen() -> Result<(), PortalError> {
    use services::notification::mark_seen;

    use crate::request::go_to;

    let visit = visit()?;
    let reader = Reader::from(visit.staff()?);
    mark_seen(reader, &visit.portal).await.map_err(|fault| visit.fault(&fault))?;
    go_to("/gestion/notifications");
    Ok(())
}
