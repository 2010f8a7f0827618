//! What kind of installation this is.

use serde::{Deserialize, Serialize};

/// What kind of installation this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Environment {
    /// Somebody's machine, or a test: the clock moves, messages stay here, keys are drawn when they are missing.
    Development,
    /// Real customers.
    Production,
}

/// Where the time comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockKind {
    /// Movable in development, the machine's in production.
    Auto,
    /// The machine's.
    System,
    /// The machine's, moved by what the database says.
    Movable,
}
