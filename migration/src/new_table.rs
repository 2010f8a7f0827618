//! A change that creates one table with its references and its indexes.
//!
//! Most changes of a young schema are this one, and writing each as a trait implementation would bury its columns under
//! ceremony. Here a change is a list of columns. It runs in a transaction on both databases, so that a table never stands
//! without its indexes.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager, async_trait,
    schema::{big_integer, pk_uuid, text, text_null, uuid, uuid_null},
    sea_orm::{
        DbErr,
        sea_query::{
            Alias, ColumnDef, ForeignKey, ForeignKeyAction, ForeignKeyCreateStatement, Index, IndexCreateStatement,
            Table, TableCreateStatement,
        },
    },
    util::get_file_stem,
};

/// A table to be created.
pub struct NewTable {
    change: String,
    name: &'static str,
    table: TableCreateStatement,
    indexes: Vec<IndexCreateStatement>,
}

impl NewTable {
    /// A table of records that the feed brings: `id`, and the policy system's identifier and version.
    pub fn of_feed(file: &str, name: &'static str) -> Self {
        Self::with_id(file, name).column(text("source_id")).column(big_integer("source_version")).unique(&["source_id"])
    }

    /// A table of the portal's own, with an `id`.
    pub fn with_id(file: &str, name: &'static str) -> Self {
        Self::bare(file, name).column(pk_uuid("id"))
    }

    /// A table whose columns say which one is the key.
    pub fn bare(file: &str, name: &'static str) -> Self {
        Self {
            change: get_file_stem(file).to_owned(),
            name,
            table: Table::create().table(name).take(),
            indexes: Vec::new(),
        }
    }

    /// Adds a column.
    pub fn column(mut self, column: ColumnDef) -> Self {
        self.table.col(column);
        self
    }

    /// Adds the columns of a postal address.
    pub fn address(self) -> Self {
        self.column(text("line1"))
            .column(text_null("line2"))
            .column(text("postal_code"))
            .column(text("insee_code"))
            .column(text("city"))
    }

    /// Adds a column that refers to another table, with its index.
    pub fn reference(self, column: &'static str, target: &'static str) -> Self {
        self.column(uuid(column)).refers(column, target, ForeignKeyAction::Restrict).index(&[column])
    }

    /// Adds a column that may refer to another table, with its index.
    pub fn optional_reference(self, column: &'static str, target: &'static str) -> Self {
        self.column(uuid_null(column)).refers(column, target, ForeignKeyAction::Restrict).index(&[column])
    }

    /// Adds a column that refers to another table, to each row of it once at most.
    pub fn sole_reference(self, column: &'static str, target: &'static str) -> Self {
        self.column(uuid(column)).refers(column, target, ForeignKeyAction::Restrict).unique(&[column])
    }

    /// Adds a column that refers to the row of which this one is a part: it goes when that one goes.
    pub fn owned_by(self, column: &'static str, target: &'static str) -> Self {
        self.column(uuid(column)).refers(column, target, ForeignKeyAction::Cascade).index(&[column])
    }

    /// Adds an index.
    pub fn index(mut self, columns: &[&'static str]) -> Self {
        self.indexes.push(self.indexed("ix", columns));
        self
    }

    /// Adds an index that lets no two rows be the same in these columns.
    pub fn unique(mut self, columns: &[&'static str]) -> Self {
        self.indexes.push(self.indexed("ux", columns).unique().take());
        self
    }

    fn refers(mut self, column: &'static str, target: &'static str, on_delete: ForeignKeyAction) -> Self {
        self.table.foreign_key(&mut foreign_key(self.name, column, target, on_delete));
        self
    }

    fn indexed(&self, prefix: &str, columns: &[&'static str]) -> IndexCreateStatement {
        let mut index =
            Index::create().name(format!("{prefix}_{}_{}", self.name, columns.join("_"))).table(self.name).take();
        for column in columns {
            index.col(Alias::new(*column));
        }
        index
    }
}

fn foreign_key(
    table: &'static str,
    column: &'static str,
    target: &'static str,
    on_delete: ForeignKeyAction,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{table}_{column}"))
        .from(table, column)
        .to(target, "id")
        .on_delete(on_delete)
        .take()
}

impl MigrationName for NewTable {
    fn name(&self) -> &str {
        &self.change
    }
}

#[async_trait::async_trait]
impl MigrationTrait for NewTable {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(self.table.clone()).await?;
        for index in &self.indexes {
            manager.create_index(index.clone()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(self.name).take()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
