//! What is shown of a payment is read from the index alone, as is what arrived on an instalment: both are asked of each of a customer's
//! instalments, and each row of the table would be a search of its own.

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    NewIndex::new(file!(), "payment", &["instalment_id", "paid_on", "outcome", "cents"]).instead_of(&[
        "instalment_id",
        "outcome",
        "cents",
    ])
}
