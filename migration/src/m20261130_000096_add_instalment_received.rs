//! What arrived on an instalment, beside what was due: added up when payments are written, because every page that shows contracts asks
//! for it, and would search the payments of each instalment that there is.

use sea_orm_migration::{
    MigrationTrait, SchemaManager, async_trait,
    prelude::DeriveMigrationName,
    schema::{big_integer, date_null, text_null},
    sea_orm::{ConnectionTrait as _, DbErr, sea_query::Table},
};

/// The change.
#[derive(DeriveMigrationName)]
pub struct Change;

/// Adds up what is there already: as the import does from now on (`services/src/import/arrived.rs`).
const ADD_UP: &str = "UPDATE instalment SET \
    received_cents = (SELECT COALESCE(SUM(CASE outcome WHEN 'settled' THEN cents WHEN 'refunded' THEN -cents ELSE 0 END), 0) \
        FROM payment WHERE instalment_id = instalment.id), \
    last_outcome = (SELECT outcome FROM payment WHERE instalment_id = instalment.id ORDER BY paid_on DESC, outcome DESC LIMIT 1), \
    settled_on = (SELECT MAX(paid_on) FROM payment WHERE instalment_id = instalment.id AND outcome = 'settled') \
    WHERE EXISTS (SELECT 1 FROM payment WHERE instalment_id = instalment.id)";

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns =
            [big_integer("received_cents").default(0).take(), text_null("last_outcome"), date_null("settled_on")];
        for column in columns {
            manager.alter_table(Table::alter().table("instalment").add_column(column).take()).await?;
        }
        manager.get_connection().execute_unprepared(ADD_UP).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["received_cents", "last_outcome", "settled_on"] {
            manager.alter_table(Table::alter().table("instalment").drop_column(column).take()).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
