//! What arrived on an instalment, beside what was due, because every page that shows contracts asks for it. The next change fills it in.

use sea_orm_migration::{
    MigrationTrait, SchemaManager, async_trait,
    prelude::DeriveMigrationName,
    schema::{big_integer, date_null, text_null},
    sea_orm::{DbErr, sea_query::Table},
};

/// The change.
#[derive(DeriveMigrationName)]
pub struct Change;

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns =
            [big_integer("received_cents").default(0).take(), text_null("last_outcome"), date_null("settled_on")];
        for column in columns {
            manager.alter_table(Table::alter().table("instalment").add_column(column).take()).await?;
        }
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
