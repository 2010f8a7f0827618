//! What a contract insures is read from the index alone in SQLite, as contracts are.

use sea_orm_migration::sea_orm::DbBackend;

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    const WHOLE: [&str; 24] = [
        "contract_id",
        "since",
        "until",
        "id",
        "source_id",
        "source_version",
        "number",
        "thing",
        "plate",
        "vin",
        "make",
        "model",
        "first_registered_on",
        "usage",
        "trailers",
        "line1",
        "line2",
        "postal_code",
        "insee_code",
        "city",
        "home_kind",
        "occupancy",
        "rooms",
        "area_m2",
    ];
    NewIndex::new(file!(), "insured_object", &WHOLE)
        .named("ix_insured_object_whole")
        .only_on(DbBackend::Sqlite)
        .instead_of(&["contract_id"])
}
