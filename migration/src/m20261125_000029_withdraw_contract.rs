//! When the policy system withdrew a contract. The row stays, because papers were issued on it that somebody may verify.

use sea_orm_migration::{
    MigrationTrait, SchemaManager, async_trait,
    prelude::DeriveMigrationName,
    schema::timestamp_with_time_zone_null,
    sea_orm::{DbErr, sea_query::Table},
};

/// The change.
#[derive(DeriveMigrationName)]
pub struct Change;

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = timestamp_with_time_zone_null("withdrawn_at");
        manager.alter_table(Table::alter().table("contract").add_column(column).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("contract").drop_column("withdrawn_at").take()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
