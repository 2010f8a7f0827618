//! A contract's premiums are read from the index alone: every page that shows contracts asks for them.

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    NewIndex::new(file!(), "premium", &["contract_id", "starts_on", "ends_on", "total_cents", "id"])
        .instead_of(&["contract_id"])
}
