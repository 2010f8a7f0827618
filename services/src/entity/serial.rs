//! The next number of each numbered paper.
//!
//! A counter in a row, not a sequence: both databases have rows, and a number taken in a transaction that fails is
//! given back.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "serial")]
pub struct Model {
    /// What is numbered.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// The next number.
    pub next: i64,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
