//! By what the other side finds a person: the name, folded, and the mobile.
//!
//! The e-mail has its index already; plates are looked up on the insured object.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager, async_trait,
    schema::{blob_null, text},
    sea_orm::{
        DbBackend, DbErr,
        sea_query::{Alias, Index, IndexCreateStatement, Table},
    },
    util::get_file_stem,
};

/// The change.
pub struct AddPersonSearch;

/// The change.
pub fn change() -> AddPersonSearch {
    AddPersonSearch
}

impl MigrationName for AddPersonSearch {
    fn name(&self) -> &str {
        get_file_stem(file!())
    }
}

#[async_trait::async_trait]
impl MigrationTrait for AddPersonSearch {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Looked up by its beginning, so it is compared byte by byte, whatever the language of a PostgreSQL server.
        let mut name_key = text("name_key").default("").take();
        if manager.get_database_backend() == DbBackend::Postgres {
            name_key.extra("COLLATE \"C\"");
        }
        manager.alter_table(Table::alter().table("person").add_column(name_key).take()).await?;
        manager.alter_table(Table::alter().table("person").add_column(blob_null("mobile_index")).take()).await?;
        manager.create_index(index("ix_person_name_key", &["name_key"])).await?;
        manager.create_index(index("ix_person_mobile_index", &["mobile_index"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("ix_person_name_key").table("person").to_owned()).await?;
        manager.drop_index(Index::drop().name("ix_person_mobile_index").table("person").to_owned()).await?;
        manager.alter_table(Table::alter().table("person").drop_column("name_key").take()).await?;
        manager.alter_table(Table::alter().table("person").drop_column("mobile_index").take()).await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn index(name: &str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create().name(name).table("person").take();
    for column in columns {
        index.col(Alias::new(*column));
    }
    index
}
