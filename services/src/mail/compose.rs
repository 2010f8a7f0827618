//! A message made a mail: text and HTML alternatives, dated by the portal's clock, marked as automatic.
//!
//! `Auto-Submitted` keeps absence replies from answering a machine (RFC 3834).

use lettre::{
    Address,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};

use super::{Message, Sender};
use crate::outbox::{SendError, Trouble};

/// The mail that `message` is, signed `from`.
pub(super) fn compose(message: &Message, from: &Mailbox) -> Result<lettre::Message, SendError> {
    let mut mail = lettre::Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, address(&message.to)?))
        .subject(one_line(&message.subject))
        .date(message.at.into())
        .message_id(Some(format!("<{}@{}>", message.reference, from.email.domain())))
        .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()));
    if let Some(reply_to) = &message.reply_to {
        mail = mail.reply_to(Mailbox::new(None, address(reply_to)?));
    }
    mail.multipart(MultiPart::alternative_plain_html(message.text.clone(), message.html.clone()))
        .map_err(|_| SendError::Refused(Trouble::new("mail not composable")))
}

/// The sender as the mail names it.
pub(super) fn mailbox(sender: &Sender) -> Result<Mailbox, SendError> {
    Ok(Mailbox::new(Some(sender.name.clone()), address(&sender.address)?))
}

fn address(text: &str) -> Result<Address, SendError> {
    text.parse().map_err(|_| SendError::Refused(Trouble::new("address not readable")))
}

/// A line break in a subject would begin another header.
fn one_line(subject: &str) -> String {
    subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
