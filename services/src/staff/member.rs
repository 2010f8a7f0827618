//! The actors of the other side. Holding one is the proof that its role allows what it is for.

use chrono::{DateTime, Utc};
use domain::{locale::Locale, staff::StaffRole, thread::Counterpart};
use uuid::Uuid;

/// Somebody of the other side who is signed in, by both factors.
#[derive(Debug, Clone)]
pub struct Staff {
    pub(crate) id: Uuid,
    pub(crate) session: Uuid,
    pub(crate) opened_at: DateTime<Utc>,
    pub(crate) seen_at: DateTime<Utc>,
    /// When the account was signed in to before.
    pub(crate) previous_at: Option<DateTime<Utc>>,
    /// Whose portfolio a broker sees.
    pub(crate) broker: Option<Uuid>,
    /// What the person does.
    pub role: StaffRole,
    /// First and last name.
    pub name: String,
    /// Language of pages and letters.
    pub locale: Locale,
    /// Whether there is news that was not seen.
    pub has_news: bool,
    /// Whether somebody asked, and not a page by itself: only then is what is shown read by anybody.
    pub(crate) is_there: bool,
}

/// Who may handle customers' files, and whose.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    pub(crate) staff: &'a Staff,
    pub(crate) reach: Reach,
    /// Whether a page that is open asks for itself again.
    pub(crate) asks_again: bool,
}

/// Whose files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Everybody's.
    Everyone,
    /// Those of contracts that a broker has brought and still has.
    Portfolio(Uuid),
}

/// Who may invite people to the other side and close their accounts.
#[derive(Debug, Clone, Copy)]
pub struct Administrator<'a> {
    pub(crate) staff: &'a Staff,
}

impl Desk<'_> {
    /// The same, of a page that is open and asks for itself again: what it shows was opened before.
    #[must_use]
    pub const fn asking_again(self) -> Self {
        Self { asks_again: true, ..self }
    }
}

impl Reach {
    /// Whose questions are answered from here. A broker reaches no conversation with another.
    pub(crate) const fn answers(self) -> Counterpart {
        match self {
            Self::Everyone => Counterpart::Support,
            Self::Portfolio(_) => Counterpart::Broker,
        }
    }

    /// What a role reaches. A broker without a portfolio reaches nothing.
    pub(crate) fn of(role: StaffRole, broker: Option<Uuid>) -> Option<Self> {
        match role {
            role if role.sees_everyone() => Some(Self::Everyone),
            StaffRole::Broker => broker.map(Self::Portfolio),
            _ => None,
        }
    }
}

impl Staff {
    /// The desk, for a role that has one. A broker without a portfolio has none.
    pub fn desk(&self) -> Option<Desk<'_>> {
        Some(Desk { staff: self, reach: Reach::of(self.role, self.broker)?, asks_again: false })
    }

    /// The administrator, for the role that is one.
    pub fn administrator(&self) -> Option<Administrator<'_>> {
        (self.role == StaffRole::Administrator).then_some(Administrator { staff: self })
    }
}
