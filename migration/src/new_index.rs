//! Indexes that were found missing after their table was made.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager, async_trait,
    sea_orm::{
        DbBackend, DbErr,
        sea_query::{Alias, Index, IndexCreateStatement},
    },
    util::get_file_stem,
};

/// An index to be created, and one whose work it does from then on.
pub struct NewIndex {
    change: String,
    table: &'static str,
    columns: &'static [&'static str],
    named: Option<&'static str>,
    instead_of: Option<&'static [&'static str]>,
    only_on: Option<DbBackend>,
}

impl NewIndex {
    /// An index on some columns of a table.
    pub fn new(file: &str, table: &'static str, columns: &'static [&'static str]) -> Self {
        Self { change: get_file_stem(file).to_owned(), table, columns, named: None, instead_of: None, only_on: None }
    }

    /// Gives it a name of its own, where that of all its columns would be longer than PostgreSQL's 63 letters.
    pub fn named(self, name: &'static str) -> Self {
        Self { named: Some(name), ..self }
    }

    /// Takes away an index of which this one is the better.
    pub fn instead_of(self, columns: &'static [&'static str]) -> Self {
        Self { instead_of: Some(columns), ..self }
    }

    /// Leaves the other database as it is.
    pub fn only_on(self, backend: DbBackend) -> Self {
        Self { only_on: Some(backend), ..self }
    }

    fn is_for(&self, manager: &SchemaManager<'_>) -> bool {
        self.only_on.is_none_or(|backend| backend == manager.get_database_backend())
    }

    fn name(&self) -> String {
        self.named.map_or_else(|| self.name_of(self.columns), ToOwned::to_owned)
    }

    fn name_of(&self, columns: &[&str]) -> String {
        format!("ix_{}_{}", self.table, columns.join("_"))
    }

    fn create(&self, name: String, columns: &[&'static str]) -> IndexCreateStatement {
        let mut index = Index::create().name(name).table(self.table).take();
        for column in columns {
            index.col(Alias::new(*column));
        }
        index
    }

    async fn drop(&self, manager: &SchemaManager<'_>, name: String) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name(name).table(self.table).to_owned()).await
    }
}

impl MigrationName for NewIndex {
    fn name(&self) -> &str {
        &self.change
    }
}

#[async_trait::async_trait]
impl MigrationTrait for NewIndex {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if !self.is_for(manager) {
            return Ok(());
        }
        manager.create_index(self.create(self.name(), self.columns)).await?;
        match self.instead_of {
            Some(columns) => self.drop(manager, self.name_of(columns)).await,
            None => Ok(()),
        }
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if !self.is_for(manager) {
            return Ok(());
        }
        if let Some(columns) = self.instead_of {
            manager.create_index(self.create(self.name_of(columns), columns)).await?;
        }
        self.drop(manager, self.name()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
