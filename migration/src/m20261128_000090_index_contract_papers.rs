//! The last papers of a contract are found without the others: papers add up for as long as a contract is read.

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    NewIndex::new(file!(), "certificate", &["contract_id", "number"]).instead_of(&["contract_id"])
}
