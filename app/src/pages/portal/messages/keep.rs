//! What is being written in a conversation: kept while it is, taken over from another window, forgotten; and kept for who signs in again.

#![expect(clippy::too_many_arguments, reason = "a form's fields are the arguments of what it posts to")]

use domain::{form::FormState, notification::Side, reference::ThreadNumber, view::DraftView};
use leptos::prelude::*;
use services::{
    Failure,
    account::Token,
    thread::{DraftGone, DraftKept, DraftPlace, keep_draft_of_ended},
};

use super::server::{NEW, reply_form};
use crate::{
    error::PortalError,
    pages::kept::{DRAFT, KeptDraft, taken},
    request::{Cookie, Visit, back_to_form, go_to, sign_in_first, visit},
    uploads::{KEPT_FILES, REFUSED_FILES},
};

/// Keeps what is being written, and says when.
#[server(endpoint = "keep_draft")]
pub async fn keep_draft(
    #[server(default)] place: String,
    #[server(default)] with: String,
    #[server(default)] topic: String,
    #[server(default)] about: String,
    #[server(default)] subject: String,
    #[server(default)] message: String,
    #[server(default)] draft: String,
    #[server(default)] beside: String,
    #[server(default)] submission: String,
) -> Result<KeptDraft, PortalError> {
    let visit = visit()?;
    let written = DraftView { with, topic, about, subject, message, version: draft, ..DraftView::default() };
    let kept = keep(&visit, place_of(&place), &written, Token::parse(&submission)).await?;
    Ok(KeptDraft::of(&kept, &beside, visit.locale))
}

/// Keeps what is being written, and goes on with what was written in another window, if that has not changed since it was read.
#[server(endpoint = "take_draft")]
pub async fn take_draft(
    #[server(default)] place: String,
    #[server(default)] take: String,
    #[server(default)] with: String,
    #[server(default)] topic: String,
    #[server(default)] about: String,
    #[server(default)] subject: String,
    #[server(default)] message: String,
    #[server(default)] file: String,
    #[server(default)] refused: String,
    #[server(default)] draft: String,
    #[server(default)] submission: String,
) -> Result<(), PortalError> {
    let visit = visit()?;
    let written = DraftView { with, topic, about, subject, message, version: draft, ..DraftView::default() };
    let secret = Token::parse(&submission);
    let (form, path) = match place_of(&place) {
        Some(DraftPlace::Thread(number)) => (reply_form(&number), format!("/messages/{number}#repondre")),
        _ => ("new_thread".to_owned(), NEW.to_owned()),
    };
    let Ok(customer) = visit.customer() else {
        let Some(place) = place_of(&place) else { return Err(PortalError::SignedOut) };
        return keep_for_later(&visit, &place, &written, secret.as_ref(), &path).await;
    };
    let kept = keep(&visit, place_of(&place), &written, secret).await?;
    let done = match (place_of(&place), take.parse()) {
        (Some(place), Ok(version)) => services::thread::take_draft(customer, &visit.portal, &place, version).await,
        _ => Err(Failure::Refused(DraftGone)),
    };
    let files = FormState::new(form).keep_message(KEPT_FILES, &file).keep_message(REFUSED_FILES, &refused);
    back_to_form(&visit, &path, taken(&visit, done, (&place, &kept), files)?).await
}

/// Keeps what was written; where the session is over, for the account that it stood for.
async fn keep(
    visit: &Visit,
    place: Option<DraftPlace>,
    written: &DraftView,
    submission: Option<Token>,
) -> Result<DraftKept, PortalError> {
    let signed_in = visit.customer();
    let (Some(place), Some(submission)) = (place, submission) else {
        return Err(signed_in.err().unwrap_or(PortalError::NotFound));
    };
    let Ok(customer) = signed_in else {
        keep_quietly(visit, &place, written, &submission).await?;
        return Err(PortalError::SignedOut);
    };
    visit.there(services::thread::keep_draft(customer, &visit.portal, &place, written, &submission).await)
}

/// Forgets what was being written in a form, and what it was read with.
#[server(endpoint = "forget_draft")]
pub async fn forget_draft(
    #[server(default)] place: String,
    #[server(default)] draft: String,
    #[server(default)] submission: String,
) -> Result<(), PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    let place = place_of(&place).ok_or(PortalError::NotFound)?;
    if let Some(submission) = Token::parse(&submission) {
        let form = (&submission, draft.parse().ok());
        let forgotten = services::thread::forget_draft(customer, &visit.portal, &place, form).await;
        forgotten.map_err(|fault| visit.fault(&fault))?;
    }
    match place {
        DraftPlace::New => go_to(NEW),
        DraftPlace::Thread(number) => go_to(&format!("/messages/{number}")),
    }
    Ok(())
}

/// Who wrote until the session was over loses nothing: it is kept for the account, and shown after the sign-in.
pub(super) async fn keep_for_later(
    visit: &Visit,
    place: &DraftPlace,
    written: &DraftView,
    submission: Option<&Token>,
    path: &str,
) -> Result<(), PortalError> {
    let kept = match submission {
        Some(submission) => keep_quietly(visit, place, written, submission).await?,
        None => false,
    };
    sign_in_first(visit, Side::Customer, kept, path).await
}

/// Keeps a message that came with files when its writer's session was over, by the fields of its form; whether somebody will find it.
pub async fn keep_unsent(visit: &Visit, value: impl Fn(&str) -> String) -> Result<bool, PortalError> {
    let place = ThreadNumber::parse(&value("number")).map_or(DraftPlace::New, DraftPlace::Thread);
    let Some(submission) = Token::parse(&value("submission")) else { return Ok(false) };
    let [with, topic, about, subject, message, version] =
        ["with", "topic", "about", "subject", "message", DRAFT].map(value);
    let written = DraftView { with, topic, about, subject, message, version, ..DraftView::default() };
    keep_quietly(visit, &place, &written, &submission).await
}

/// Keeps it for the account that the browser's session stood for; whether there was one.
async fn keep_quietly(
    visit: &Visit,
    place: &DraftPlace,
    written: &DraftView,
    submission: &Token,
) -> Result<bool, PortalError> {
    let Some(session) = visit.cookies.token(Cookie::Session) else { return Ok(false) };
    visit.was_done(keep_draft_of_ended(&visit.portal, &session, place, written, submission).await)
}

fn place_of(text: &str) -> Option<DraftPlace> {
    if text == "new" {
        return Some(DraftPlace::New);
    }
    ThreadNumber::parse(text).ok().map(DraftPlace::Thread)
}
