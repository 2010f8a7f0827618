//! A customer's contracts in the order of their list, so that a page far down is found as fast as the first.

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    NewIndex::new(file!(), "contract", &["policyholder_id", "starts_on", "number"]).instead_of(&["policyholder_id"])
}
