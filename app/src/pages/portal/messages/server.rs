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
        About, DraftPlace, NewThread, OpenRefusal, Reply, ReplyRefusal, archive, find_begun, keep_draft_of_ended,
        list_threads, open_thread as open, read_thread, reply as send_reply, search_threads, unarchive,
        writing_choices,
    },
    upload::{Uploader, list_mine},
};

use super::list::Asked;
use crate::{
    error::PortalError,
    pages::public::check_message,
    request::{Cookie, Visit, back_to_form, fault_notice, go_to, visit, wait_notice},
    uploads::{KEPT_FILES, keep_not_added, read_ids},
};

/// Where a new conversation is written.
const NEW: &str = "/messages/nouveau";
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
    #[server(default)] pieces: Vec<String>,
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
        kept_at: None,
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
    let new =
        NewThread { counterpart, topic, about, subject, body: body.to_owned(), files: read_ids(&file), submission };
    let state = match open(customer, &visit.portal, &new).await {
        Ok(number) => return sent(&visit, &number).await,
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
    #[server(default)] pieces: Vec<String>,
    #[server(default)] submission: String,
) -> Result<(), PortalError> {
    let visit = visit()?;
    let secret = Token::parse(&submission);
    let Ok(customer) = visit.customer() else {
        let Ok(number) = ThreadNumber::parse(&number) else { return Err(PortalError::SignedOut) };
        let written = DraftView { message, ..DraftView::default() };
        let path = format!("/messages/{number}");
        return keep_for_later(&visit, &DraftPlace::Thread(number), &written, secret.as_ref(), &path).await;
    };
    let number = ThreadNumber::parse(&number).map_err(|_| PortalError::NotFound)?;
    let path = format!("/messages/{number}#repondre");
    let state = |message: &str| {
        let state = FormState::new(reply_form(&number)).keep_message("message", message);
        state.keep_message(KEPT_FILES, &file)
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
    let reply = Reply { body: body.to_owned(), files: read_ids(&file), submission };
    match send_reply(customer, &visit.portal, &number, &reply).await {
        Ok(()) => sent(&visit, &number).await,
        Err(Failure::Refused(ReplyRefusal::NoSuchThread)) => Err(PortalError::NotFound),
        Err(Failure::Refused(ReplyRefusal::Closed)) => {
            let anew = FormState::new("new_thread").keep_message("message", &message).keep_message(KEPT_FILES, &file);
            let anew = anew.notice(Notice::ThreadClosed);
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

/// Leads to the conversation, where the message stands now and is said to be sent.
async fn sent(visit: &Visit, number: &ThreadNumber) -> Result<(), PortalError> {
    let told = FormState::new(reply_form(number)).notice(Notice::MessageSent);
    back_to_form(visit, &format!("/messages/{number}#repondre"), told).await
}

/// Keeps what is being written, and says when.
#[server(endpoint = "keep_draft")]
pub async fn keep_draft(
    #[server(default)] place: String,
    #[server(default)] with: String,
    #[server(default)] topic: String,
    #[server(default)] about: String,
    #[server(default)] subject: String,
    #[server(default)] message: String,
    #[server(default)] submission: String,
) -> Result<String, PortalError> {
    use crate::i18n::t::messages::kept;

    let visit = visit()?;
    let written = DraftView { with, topic, about, subject, message, kept_at: None };
    let signed_in = visit.customer();
    let place =
        place_of(&place).ok_or(if signed_in.is_ok() { PortalError::NotFound } else { PortalError::SignedOut })?;
    let Some(submission) = Token::parse(&submission) else {
        return Err(if signed_in.is_ok() { PortalError::NotFound } else { PortalError::SignedOut });
    };
    let Ok(customer) = signed_in else {
        keep_quietly(&visit, &place, &written, &submission).await?;
        return Err(PortalError::SignedOut);
    };
    match services::thread::keep_draft(customer, &visit.portal, &place, &written, &submission).await {
        Ok(at) => Ok(kept::at(visit.locale, &domain::format::date_time(at, visit.locale))),
        Err(Failure::Refused(_)) => Err(PortalError::NotFound),
        Err(Failure::Fault(fault)) => Err(visit.fault(&fault)),
    }
}

/// Forgets what was being written.
#[server(endpoint = "forget_draft")]
pub async fn forget_draft(#[server(default)] place: String) -> Result<(), PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    let place = place_of(&place).ok_or(PortalError::NotFound)?;
    services::thread::forget_draft(customer, &visit.portal, &place).await.map_err(|fault| visit.fault(&fault))?;
    match place {
        DraftPlace::New => go_to(NEW),
        DraftPlace::Thread(number) => go_to(&format!("/messages/{number}")),
    }
    Ok(())
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

/// Who wrote until the session was over loses nothing: it is kept for the account, and shown after the sign-in.
async fn keep_for_later(
    visit: &Visit,
    place: &DraftPlace,
    written: &DraftView,
    submission: Option<&Token>,
    path: &str,
) -> Result<(), PortalError> {
    let Some(submission) = submission else { return Err(PortalError::SignedOut) };
    if !keep_quietly(visit, place, written, submission).await? {
        return Err(PortalError::SignedOut);
    }
    let told = FormState::new("sign_in").notice(Notice::KeptForLater);
    back_to_form(visit, &format!("/connexion?suite={path}"), told).await
}

/// Keeps a message that came with files when its writer's session was over, by the fields of its form; whether somebody will find it.
pub async fn keep_unsent(visit: &Visit, value: impl Fn(&str) -> String) -> Result<bool, PortalError> {
    let place = ThreadNumber::parse(&value("number")).map_or(DraftPlace::New, DraftPlace::Thread);
    let Some(submission) = Token::parse(&value("submission")) else { return Ok(false) };
    let [with, topic, about, subject, message] = ["with", "topic", "about", "subject", "message"].map(value);
    let written = DraftView { with, topic, about, subject, message, kept_at: None };
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
    match keep_draft_of_ended(&visit.portal, &session, place, written, submission).await {
        Ok(()) => Ok(true),
        Err(Failure::Refused(_)) => Ok(false),
        Err(Failure::Fault(fault)) => Err(visit.fault(&fault)),
    }
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

fn place_of(text: &str) -> Option<DraftPlace> {
    if text == "new" {
        return Some(DraftPlace::New);
    }
    ThreadNumber::parse(text).ok().map(DraftPlace::Thread)
}
