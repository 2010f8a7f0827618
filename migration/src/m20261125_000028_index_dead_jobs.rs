//! Jobs that were given up: counted at each look at the queue, and swept away one day.

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    NewIndex::new(file!(), "job", &["failed_at"])
}
