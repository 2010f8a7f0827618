//! Adds up what arrived on each instalment before the import did so.
//!
//! A change by itself: on PostgreSQL the one that adds the columns keeps readers out until it ends, and this one may take minutes. With a million
//! contracts in SQLite it takes some three, in which nobody else can write.

use sea_orm_migration::{
    MigrationTrait, SchemaManager, async_trait,
    prelude::DeriveMigrationName,
    sea_orm::{ConnectionTrait, DbErr},
};

/// The change.
#[derive(DeriveMigrationName)]
pub struct Change;

/// The rule of the import (`services/src/import/arrived.rs`), for every instalment on which something arrived, or is said to have.
const ADD_UP: &str = "UPDATE instalment SET \
    received_cents = (SELECT COALESCE(SUM(CASE outcome WHEN 'settled' THEN cents WHEN 'refunded' THEN -cents ELSE 0 END), 0) \
        FROM payment WHERE instalment_id = instalment.id), \
    last_outcome = (SELECT outcome FROM payment WHERE instalment_id = instalment.id ORDER BY paid_on DESC, outcome DESC LIMIT 1), \
    settled_on = (SELECT MAX(paid_on) FROM payment WHERE instalment_id = instalment.id AND outcome = 'settled') \
    WHERE last_outcome IS NOT NULL OR EXISTS (SELECT 1 FROM payment WHERE instalment_id = instalment.id)";

/// Adds up anew what arrived on each instalment. A program that is older than these columns may have written payments since.
///
/// # Errors
/// The database's own.
pub async fn add_up_payments(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    db.execute_unprepared(ADD_UP).await.map(drop)
}

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_up_payments(manager.get_connection()).await
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
