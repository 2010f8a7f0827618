//! An invitation to the other side: what for, the link, until when, and what to do for who expects none.

use chrono::{DateTime, Utc};
use domain::staff::StaffRole;

use super::letter;

/// An invitation to the other side.
#[derive(Debug, Clone, Copy)]
pub struct StaffInvitation<'a> {
    /// First and last name.
    pub name: &'a str,
    /// What the person will do.
    pub role: StaffRole,
    /// Where it leads, once.
    pub link: &'a str,
    /// Until when the link is good.
    pub until: DateTime<Utc>,
    /// Whether the person was here before, and sets everything up anew.
    pub renewed: bool,
}

letter! {
    StaffInvitation<'a>
    Fr: "staff_invitation/fr.subject.txt", "staff_invitation/fr.txt", "staff_invitation/fr.html";
    En: "staff_invitation/en.subject.txt", "staff_invitation/en.txt", "staff_invitation/en.html";
}
