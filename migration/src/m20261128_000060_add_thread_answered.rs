//! When a conversation was first answered: how long people waited is read from here.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager, async_trait,
    schema::timestamp_with_time_zone_null,
    sea_orm::{
        DbErr,
        sea_query::{Index, Table},
    },
    util::get_file_stem,
};

/// The change.
pub struct AddThreadAnswered;

/// The change.
pub fn change() -> AddThreadAnswered {
    AddThreadAnswered
}

impl MigrationName for AddThreadAnswered {
    fn name(&self) -> &str {
        get_file_stem(file!())
    }
}

#[async_trait::async_trait]
impl MigrationTrait for AddThreadAnswered {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = timestamp_with_time_zone_null("answered_at");
        manager.alter_table(Table::alter().table("thread").add_column(column).take()).await?;
        let index = Index::create().name("ix_thread_answered_at").table("thread").col("answered_at").take();
        manager.create_index(index).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("ix_thread_answered_at").table("thread").to_owned()).await?;
        manager.alter_table(Table::alter().table("thread").drop_column("answered_at").take()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
