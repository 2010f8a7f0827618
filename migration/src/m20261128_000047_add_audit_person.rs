//! Whose file an act touched: what a customer is shown of who looked at it and what was done.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager, async_trait,
    schema::uuid_null,
    sea_orm::{
        DbErr,
        sea_query::{Alias, Index, IndexCreateStatement, Table},
    },
    util::get_file_stem,
};

/// The change.
pub struct AddAuditPerson;

/// The change.
pub fn change() -> AddAuditPerson {
    AddAuditPerson
}

impl MigrationName for AddAuditPerson {
    fn name(&self) -> &str {
        get_file_stem(file!())
    }
}

#[async_trait::async_trait]
impl MigrationTrait for AddAuditPerson {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("audit").add_column(uuid_null("person_id")).take()).await?;
        manager.create_index(index("ix_audit_person_id_at", &["person_id", "at"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("ix_audit_person_id_at").table("audit").to_owned()).await?;
        manager.alter_table(Table::alter().table("audit").drop_column("person_id").take()).await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn index(name: &str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create().name(name).table("audit").take();
    for column in columns {
        index.col(Alias::new(*column));
    }
    index
}
