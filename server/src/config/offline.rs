//! What browsers may keep.

use serde::{Deserialize, Serialize};

/// What browsers may keep of the portal, to open and to show it without a network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Offline {
    /// Whether browsers are given a worker at all. `false` takes away the one that they have, and all that it kept.
    pub worker: bool,
    /// For how many hours after sign-in pages that were opened can be shown without a network. `0`: none is kept.
    pub hours: u32,
}

impl Default for Offline {
    fn default() -> Self {
        // As long as a session lives at most (domain/src/session.rs).
        Self { worker: true, hours: 12 }
    }
}
