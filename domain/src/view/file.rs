//! A file that was sent, as pages show it.

use serde::{Deserialize, Serialize};

use crate::upload::{FileKind, FileState};

/// A file that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileView {
    /// By what it is known: in addresses and in forms.
    pub id: String,
    /// Its name, with the end of its kind; empty when its sender gave it none that can be shown.
    pub name: String,
    /// What its content is.
    pub kind: FileKind,
    /// How many bytes are kept.
    pub bytes: u64,
    /// Where it stands.
    pub state: FileState,
    /// Whether there is a small picture of it.
    pub preview: bool,
}
