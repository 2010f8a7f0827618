//! What arrived on an instalment is added up from the index alone: whether one is still due is asked of each of a customer's instalments, on
//! every page that shows contracts.

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    NewIndex::new(file!(), "payment", &["instalment_id", "outcome", "cents"]).instead_of(&["instalment_id"])
}
