//! What people write, sealed where it stands.

use uuid::Uuid;

use crate::{failure::Fault, keys::Place, portal::Portal};

/// What a conversation is about, in its writer's words.
pub(crate) fn open_subject(portal: &Portal, thread: Uuid, sealed: &[u8]) -> Result<String, Fault> {
    open(portal, subject_place(thread), sealed)
}

/// The text of a message.
pub(crate) fn open_body(portal: &Portal, message: Uuid, sealed: &[u8]) -> Result<String, Fault> {
    open(portal, body_place(message), sealed)
}

pub(super) fn seal_subject(portal: &Portal, thread: Uuid, text: &str) -> Result<Vec<u8>, Fault> {
    portal.keys.seal(&portal.random, &subject_place(thread), text.as_bytes())
}

pub(super) fn seal_body(portal: &Portal, message: Uuid, text: &str) -> Result<Vec<u8>, Fault> {
    portal.keys.seal(&portal.random, &body_place(message), text.as_bytes())
}

fn open(portal: &Portal, place: Place, sealed: &[u8]) -> Result<String, Fault> {
    Ok(portal.keys.open_text(&place, sealed)?)
}

fn subject_place(row: Uuid) -> Place {
    Place { table: "thread", column: "subject", row }
}

fn body_place(row: Uuid) -> Place {
    Place { table: "message", column: "body", row }
}
