//! A person's contracts are read from the index alone: in SQLite a row of the table is another way down a tree, for each contract, and it
//! lies anywhere. PostgreSQL's index says where in the table a row is.

use sea_orm_migration::sea_orm::DbBackend;

use crate::new_index::NewIndex;

/// The change.
pub fn change() -> NewIndex {
    const WHOLE: [&str; 19] = [
        "policyholder_id",
        "starts_on",
        "number",
        "withdrawn_at",
        "id",
        "source_id",
        "source_version",
        "product",
        "formula",
        "risk_carrier_id",
        "broker_id",
        "subscribed_on",
        "ends_on",
        "end_reason",
        "renewal_month",
        "renewal_day",
        "suspended_from",
        "suspension_reason",
        "payment_frequency",
    ];
    NewIndex::new(file!(), "contract", &WHOLE).named("ix_contract_whole").only_on(DbBackend::Sqlite).instead_of(&[
        "policyholder_id",
        "starts_on",
        "number",
        "withdrawn_at",
        "id",
    ])
}
