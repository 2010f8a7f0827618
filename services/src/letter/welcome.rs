//! The account is open: since when, what for, and what to do for who did not open it.

use chrono::{DateTime, Utc};

use super::{letter, short_letter};

/// The account is open.
#[derive(Debug, Clone, Copy)]
pub struct Welcome<'a> {
    /// First and last name.
    pub name: &'a str,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
}

letter! {
    Welcome<'a>
    Fr: "welcome/fr.subject.txt", "welcome/fr.txt", "welcome/fr.html";
    En: "welcome/en.subject.txt", "welcome/en.txt", "welcome/en.html";
}

short_letter! {
    Welcome<'a>
    Fr: "welcome/fr.sms.txt";
    En: "welcome/en.sms.txt";
}
