//! A contract's instalments are read from the index alone, with what arrived on them: no page asks for payments.

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    const FACTS: [&str; 7] =
        ["contract_id", "due_on", "cents", "means", "received_cents", "last_outcome", "settled_on"];
    NewIndex::new(file!(), "instalment", &FACTS).named("ix_instalment_facts").instead_of(&[
        "contract_id",
        "due_on",
        "cents",
        "means",
        "id",
    ])
}
