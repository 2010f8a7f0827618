//! A letter on its way to a person: by mail or by text message, under a reference that a repeated attempt repeats.
//!
//! The reference is made of the job alone when every attempt says the same, so that a provider or a mail reader that has it
//! already shows it once. An attempt that says something new, like a fresh code, has a reference of its own: taken for a
//! repetition it would be dropped, and the person would hold a code that is good no more.

use domain::{email::EmailAddress, phone::Phone};
use uuid::Uuid;

use super::setback::Setback;
use crate::{
    account::{enrol::Channel, on_file},
    entity::{job::Model, person},
    letter::RenderedLetter,
    mail::Message,
    metric,
    notification::trouble::{Reached, note_trouble},
    portal::Portal,
    sms::Sms,
};

/// Where a letter goes.
pub(super) enum Contact {
    /// By mail.
    Email(EmailAddress),
    /// By text message.
    Mobile(Phone),
}

impl Contact {
    /// The contact, as what is known of it names it.
    pub(super) const fn reached(&self) -> Reached<'_> {
        match self {
            Self::Email(email) => Reached::Email(email),
            Self::Mobile(mobile) => Reached::Mobile(mobile),
        }
    }
}

/// What tells a sending from any other.
pub(super) enum Reference {
    /// Every attempt says the same.
    Same(Uuid),
    /// Each attempt says something else.
    Fresh(Uuid, i32),
    /// An attempt says what the one before said, unless there is more to say.
    Telling(Uuid, String),
}

impl Reference {
    pub(super) fn of_each_attempt(job: &Model) -> Self {
        Self::Fresh(job.id, job.attempts)
    }

    pub(super) const fn of_what_it_tells(job: &Model, mark: String) -> Self {
        Self::Telling(job.id, mark)
    }

    pub(super) fn of_every_attempt(job: &Model) -> Self {
        Self::Same(job.id)
    }
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Same(job) => write!(f, "{job}"),
            Self::Fresh(job, attempt) => write!(f, "{job}.{attempt}"),
            Self::Telling(job, mark) => write!(f, "{job}.{mark}"),
        }
    }
}

/// The contact that the insurer holds for a person on a channel, if it can be used.
pub(super) fn contact(portal: &Portal, person: &person::Model, channel: Channel) -> Result<Option<Contact>, Setback> {
    Ok(match channel {
        Channel::Email => on_file::email(portal, person)?.map(Contact::Email),
        Channel::Sms => on_file::mobile(portal, person)?.map(Contact::Mobile),
    })
}

/// Sends a letter to a contact on a person's file. One at which nobody is there is noted, and not relied on any more.
pub(super) async fn deliver_on_file(
    portal: &Portal,
    person: Uuid,
    reference: &Reference,
    contact: &Contact,
    letter: RenderedLetter,
    short: String,
) -> Result<(), Setback> {
    let outcome = deliver(portal, reference, contact, letter, short).await;
    if let Err(Setback::Unreachable(trouble)) = outcome {
        note_trouble(&portal.db, portal, person, contact.reached(), &trouble.to_string()).await?;
    }
    outcome
}

/// Sends a letter to a contact, whole by mail or short by text message.
pub(super) async fn deliver(
    portal: &Portal,
    reference: &Reference,
    contact: &Contact,
    letter: RenderedLetter,
    short: String,
) -> Result<(), Setback> {
    match contact {
        Contact::Email(email) => send_mail(portal, reference, email, None, letter).await,
        Contact::Mobile(mobile) => {
            let (at, to) = (portal.clock.now(), mobile.e164().to_owned());
            let outcome = portal.sms.send(&Sms { at, reference: reference.to_string(), to, text: short }).await;
            metric::message("sms", &outcome);
            Ok(outcome?)
        }
    }
}

/// Sends a letter by mail. An answer goes to `reply_to`, or to the sender.
pub(super) async fn send_mail(
    portal: &Portal,
    reference: &Reference,
    to: &EmailAddress,
    reply_to: Option<&EmailAddress>,
    letter: RenderedLetter,
) -> Result<(), Setback> {
    let RenderedLetter { subject, text, html } = letter;
    let message = Message {
        at: portal.clock.now(),
        reference: reference.to_string(),
        to: to.as_str().to_owned(),
        reply_to: reply_to.map(|address| address.as_str().to_owned()),
        subject,
        text,
        html,
    };
    let outcome = portal.mailer.send(&message).await;
    metric::message("email", &outcome);
    Ok(outcome?)
}
