//! An intermediary through whom contracts come, as the feed brings it.
//!
//! Its contacts are public, so they are kept in clear: they are published to be called.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "broker")]
pub struct Model {
    /// Identifier, derived from the source identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The policy system's identifier.
    #[sea_orm(unique)]
    pub source_id: String,
    /// Version of the record that was written.
    pub source_version: i64,
    /// Trading name.
    pub name: String,
    /// ORIAS number, eight digits (art. L512-1).
    pub orias: String,
    /// Number and street.
    pub line1: String,
    /// Building, floor, place.
    pub line2: Option<String>,
    /// Five digits.
    pub postal_code: String,
    /// INSEE code of the commune.
    pub insee_code: String,
    /// Name of the commune.
    pub city: String,
    /// Public e-mail.
    pub email: String,
    /// Public telephone, E.164.
    pub phone: String,
    /// Opening hours, in French, as published.
    pub hours: String,
}

/// What it refers to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
