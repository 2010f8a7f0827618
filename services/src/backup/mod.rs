//! A copy of everything that the portal keeps, in one file, made while it serves and put back into an empty database of either kind.
//!
//! One format for both databases, and not each one's own tool: a backup then needs nothing but this program, is tested on every run of
//! the tests, and moves an installation from SQLite to PostgreSQL. All tables are read in one transaction that sees one moment, and
//! written as lines, compressed, and encrypted with a key of the root: names and addresses stand in clear in the database, and a file
//! that lies about must not tell them. Each block is authenticated with its place, so a damaged, shortened or rearranged file is
//! refused; restoring writes all or nothing.
//!
//! A table that is added goes into `tables.rs`; a test compares that list with the schema.

mod back_up;
mod file;
mod header;
mod restore;
mod sealed;
mod tables;
mod value;

pub use back_up::back_up;
pub use header::{Program, Report};
pub use restore::{RestoreRefusal, check_backup, restore};
