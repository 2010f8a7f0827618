//! Vehicles by their plate: the other side searches for it.

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    NewIndex::new(file!(), "insured_object", &["plate"])
}
