//! Which contracts are a person's is found in the index alone: every page that shows some asks for it, once for each table that refers to
//! them.

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    NewIndex::new(file!(), "contract", &["policyholder_id", "starts_on", "number", "withdrawn_at", "id"]).instead_of(&[
        "policyholder_id",
        "starts_on",
        "number",
    ])
}
