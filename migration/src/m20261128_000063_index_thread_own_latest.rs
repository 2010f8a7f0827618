//! The same for who has taken them.

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    NewIndex::new(file!(), "thread", &["assigned_to", "waits_for", "last_message_at", "id"])
}
