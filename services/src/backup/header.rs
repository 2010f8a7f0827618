//! What a backup says of itself before it is opened: by whom it was made, when, and for which schema.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};

use crate::keys::{Secret, derive};

/// The form of the file. Another one gets another number.
pub(super) const FORMAT: u32 = 1;

/// The program that makes or reads a backup, as it names itself.
#[derive(Debug, Clone, Copy)]
pub struct Program<'a> {
    /// Its version.
    pub version: &'a str,
    /// The newest change of the schema that it knows.
    pub migration: &'a str,
}

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// When it was made.
    pub taken_at: DateTime<Utc>,
    /// The version of the program that made it.
    pub version: String,
    /// Rows of each table.
    pub rows: BTreeMap<String, u64>,
    /// SHA-256 of all that is in it, in hexadecimal: the same for the same rows, whichever database they are in.
    pub digest: String,
}

impl Report {
    /// Rows in all.
    pub fn total(&self) -> u64 {
        self.rows.values().sum()
    }
}

/// The first line of the file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Header {
    pub mon_compte_backup: u32,
    pub version: String,
    pub migration: String,
    pub taken_at: DateTime<Utc>,
    /// By which root it was encrypted: drawn from it, telling nothing of it.
    pub root: String,
    /// Makes the key of this file its own.
    pub salt: String,
}

impl Header {
    /// The key of this file.
    pub fn key(&self, backup: &Secret) -> Secret {
        derive(backup, &format!("file {}", self.salt))
    }
}

/// By what the root is known in a header.
pub(super) fn root_id(backup: &Secret) -> String {
    let mut id = HEXLOWER.encode(&derive(backup, "id"));
    id.truncate(8);
    id
}
