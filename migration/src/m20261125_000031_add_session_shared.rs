//! A session on a shared device: it leaves nothing in the browser that it was opened in.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager, async_trait,
    schema::boolean,
    sea_orm::{DbErr, sea_query::Table},
    util::get_file_stem,
};

/// The change.
pub struct AddSessionShared;

/// The change.
pub fn change() -> AddSessionShared {
    AddSessionShared
}

impl MigrationName for AddSessionShared {
    fn name(&self) -> &str {
        get_file_stem(file!())
    }
}

#[async_trait::async_trait]
impl MigrationTrait for AddSessionShared {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = boolean("is_shared").default(false).take();
        manager.alter_table(Table::alter().table("session").add_column(column).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("session").drop_column("is_shared").take()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
