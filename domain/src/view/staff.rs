//! Who is signed in on the other side, as that person reads it.

use chrono::{DateTime, Utc};

use crate::staff::StaffRole;

/// Who is signed in on the other side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffOverview {
    /// First and last name.
    pub name: String,
    /// What the person does.
    pub role: StaffRole,
    /// When this session was opened.
    pub opened_at: DateTime<Utc>,
    /// When it ends whatever is done.
    pub ends_at: DateTime<Utc>,
    /// When the account was signed in to before; a sign-in that is not one's own is noticed by it.
    pub previous_at: Option<DateTime<Utc>>,
    /// How many recovery codes are left.
    pub recovery_codes: u64,
}
