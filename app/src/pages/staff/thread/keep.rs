//! What is being written on the desk: kept while it is, taken over from another window; and kept for who signs in again.

#![expect(clippy::too_many_arguments, reason = "a form's fields are the arguments of what it posts to")]

use domain::{notification::Side, reference::ThreadNumber};
use leptos::prelude::*;
use services::{
    Failure,
    account::Token,
    desk::DeskPlace,
    staff::Desk,
    thread::{DraftGone, DraftId},
};

use super::{
    super::way_back::WayBack,
    server::{part, written},
};
use crate::{
    error::PortalError,
    pages::kept::{DRAFT, KeptDraft, taken},
    request::{Cookie, Visit, back_to_form, sign_in_first, visit},
};

/// Keeps what is being written while it is written, and says when.
#[server(endpoint = "gestion/keep_draft")]
pub async fn keep_staff_draft(
    #[server(default)] place: String,
    #[server(default)] message: String,
    #[server(default)] note: String,
    #[server(default)] draft: String,
    #[server(default)] beside: String,
    #[server(default)] submission: String,
) -> Result<KeptDraft, PortalError> {
    let visit = visit()?;
    let place = DeskPlace::parse(&place).ok_or(PortalError::NotFound)?;
    let text = if matches!(place, DeskPlace::Note(_)) { &note } else { &message };
    let text = Text { text, read: draft.parse().ok() };
    let secret = Token::parse(&submission).ok_or(PortalError::NotFound)?;
    let desk = match visit.desk() {
        Ok(desk) => desk,
        Err(error) => {
            keep_quietly(&visit, &place, text, &secret).await?;
            return Err(error);
        }
    };
    let kept = services::desk::keep_draft(&desk, &visit.portal, &place, text.both(), &secret).await;
    Ok(KeptDraft::of(&visit.there(kept)?, &beside, visit.locale))
}

/// Keeps what is being written, and goes on with what was written in another window, if that has not changed since it was read.
#[server(endpoint = "gestion/take_draft")]
pub async fn take_staff_draft(
    #[server(default)] place: String,
    #[server(default)] take: String,
    #[server(default)] message: String,
    #[server(default)] note: String,
    #[server(default)] file: String,
    #[server(default)] refused: String,
    #[server(default)] draft: String,
    #[server(default)] submission: String,
) -> Result<(), PortalError> {
    let visit = visit()?;
    let place = DeskPlace::parse(&place).ok_or(PortalError::NotFound)?;
    let (text, within) = if matches!(place, DeskPlace::Note(_)) { (&note, "notes") } else { (&message, "repondre") };
    let text = Text { text, read: draft.parse().ok() };
    let secret = Token::parse(&submission).ok_or(PortalError::NotFound)?;
    let Some(desk) = desk_or_keep(&visit, &place, text, Some(&secret)).await? else { return Ok(()) };
    let kept = services::desk::keep_draft(&desk, &visit.portal, &place, text.both(), &secret).await;
    let kept = visit.there(kept)?;
    let done = match take.parse() {
        Ok(version) => services::desk::take_draft(&desk, &visit.portal, &place, version).await,
        Err(_) => Err(Failure::Refused(DraftGone)),
    };
    let files = written(place.number(), "", (&file, &refused), "");
    let state = taken(&visit, done, (&place.to_string(), &kept), files)?;
    back_to_form(&visit, &part(&visit, place.number(), within), state).await
}

/// What was typed in a form, and the draft that the form was read with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'a> {
    /// What was typed.
    pub text: &'a str,
    /// What the form was read with.
    pub read: Option<DraftId>,
}

impl<'a> Text<'a> {
    /// The two.
    pub const fn both(self) -> (&'a str, Option<DraftId>) {
        (self.text, self.read)
    }
}

/// The desk of who is signed in; none where the session was over, and what was written is kept for later.
pub(super) async fn desk_or_keep<'a>(
    visit: &'a Visit,
    place: &DeskPlace,
    text: Text<'_>,
    submission: Option<&Token>,
) -> Result<Option<Desk<'a>>, PortalError> {
    match visit.desk() {
        Err(PortalError::SignedOut) => keep_for_later(visit, place, text, submission).await.map(|()| None),
        desk => desk.map(Some),
    }
}

/// Who wrote until the session was over loses nothing: it is kept for them, and shown after the sign-in.
async fn keep_for_later(
    visit: &Visit,
    place: &DeskPlace,
    text: Text<'_>,
    submission: Option<&Token>,
) -> Result<(), PortalError> {
    let kept = match submission {
        Some(submission) => keep_quietly(visit, place, text, submission).await?,
        None => false,
    };
    sign_in_first(visit, Side::Staff, kept, &WayBack::default().thread(place.number())).await
}

/// Keeps an answer that came with files when its writer's session was over, by the fields of its form; whether somebody will find it.
pub async fn keep_unsent(visit: &Visit, value: impl Fn(&str) -> String) -> Result<bool, PortalError> {
    let (Ok(number), Some(submission)) = (ThreadNumber::parse(&value("number")), Token::parse(&value("submission")))
    else {
        return Ok(false);
    };
    let (message, read) = (value("message"), value(DRAFT).parse().ok());
    keep_quietly(visit, &DeskPlace::Answer(number), Text { text: &message, read }, &submission).await
}

/// Keeps it for who the browser's session stood for; whether there was somebody.
async fn keep_quietly(
    visit: &Visit,
    place: &DeskPlace,
    text: Text<'_>,
    submission: &Token,
) -> Result<bool, PortalError> {
    let Some(session) = visit.cookies.token(Cookie::StaffSession) else { return Ok(false) };
    visit.was_done(services::desk::keep_draft_of_ended(&visit.portal, &session, place, text.both(), submission).await)
}
