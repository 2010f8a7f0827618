//! A conversation's data, and what can be done to it. Each act ends on the page that shows what became of it.

use domain::{form::FormState, reference::ThreadNumber, view::DeskThread};
use leptos::prelude::*;
use services::{Failure, Outcome, desk::WorkRefusal};

use super::super::pieces::{Told, refusal_told};
use crate::{
    error::PortalError,
    request::{Visit, back_to_form, visit},
};

/// A conversation that the desk sees. What is not a number is none.
pub async fn load_thread(number: String) -> Result<DeskThread, PortalError> {
    let visit = visit()?;
    let desk = visit.desk()?;
    let number = read(&number)?;
    let found = services::desk::open_thread(&desk, &visit.portal, &number).await;
    found.map_err(|fault| visit.fault(&fault))?.ok_or(PortalError::NotFound)
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
    // From the queue one takes several: it stays where it is.
    match list.strip_prefix("/gestion?") {
        Some(filter) => {
            let page = format!("/gestion?{}", QueueFilter::parse(filter));
            end(&visit, &page, FormState::new("queue"), done, Told::Taken).await
        }
        None => end(&visit, &page(&number), FormState::new("thread"), done, Told::Taken).await,
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
    end(&visit, &page(&number), FormState::new("thread"), done, Told::GivenBack).await
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
    end(&visit, &page(&number), FormState::new("thread"), done, Told::HandedOver).await
}

/// Adds a note.
#[server(endpoint = "gestion/note_thread")]
pub async fn note_thread(
    #[server(default)] number: String,
    #[server(default)] note: String,
) -> Result<(), PortalError> {
    use crate::pages::public::contact::check_message;

    let visit = visit()?;
    let desk = visit.desk()?;
    let number = read(&number)?;
    let mut state = FormState::new("thread").keep_message("note", &note);
    let Some(body) = state.take("note", check_message(&note)) else {
        return back_to_form(&visit, &format!("{}#notes", page(&number)), state).await;
    };
    let done = services::desk::note(&desk, &visit.portal, &number, body).await;
    end(&visit, &page(&number), state, done, Told::Noted).await
}

/// Sends an answer.
#[server(endpoint = "gestion/answer_thread")]
pub async fn answer_thread(
    #[server(default)] number: String,
    #[server(default)] message: String,
    #[server(default)] submission: String,
) -> Result<(), PortalError> {
    use services::account::Token;

    use crate::pages::public::contact::check_message;

    let visit = visit()?;
    let desk = visit.desk()?;
    let number = read(&number)?;
    let mut state = FormState::new("thread").keep_message("message", &message);
    let body = state.take("message", check_message(&message));
    let (Some(body), Some(submission)) = (body, Token::parse(&submission)) else {
        return back_to_form(&visit, &format!("{}#repondre", page(&number)), state).await;
    };
    let done = services::desk::answer(&desk, &visit.portal, &number, body, &submission).await;
    end(&visit, &page(&number), state, done, Told::Answered).await
}

/// Keeps what is being written.
#[server(endpoint = "gestion/keep_draft")]
pub async fn keep_answer(
    #[server(default)] number: String,
    #[server(default)] message: String,
) -> Result<(), PortalError> {
    let visit = visit()?;
    let desk = visit.desk()?;
    let number = read(&number)?;
    let done = services::desk::keep_draft(&desk, &visit.portal, &number, &message).await;
    end(&visit, &page(&number), FormState::new("thread"), done, Told::DraftKept).await
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
    end(&visit, &page(&number), FormState::new("thread"), done, Told::Closed).await
}

/// Opens a conversation again.
#[server(endpoint = "gestion/reopen_thread")]
pub async fn reopen_thread(#[server(default)] number: String) -> Result<(), PortalError> {
    let visit = visit()?;
    let desk = visit.desk()?;
    let number = read(&number)?;
    let done = services::desk::reopen(&desk, &visit.portal, &number).await;
    end(&visit, &page(&number), FormState::new("thread"), done, Told::Reopened).await
}

fn read(number: &str) -> Result<ThreadNumber, PortalError> {
    ThreadNumber::parse(number).map_err(|_| PortalError::NotFound)
}

fn page(number: &ThreadNumber) -> String {
    format!("/gestion/fil/{number}")
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
        Ok(()) => told.in_record(FormState::new(state.form)),
        Err(Failure::Refused(refusal)) => refusal_told(refusal, state).ok_or(PortalError::NotFound)?,
        Err(Failure::Fault(fault)) => return Err(visit.fault(&fault)),
    };
    back_to_form(visit, page, state).await
}
