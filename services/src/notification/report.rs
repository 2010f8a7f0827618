//! A delivery report as mail servers write it (RFC 3464): whom a letter did not reach, why, and by which reference of ours it is known.
//!
//! A report is a stranger's mail. It is read with a bound and believed in nothing: what it says is looked for among what we have sent.

use domain::email::EmailAddress;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};
use uuid::Uuid;

use crate::mail::EnhancedStatus;

/// The most that is read of a report; what is returned of the letter comes last and may be cut.
const MOST_BYTES: usize = 1024 * 1024;

/// Most recipients that are looked at: a letter of ours has one.
const MOST_RECIPIENTS: usize = 20;

/// What a report says.
#[derive(Debug)]
pub(super) struct Report {
    /// What the returned letter may be known by, before the dot and the domain of its `Message-ID`.
    pub references: Vec<Uuid>,
    /// Whom it did not reach.
    pub failures: Vec<Failure>,
}

/// A recipient whom a letter did not reach.
#[derive(Debug)]
pub(super) struct Failure {
    /// The address as it was written to, and as it was forwarded to.
    pub addresses: Vec<EmailAddress>,
    /// Whether nothing sent there will arrive.
    pub for_good: bool,
}

/// Reads a report; none if the mail is another.
pub(super) fn read(mail: &[u8]) -> Option<Report> {
    let mail = mail.get(..MOST_BYTES).unwrap_or(mail);
    let message = MessageParser::default().parse(mail)?;
    let status = message.parts.iter().find(|part| is(part, "message", "delivery-status"))?;
    let failures = failures(&String::from_utf8_lossy(status.contents()));
    Some(Report { references: references(&message), failures })
}

/// The fields of each recipient, in groups that empty lines part. The first group is about the report.
fn failures(status: &str) -> Vec<Failure> {
    let status = status.replace("\r\n", "\n");
    let groups = status.split("\n\n").map(fields);
    groups.filter_map(|group| failure(&group)).take(MOST_RECIPIENTS).collect()
}

/// Names in lower case, with their values; a line that begins with a space goes on with the one before.
fn fields(group: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in group.lines() {
        match (line.starts_with([' ', '\t']), line.split_once(':'), fields.last_mut()) {
            (true, _, Some((_, value))) => value.push_str(line),
            (false, Some((name, value)), _) => fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned())),
            _ => {}
        }
    }
    fields
}

fn failure(fields: &[(String, String)]) -> Option<Failure> {
    let value = |wanted: &str| fields.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    let action = value("action")?;
    let address = |value: &str| {
        let address = value.rsplit_once(';').map_or(value, |(_, address)| address);
        EmailAddress::parse(address.trim().trim_start_matches('<').trim_end_matches('>')).ok()
    };
    let addresses = ["original-recipient", "final-recipient"].into_iter().filter_map(value).filter_map(address);
    let status = value("status").and_then(EnhancedStatus::leading);
    Some(Failure {
        addresses: addresses.collect(),
        for_good: action.eq_ignore_ascii_case("failed") && status.is_some_and(EnhancedStatus::rules_out_the_address),
    })
}

/// What the report's own headers and those of the returned letter refer to.
fn references(report: &Message<'_>) -> Vec<Uuid> {
    let mut named: Vec<String> = Vec::new();
    let answered = [report.in_reply_to(), report.references()];
    named.extend(answered.iter().filter_map(|header| header.as_text_list()).flatten().map(ToString::to_string));
    for part in &report.parts {
        match &part.body {
            PartType::Message(letter) => named.extend(letter.message_id().map(ToOwned::to_owned)),
            _ if is(part, "text", "rfc822-headers") => {
                let letter = MessageParser::default().parse_headers(part.contents());
                named.extend(letter.as_ref().and_then(Message::message_id).map(ToOwned::to_owned));
            }
            _ => {}
        }
    }
    named.iter().filter_map(|id| reference(id)).collect()
}

/// The id with which a `Message-ID` of ours begins.
fn reference(message_id: &str) -> Option<Uuid> {
    let (reference, _) = message_id.trim_start_matches('<').split_once('@')?;
    reference.split('.').next()?.parse().ok()
}

fn is(part: &MessagePart<'_>, kind: &str, of: &str) -> bool {
    part.content_type().is_some_and(|found| {
        found.ctype().eq_ignore_ascii_case(kind) && found.subtype().is_some_and(|sub| sub.eq_ignore_ascii_case(of))
    })
}
