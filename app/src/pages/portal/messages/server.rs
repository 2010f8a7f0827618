//! The conversations' data, and what their forms do.

#![expect(clippy::too_many_arguments, reason = "a form's fields are the arguments of what it posts to")]

use domain::{
    form::{FormState, Notice, Problem},
    masking,
    reference::{ContractNumber, ObjectNumber, ThreadNumber},
    thread::{Counterpart, ThreadTopic},
    view::{DraftView, FileView, Moment, RecentPage, ThreadRow, ThreadView, WritingChoices},
};
use leptos::prelude::*;
use services::{
    Failure,
    account::Token,
    thread::{
        About, DraftPlace, NewThread, OpenRefusal, Reply, ReplyRefusal, archive, find_begun, list_threads,
        open_thread as open, read_thread, reply as send_reply, search_threads, unarchive, writing_choices,
    },
    upload::{Uploader, list_mine},
};

use super::{keep::keep_for_later, list::Asked};
use crate::{
    error::PortalError,
    pages::{kept::DRAFT, public::check_message},
    request::{Visit, back_to_form, fault_notice, go_to, visit, wait_notice},
    uploads::{KEPT_FILES, REFUSED_FILES, keep_left_out, keep_not_added, read_ids},
};

/// Where a new conversation is written.
pub(super) const NEW: &str = "/messages/nouveau";
/// What the button says that takes a conversation back; the other one puts it away.
pub const PUT_BACK: &str = "back";
/// Most characters of a subject.
const SUBJECT: usize = 120;

/// A page of conversations, or those in which some words stand.
pub async fn load_threads(asked: Asked) -> Result<RecentPage<ThreadRow>, PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    if !asked.sought.trim().is_empty() {
        let found = search_threads(customer, &visit.portal, &asked.sought).await;
        return found.map(|items| RecentPage { items, next: None }).map_err(|fault| visit.fault(&fault));
    }
    let page = list_threads(customer, &visit.portal, asked.archived, asked.after.as_ref()).await;
    page.map_err(|fault| visit.fault(&fault))
}

/// The conversation of that number, if it is of who asks.
pub async fn load_thread(number: String, before: Option<Moment>) -> Result<(ThreadView, Vec<FileView>), PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    let number = ThreadNumber::parse(&number).map_err(|_| PortalError::NotFound)?;
    let found = read_thread(customer, &visit.portal, &number, before.as_ref()).await;
    let found = found.map_err(|fault| visit.fault(&fault))?.ok_or(PortalError::NotFound)?;
    Ok((found, files(&visit, &reply_form(&number)).await?))
}

/// The name of the form that answers a conversation: what was left for one is never in another's.
pub fn reply_form(number: &ThreadNumber) -> String {
    format!("reply/{number}")
}

/// The files that a form has sent ahead, as its record names them.
async fn files(visit: &Visit, form: &str) -> Result<Vec<FileView>, PortalError> {
    let customer = visit.customer()?;
    let left = visit.form.as_ref().filter(|state| state.form == form);
    let ids = read_ids(left.map_or("", |state| state.value(KEPT_FILES)));
    list_mine(Uploader::Customer(customer), &visit.portal, &ids).await.map_err(|fault| visit.fault(&fault))
}

/// What may be written about, and what was begun. `after` is the number of a conversation that is gone on from.
pub async fn load_choices(after: String) -> Result<(WritingChoices, Option<DraftView>, Vec<FileView>), PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    let choices = writing_choices(customer, &visit.portal).await.map_err(|fault| visit.fault(&fault))?;
    let draft = find_begun(customer, &visit.portal, ThreadNumber::parse(&after).ok().as_ref())
        .await
        .map_err(|fault| visit.fault(&fault))?;
    Ok((choices, draft, files(&visit, "new_thread").await?))
}

/// Looks for words in the conversations. They stand in no address: what people look for is theirs.
#[server(endpoint = "search_messages")]
pub async fn search_messages(#[server(default)] words: String) -> Result<(), PortalError> {
    let visit = visit()?;
    visit.customer()?;
    let words: String = words.trim().chars().take(100).collect();
    back_to_form(&visit, "/messages", FormState::new("search_messages").keep("words", &words)).await
}

/// Opens a conversation and goes to it.
#[server(endpoint = "open_thread")]
pub async fn open_thread(
    #[server(default)] with: String,
    #[server(default)] topic: String,
    #[server(default)] about: String,
    #[server(default)] subject: String,
    #[server(default)] message: String,
    #[server(default)] seen: String,
    #[server(default)] file: String,
    #[server(default)] refused: String,
    #[server(default)] pieces: Vec<String>,
    #[server(default)] draft: String,
    #[server(default)] submission: String,
) -> Result<(), PortalError> {
    let visit = visit()?;
    let secret = Token::parse(&submission);
    let written = DraftView {
        with: with.clone(),
        topic: topic.clone(),
        about: about.clone(),
        subject: subject.clone(),
        message: message.clone(),
        version: draft.clone(),
        ..DraftView::default()
    };
    let Ok(customer) = visit.customer() else {
        return keep_for_later(&visit, &DraftPlace::New, &written, secret.as_ref(), NEW).await;
    };
    let state = |subject: &str, message: &str| {
        FormState::new("new_thread")
            .keep("with", &with)
            .keep("topic", &topic)
            .keep("about", &about)
            .keep("subject", subject)
            .keep_message("message", message)
            .keep_message(KEPT_FILES, &file)
            .keep_message(REFUSED_FILES, &refused)
            .keep(DRAFT, &draft)
    };
    if let Some(masked) = to_be_masked(&[&subject, &message], &seen) {
        let state = state(&masking::mask_all(&subject), &masking::mask_all(&message));
        return back_to_form(&visit, NEW, state.notice(masked)).await;
    }
    let mut state = match keep_not_added(state(&subject, &message), &pieces) {
        Ok(state) => state,
        Err(state) => return back_to_form(&visit, &format!("{NEW}#fichiers"), state).await,
    };
    let counterpart = state.take("with", Counterpart::from_code(&with).ok_or(Problem::Choice));
    let about = state.take("about", about_of(&about));
    let topic = state.take("topic", ThreadTopic::offered(&topic).ok_or(Problem::Choice));
    let subject = state.take("subject", check_subject(&subject));
    let body = state.take("message", check_message(&message));
    let (Some(counterpart), Some(about), Some(topic), Some(subject), Some(body), Some(submission)) =
        (counterpart, about, topic, subject, body, secret)
    else {
        return back_to_form(&visit, NEW, state).await;
    };
    let (body, files, draft) = (body.to_owned(), read_ids(&file), draft.parse().ok());
    let new = NewThread { counterpart, topic, about, subject, body, files, submission, draft };
    let state = match open(customer, &visit.portal, &new).await {
        Ok(number) => return sent(&visit, &number, &refused).await,
        Err(Failure::Refused(OpenRefusal::NoSuchObject)) => state.problem("about", Problem::Choice),
        Err(Failure::Refused(OpenRefusal::NoBroker)) => state.problem("with", Problem::Choice),
        Err(Failure::Refused(OpenRefusal::NoSuchFile)) => state.problem("file", Problem::Choice),
        Err(Failure::Refused(OpenRefusal::Wait(wait))) => state.notice(wait_notice(wait)),
        Err(Failure::Fault(fault)) => {
            let notice = fault_notice(&visit, &fault);
            state.notice(notice)
        }
    };
    back_to_form(&visit, NEW, state).await
}

/// Adds a message to a conversation and goes back to it.
#[server(endpoint = "reply_thread")]
pub async fn reply_thread(
    #[server(default)] number: String,
    #[server(default)] message: String,
    #[server(default)] seen: String,
    #[server(default)] file: String,
    #[server(default)] refused: String,
    #[server(default)] pieces: Vec<String>,
    #[server(default)] draft: String,
    #[server(default)] submission: String,
) -> Result<(), PortalError> {
    let visit = visit()?;
    let secret = Token::parse(&submission);
    let Ok(customer) = visit.customer() else {
        let Ok(number) = ThreadNumber::parse(&number) else { return Err(PortalError::SignedOut) };
        let written = DraftView { message, version: draft, ..DraftView::default() };
        let path = format!("/messages/{number}");
        return keep_for_later(&visit, &DraftPlace::Thread(number), &written, secret.as_ref(), &path).await;
    };
    let number = ThreadNumber::parse(&number).map_err(|_| PortalError::NotFound)?;
    let path = format!("/messages/{number}#repondre");
    let state = |message: &str| {
        let state = FormState::new(reply_form(&number)).keep_message("message", message);
        state.keep_message(KEPT_FILES, &file).keep_message(REFUSED_FILES, &refused).keep(DRAFT, &draft)
    };
    if let Some(masked) = to_be_masked(&[&message], &seen) {
        return back_to_form(&visit, &path, state(&masking::mask_all(&message)).notice(masked)).await;
    }
    let mut state = match keep_not_added(state(&message), &pieces) {
        Ok(state) => state,
        Err(state) => return back_to_form(&visit, &format!("/messages/{number}#fichiers"), state).await,
    };
    let (Some(body), Some(submission)) = (state.take("message", check_message(&message)), secret) else {
        return back_to_form(&visit, &path, state).await;
    };
    let reply = Reply { body: body.to_owned(), files: read_ids(&file), submission, draft: draft.parse().ok() };
    match send_reply(customer, &visit.portal, &number, &reply).await {
        Ok(()) => sent(&visit, &number, &refused).await,
        Err(Failure::Refused(ReplyRefusal::NoSuchThread)) => Err(PortalError::NotFound),
        Err(Failure::Refused(ReplyRefusal::Closed)) => {
            let anew = FormState::new("new_thread").keep_message("message", &message).keep_message(KEPT_FILES, &file);
            let anew = anew.keep_message(REFUSED_FILES, &refused).notice(Notice::ThreadClosed);
            back_to_form(&visit, NEW, anew).await
        }
        Err(Failure::Refused(ReplyRefusal::NoSuchFile)) => {
            back_to_form(&visit, &path, state.problem("file", Problem::Choice)).await
        }
        Err(Failure::Refused(ReplyRefusal::Wait(wait))) => {
            back_to_form(&visit, &path, state.notice(wait_notice(wait))).await
        }
        Err(Failure::Fault(fault)) => {
            let notice = fault_notice(&visit, &fault);
            back_to_form(&visit, &path, state.notice(notice)).await
        }
    }
}

/// Leads to the conversation, where the message stands now and is said to be sent, and without which files.
async fn sent(visit: &Visit, number: &ThreadNumber, refused: &str) -> Result<(), PortalError> {
    let told = keep_left_out(FormState::new(reply_form(number)).notice(Notice::MessageSent), refused);
    back_to_form(visit, &format!("/messages/{number}#repondre"), told).await
}

/// Puts a conversation away, or takes it back.
#[server(endpoint = "archive_thread")]
pub async fn archive_thread(
    #[server(default)] number: String,
    #[server(default)] put: String,
) -> Result<(), PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    let number = ThreadNumber::parse(&number).map_err(|_| PortalError::NotFound)?;
    let back = put == PUT_BACK;
    let done = if back {
        unarchive(customer, &visit.portal, &number).await
    } else {
        archive(customer, &visit.portal, &number).await
    };
    if !done.map_err(|fault| visit.fault(&fault))? {
        return Err(PortalError::NotFound);
    }
    go_to(if back { "/messages?rangement=archives" } else { "/messages" });
    Ok(())
}

/// What is said when a text holds what has no place in it, the first time.
fn to_be_masked(texts: &[&str], seen: &str) -> Option<Notice> {
    let found = texts.iter().map(|text| masking::found(text));
    let (card, password) =
        found.fold((false, false), |(card, password), found| (card || found.card, password || found.password));
    ((card || password) && seen.is_empty()).then_some(Notice::Masked { card, password })
}

fn check_subject(text: &str) -> Result<String, Problem> {
    let subject = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if subject.is_empty() {
        return Err(Problem::Empty);
    }
    if subject.chars().count() > SUBJECT {
        return Err(Problem::TooLong { max: u32::try_from(SUBJECT).unwrap_or(u32::MAX) });
    }
    Ok(subject)
}

pub(super) fn about_of(text: &str) -> Result<About, Problem> {
    if text.trim().is_empty() {
        return Ok(About::Nothing);
    }
    let contract = ContractNumber::parse(text).map(About::Contract);
    contract.or_else(|_| ObjectNumber::parse(text).map(About::Object)).map_err(|_| Problem::Choice)
}
