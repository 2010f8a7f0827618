//! A conversation's data, and what can be done to it. Each act ends on the page that shows what became of it.

#![expect(clippy::too_many_arguments, reason = "a form's fields are the arguments of what it posts to")]

use domain::{
    form::FormState,
    reference::ThreadNumber,
    view::{DeskThread, FileView},
};
use leptos::prelude::*;
use services::{
    Failure, Outcome,
    account::Token,
    desk::{DeskPlace, WorkRefusal},
    upload::{Uploader, list_mine},
};

use super::{
    super::{
        pieces::{Told, refusal_told},
        way_back::WayBack,
    },
    keep::{Text, desk_or_keep},
};
use crate::{
    error::PortalError,
    pages::kept::DRAFT,
    request::{Visit, back_to_form, fault_notice, visit},
    uploads::{KEPT_FILES, REFUSED_FILES, keep_left_out, keep_not_added, read_ids},
};

/// The name of every form of a conversation's page: what was left for one is never in another's.
pub fn form_name(number: &ThreadNumber) -> String {
    format!("thread/{number}")
}

/// A conversation that the desk sees, with the files that were sent ahead of an answer to it. What is not a number is none.
pub async fn load_thread(number: String) -> Result<(DeskThread, Vec<FileView>), PortalError> {
    let visit = visit()?;
    let desk = visit.desk_of_page()?;
    let number = read(&number)?;
    let found = services::desk::open_thread(&desk, &visit.portal, &number).await;
    let thread = found.map_err(|fault| visit.fault(&fault))?.ok_or(PortalError::NotFound)?;
    let ids = read_ids(left_for(&visit, &number).map_or("", |left| left.value(KEPT_FILES)));
    let files = list_mine(Uploader::Desk(desk), &visit.portal, &ids).await.map_err(|fault| visit.fault(&fault))?;
    Ok((thread, files))
}

/// What a form of this conversation left behind.
pub fn left_for<'a>(visit: &'a Visit, number: &ThreadNumber) -> Option<&'a FormState> {
    visit.form.as_ref().filter(|left| left.form == form_name(number))
}

/// Takes a conversation that nobody has.
#[server(endpoint = "gestion/take_thread")]
pub async fn take_thread(
    #[server(default)] number: String,
    #[server(default)] list: String,
) -> Result<(), PortalError> {
    use domain::desk::{QueueFilter, WorkNumber};

    let visit = visit()?;
    let desk = visit.desk()?;
    let number = read(&number)?;
    let done = services::desk::take(&desk, &visit.portal, &WorkNumber::Thread(number.clone())).await;
    // What was taken is opened, and leads back to its queue. Who comes too late for it stays in the queue, where the rest waits.
    match list.strip_prefix("/gestion?").map(QueueFilter::parse) {
        Some(filter) if done.is_err() => {
            end(&visit, &format!("/gestion?{filter}"), FormState::new("queue"), done, Told::Taken).await
        }
        Some(filter) => end(&visit, &WayBack::to(filter).thread(&number), begun(&number), done, Told::Taken).await,
        None => end(&visit, &page(&visit, &number), begun(&number), done, Told::Taken).await,
    }
}

/// Gives a conversation back.
#[server(endpoint = "gestion/give_back_thread")]
pub async fn give_back_thread(#[server(default)] number: String) -> Result<(), PortalError> {
    use domain::desk::WorkNumber;

    let visit = visit()?;
    let desk = visit.desk()?;
    let number = read(&number)?;
    let done = services::desk::give_back(&desk, &visit.portal, &WorkNumber::Thread(number.clone())).await;
    end(&visit, &page(&visit, &number), begun(&number), done, Told::GivenBack).await
}

/// Hands a conversation to a colleague.
#[server(endpoint = "gestion/hand_over_thread")]
pub async fn hand_over_thread(
    #[server(default)] number: String,
    #[server(default)] to: String,
    #[server(default)] version: String,
) -> Result<(), PortalError> {
    use domain::desk::WorkNumber;
    use services::desk::HandOver;

    let visit = visit()?;
    let desk = visit.desk()?;
    let number = read(&number)?;
    let hand = HandOver { to, version: state_of(&version) };
    let done = services::desk::hand_over(&desk, &visit.portal, &WorkNumber::Thread(number.clone()), &hand).await;
    end(&visit, &page(&visit, &number), begun(&number), done, Told::HandedOver).await
}

/// Adds a note.
#[server(endpoint = "gestion/note_thread")]
pub async fn note_thread(
    #[server(default)] number: String,
    #[server(default)] note: String,
    #[server(default)] draft: String,
    #[server(default)] submission: String,
) -> Result<(), PortalError> {
    use crate::pages::public::contact::check_message;

    let visit = visit()?;
    let number = read(&number)?;
    let secret = Token::parse(&submission);
    let place = DeskPlace::Note(number.clone());
    let text = Text { text: &note, read: draft.parse().ok() };
    let Some(desk) = desk_or_keep(&visit, &place, text, secret.as_ref()).await? else { return Ok(()) };
    let mut state = begun(&number).keep_message("note", &note).keep(DRAFT, &draft);
    let (Some(body), Some(secret)) = (state.take("note", check_message(&note)), secret) else {
        return back_to_form(&visit, &part(&visit, &number, "notes"), state).await;
    };
    let done = services::desk::note(&desk, &visit.portal, &number, (body, text.read), &secret).await;
    end(&visit, &page(&visit, &number), state, done, Told::Noted).await
}

/// Sends an answer.
#[server(endpoint = "gestion/answer_thread")]
pub async fn answer_thread(
    #[server(default)] number: String,
    #[server(default)] message: String,
    #[server(default)] file: String,
    #[server(default)] refused: String,
    #[server(default)] pieces: Vec<String>,
    #[server(default)] version: String,
    #[server(default)] draft: String,
    #[server(default)] submission: String,
) -> Result<(), PortalError> {
    use services::desk::Answer;

    use crate::pages::public::contact::check_message;

    let visit = visit()?;
    let number = read(&number)?;
    let secret = Token::parse(&submission);
    let place = DeskPlace::Answer(number.clone());
    let text = Text { text: &message, read: draft.parse().ok() };
    let Some(desk) = desk_or_keep(&visit, &place, text, secret.as_ref()).await? else { return Ok(()) };
    let state = written(&number, &message, (&file, &refused), &draft);
    let mut state = match keep_not_added(state, &pieces) {
        Ok(state) => state,
        Err(state) => return back_to_form(&visit, &part(&visit, &number, "fichiers"), state).await,
    };
    let body = state.take("message", check_message(&message));
    let (Some(body), Some(submission)) = (body, secret) else {
        return back_to_form(&visit, &part(&visit, &number, "repondre"), state).await;
    };
    let files = read_ids(&file);
    let (draft, version) = (text.read, Some(state_of(&version)));
    let answer = Answer { body, files: &files, submission: &submission, draft, version };
    let done = services::desk::answer(&desk, &visit.portal, &number, answer).await;
    end(&visit, &page(&visit, &number), state, done, Told::Answered).await
}

/// Puts an answer of the list under what is being written, and sends nothing.
#[server(endpoint = "gestion/insert_reply")]
pub async fn insert_reply(
    #[server(default)] number: String,
    #[server(default)] message: String,
    #[server(default)] file: String,
    #[server(default)] refused: String,
    #[server(default)] reply: String,
    #[server(default)] language: String,
    #[server(default)] draft: String,
    #[server(default)] submission: String,
) -> Result<(), PortalError> {
    use domain::{greeting::with_answer_under, locale::Locale};

    let visit = visit()?;
    let number = read(&number)?;
    let (place, secret) = (DeskPlace::Answer(number.clone()), Token::parse(&submission));
    let text = Text { text: &message, read: draft.parse().ok() };
    let Some(desk) = desk_or_keep(&visit, &place, text, secret.as_ref()).await? else { return Ok(()) };
    let found = services::desk::find_reply(&desk, &visit.portal, &reply).await.map_err(|fault| visit.fault(&fault))?;
    let language = Locale::parse(&language).unwrap_or_default();
    let inserted = found.as_ref().map_or("", |reply| reply.body(language));
    let message = with_answer_under(&message, inserted);
    let state = written(&number, &message, (&file, &refused), &draft).keep("reply", &reply);
    back_to_form(&visit, &part(&visit, &number, "repondre"), state).await
}

/// Keeps what is being written, at the press of a button.
#[server(endpoint = "gestion/keep_answer")]
pub async fn keep_answer(
    #[server(default)] number: String,
    #[server(default)] message: String,
    #[server(default)] file: String,
    #[server(default)] refused: String,
    #[server(default)] draft: String,
    #[server(default)] submission: String,
) -> Result<(), PortalError> {
    let visit = visit()?;
    let number = read(&number)?;
    let secret = Token::parse(&submission).ok_or(PortalError::NotFound)?;
    let place = DeskPlace::Answer(number.clone());
    let text = Text { text: &message, read: draft.parse().ok() };
    let Some(desk) = desk_or_keep(&visit, &place, text, Some(&secret)).await? else { return Ok(()) };
    let done = services::desk::keep_draft(&desk, &visit.portal, &place, text.both(), &secret).await;
    let state = written(&number, &message, (&file, &refused), &draft);
    match done {
        Ok(kept) => {
            let version = kept.version.map(|version| version.to_string()).unwrap_or_default();
            back_to_form(&visit, &page(&visit, &number), Told::DraftKept.in_record(state.keep(DRAFT, &version))).await
        }
        refused => end(&visit, &page(&visit, &number), state, refused.map(drop), Told::DraftKept).await,
    }
}

/// Closes a conversation in the state that was looked at.
#[server(endpoint = "gestion/close_thread")]
pub async fn close_thread(
    #[server(default)] number: String,
    #[server(default)] version: String,
) -> Result<(), PortalError> {
    let visit = visit()?;
    let desk = visit.desk()?;
    let number = read(&number)?;
    let done = services::desk::close(&desk, &visit.portal, &number, state_of(&version)).await;
    end(&visit, &page(&visit, &number), begun(&number), done, Told::Closed).await
}

/// Opens a conversation again.
#[server(endpoint = "gestion/reopen_thread")]
pub async fn reopen_thread(#[server(default)] number: String) -> Result<(), PortalError> {
    let visit = visit()?;
    let desk = visit.desk()?;
    let number = read(&number)?;
    let done = services::desk::reopen(&desk, &visit.portal, &number).await;
    end(&visit, &page(&visit, &number), begun(&number), done, Told::Reopened).await
}

/// What a form of this conversation leaves behind.
fn begun(number: &ThreadNumber) -> FormState {
    FormState::new(form_name(number))
}

/// The same of the form in which an answer is written.
pub(super) fn written(number: &ThreadNumber, message: &str, (file, refused): (&str, &str), draft: &str) -> FormState {
    let state = begun(number).keep_message("message", message).keep(DRAFT, draft);
    state.keep_message(KEPT_FILES, file).keep_message(REFUSED_FILES, refused)
}

fn read(number: &str) -> Result<ThreadNumber, PortalError> {
    ThreadNumber::parse(number).map_err(|_| PortalError::NotFound)
}

/// The page of a conversation, which leads back to the queue that it was opened from.
fn page(visit: &Visit, number: &ThreadNumber) -> String {
    WayBack::of(visit).thread(number)
}

/// A part of that page.
pub(super) fn part(visit: &Visit, number: &ThreadNumber, part: &str) -> String {
    [&page(visit, number), "#", part].concat()
}

/// What is no version is one that never was.
fn state_of(version: &str) -> i64 {
    version.parse().unwrap_or(-1)
}

/// Says what became of an act: done, and what was typed is let go; or not, and it is kept.
async fn end(
    visit: &Visit,
    page: &str,
    state: FormState,
    done: Outcome<(), WorkRefusal>,
    told: Told,
) -> Result<(), PortalError> {
    let state = match done {
        Ok(()) => keep_left_out(told.in_record(FormState::new(state.form.as_str())), state.value(REFUSED_FILES)),
        Err(Failure::Refused(refusal)) => refusal_told(refusal, state).ok_or(PortalError::NotFound)?,
        Err(Failure::Fault(fault)) => state.notice(fault_notice(visit, &fault)),
    };
    back_to_form(visit, page, state).await
}
