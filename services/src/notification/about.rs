//! What a piece of news is about: where it is read.

use uuid::Uuid;

/// What it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum About {
    /// A conversation.
    Thread(Uuid),
    /// The reader's own account.
    Account(Uuid),
}

impl About {
    /// Its word and its id in the table.
    pub const fn columns(self) -> (&'static str, Uuid) {
        match self {
            Self::Thread(id) => ("thread", id),
            Self::Account(id) => ("account", id),
        }
    }
}
