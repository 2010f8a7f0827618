//! Why the portal answers nobody for the moment: left on the answer by who knows, read by the page in its place.

use services::FaultKind;

/// Why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outage {
    /// Too many people at once: this request was not looked at.
    Crowded,
    /// The answer took too long: nobody knows how far it came.
    Slow,
    /// The data cannot be reached.
    OutOfReach,
    /// Nothing can be kept, and what is there can be read.
    Unwritable,
}

impl Outage {
    /// What a fault makes of the portal; nothing when it is ours, for it would happen again.
    pub const fn of(fault: FaultKind) -> Option<Self> {
        match fault {
            FaultKind::OutOfReach => Some(Self::OutOfReach),
            FaultKind::Unwritable => Some(Self::Unwritable),
            FaultKind::Ours => None,
        }
    }
}
