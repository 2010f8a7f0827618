//! A contract's instalments are read from the index alone, in the order of their days: every page that shows contracts asks for them.

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    NewIndex::new(file!(), "instalment", &["contract_id", "due_on", "cents", "means", "id"])
        .instead_of(&["contract_id"])
}
