//! The news and the choices of who is signed in, on either side: what each side's own addresses do.

use std::collections::BTreeMap;

use domain::{
    form::{FormState, Notice},
    notification::{Channel, NoticeKind},
    view::NoticeChoices,
};
use services::notification::{Choice, NewsCursor, NewsPage, choices, choose, list_mine, mark_seen};

use crate::{
    error::PortalError,
    request::{back_to_form, fault_notice, go_to, visit},
};

/// A page of news.
pub async fn load_news(after: Option<NewsCursor>) -> Result<NewsPage, PortalError> {
    let visit = visit()?;
    list_mine(visit.reader()?, &visit.portal, after.as_ref()).await.map_err(|fault| visit.fault(&fault))
}

/// What can be chosen, and was.
pub async fn load_choices() -> Result<NoticeChoices, PortalError> {
    let visit = visit()?;
    choices(visit.reader()?, &visit.portal).await.map_err(|fault| visit.fault(&fault))
}

/// Keeps by which ways the reader wants to hear of what, and goes back to the form on its page: the names that came are what is wanted.
pub async fn keep_choices(
    wanted: &BTreeMap<String, String>,
    (form, page): (&'static str, &str),
) -> Result<(), PortalError> {
    let visit = visit()?;
    let wanted: Vec<Choice> = wanted.keys().filter_map(|name| choice(name)).collect();
    let notice = match choose(visit.reader()?, &visit.portal, &wanted).await {
        Ok(()) => Notice::ChoicesKept,
        Err(fault) => fault_notice(&visit, &fault),
    };
    back_to_form(&visit, page, FormState::new(form).notice(notice)).await
}

/// Marks all news as seen, and goes back to its page.
pub async fn see_all(page: &str) -> Result<(), PortalError> {
    let visit = visit()?;
    mark_seen(visit.reader()?, &visit.portal).await.map_err(|fault| visit.fault(&fault))?;
    go_to(page);
    Ok(())
}

/// The choice that a field's name stands for; what is no kind or no way is none.
fn choice(name: &str) -> Option<Choice> {
    let (kind, channel) = name.split_once('.')?;
    Some((NoticeKind::from_code(kind)?, Channel::from_code(channel)?))
}
