//! The list of answers, and what changes it.

use domain::view::Quick;
use leptos::prelude::*;

use crate::{error::PortalError, request::visit};

const PAGE: &str = "/gestion/reponses";

/// The list; there is none for who keeps none.
pub async fn load_replies() -> Result<Vec<Quick>, PortalError> {
    let visit = visit()?;
    let found = services::desk::list_replies(visit.staff()?, &visit.portal).await;
    found.map_err(|fault| visit.fault(&fault))?.ok_or(PortalError::NotFound)
}

/// Keeps an answer: a new one, or one that is changed.
#[server(endpoint = "gestion/save_reply")]
pub async fn save_reply(
    #[server(default)] id: String,
    #[server(default)] title_fr: String,
    #[server(default)] title_en: String,
    #[server(default)] body_fr: String,
    #[server(default)] body_en: String,
    #[server(default)] place: String,
) -> Result<(), PortalError> {
    use domain::form::{FormState, Problem};
    use services::{
        Failure,
        desk::{QuickReplyDraft, QuickReplyRefusal, save_reply},
    };

    use super::super::pieces::Told;
    use crate::request::{back_to_form, fault_notice};

    let visit = visit()?;
    let staff = visit.staff()?;
    let state = FormState::new("replies")
        .keep("id", &id)
        .keep("title_fr", &title_fr)
        .keep("title_en", &title_en)
        .keep_message("body_fr", &body_fr)
        .keep_message("body_en", &body_en)
        .keep("place", &place);
    let back = if id.is_empty() { PAGE.to_owned() } else { format!("{PAGE}?modifier={id}") };
    let longer = |one: &str, other: &str| one.chars().count() > other.chars().count();
    let untitled = if title_fr.trim().is_empty() { "title_fr" } else { "title_en" };
    let longest_title = if longer(&title_fr, &title_en) { "title_fr" } else { "title_en" };
    let empty = if body_fr.trim().is_empty() { "body_fr" } else { "body_en" };
    let longest = if longer(&body_fr, &body_en) { "body_fr" } else { "body_en" };
    let place = Some(place.trim()).filter(|place| !place.is_empty()).unwrap_or("0");
    let Ok(place) = place.parse() else {
        return back_to_form(&visit, &back, state.problem("place", Problem::Choice)).await;
    };
    let id = Some(id).filter(|id| !id.is_empty());
    let draft = QuickReplyDraft { id, title_fr, title_en, body_fr, body_en, place };
    let state = match save_reply(staff, &visit.portal, &draft).await {
        Ok(()) => {
            let done = Told::ReplySaved.in_record(FormState::new("replies"));
            return back_to_form(&visit, PAGE, done).await;
        }
        Err(Failure::Refused(QuickReplyRefusal::NotFound)) => return Err(PortalError::NotFound),
        Err(Failure::Refused(QuickReplyRefusal::NoTitle)) => state.problem(untitled, Problem::Empty),
        Err(Failure::Refused(QuickReplyRefusal::TooLongTitle)) => {
            state.problem(longest_title, Problem::TooLong { max: 80 })
        }
        Err(Failure::Refused(QuickReplyRefusal::NoBody)) => state.problem(empty, Problem::Empty),
        Err(Failure::Refused(QuickReplyRefusal::TooLong)) => state.problem(longest, Problem::TooLong { max: 4_000 }),
        Err(Failure::Refused(QuickReplyRefusal::TitleTaken)) => Told::TitleTaken.in_record(state),
        Err(Failure::Fault(fault)) => state.notice(fault_notice(&visit, &fault)),
    };
    back_to_form(&visit, &back, state).await
}

/// Lets an answer go; the page that follows offers to bring it back.
#[server(endpoint = "gestion/delete_reply")]
pub async fn delete_reply(#[server(default)] id: String) -> Result<(), PortalError> {
    use domain::form::FormState;
    use services::desk::delete_reply;

    use super::super::pieces::Told;
    use crate::request::back_to_form;

    let visit = visit()?;
    let staff = visit.staff()?;
    let deleted = delete_reply(staff, &visit.portal, &id).await.map_err(|fault| visit.fault(&fault))?;
    let reply = deleted.ok_or(PortalError::NotFound)?;
    let state = FormState::new("replies")
        .keep("title_fr", &reply.title_fr)
        .keep("title_en", &reply.title_en)
        .keep_message("body_fr", &reply.body_fr)
        .keep_message("body_en", &reply.body_en)
        .keep("place", &reply.place.to_string());
    back_to_form(&visit, "/gestion/reponses", Told::ReplyDeleted.in_record(state)).await
}
