//! Changing the key that seals columns and kept files, while the portal serves.
//!
//! A new key is put at the end of every process's ring first, so that all can open what it seals; then at its head, so that all seal
//! with it; then [`rotate_keys`] moves what older keys sealed, and [`count_keys`] says when an old key can be taken off. At no moment
//! is there a value that some process cannot open. `docs/OPERATION.md` has the steps.
//!
//! To add a sealed column: a line in `columns.rs` (a test compares them with the schema).

mod columns;
mod count_keys;
mod files;
mod rotate_keys;

pub use count_keys::{KeyCount, Standing, count_keys};
pub use rotate_keys::{Moved, Rotation, rotate_keys};
