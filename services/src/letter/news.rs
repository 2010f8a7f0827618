//! What happened in a person's space: one piece of news under its own subject, or a digest that counts them by kind.
//!
//! It says that something happened, and leads to where it is read. Whoever reads over a shoulder, or holds the mailbox, learns no more:
//! no text of a message, no name of a file or of a person.

use chrono::{DateTime, Utc};
use domain::{
    notification::{Channel, NoticeKind, Offer, Side},
    reference::ThreadNumber,
    session::{CUSTOMER, Lifetime, STAFF},
};

use super::{Frame, letter, short_letter};

/// The most that is listed of a kind; the rest is counted.
const LISTED: usize = 5;

/// A piece of news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsItem {
    /// What happened.
    pub kind: NoticeKind,
    /// When.
    pub at: DateTime<Utc>,
    /// The conversation in which it happened.
    pub thread: Option<ThreadNumber>,
}

/// The news of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    kind: NoticeKind,
    count: usize,
    listed: Vec<NewsItem>,
}

/// News for one reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    side: Side,
    groups: Vec<Group>,
}

impl News {
    /// A letter of some news, newest first; what guards the account before the rest, for it may ask to act at once.
    pub fn of(side: Side, items: impl IntoIterator<Item = NewsItem>) -> Self {
        let items: Vec<NewsItem> = items.into_iter().collect();
        let group = |kind: NoticeKind| {
            let own: Vec<NewsItem> = items.iter().filter(|item| item.kind == kind).cloned().collect();
            Group { kind, count: own.len(), listed: own.into_iter().take(LISTED).collect() }
        };
        let mut groups: Vec<Group> = NoticeKind::of(side).map(group).filter(|group| group.count > 0).collect();
        groups.sort_by_key(|group| !group.guards());
        Self { side, groups }
    }

    /// The news, if it is one piece.
    fn single(&self) -> Option<&NewsItem> {
        match self.groups.as_slice() {
            [Group { count: 1, listed, .. }] => listed.first(),
            _ => None,
        }
    }

    fn total(&self) -> usize {
        self.groups.iter().map(|group| group.count).sum()
    }

    /// Whether one of them is told whatever was chosen.
    fn guards(&self) -> bool {
        self.groups.iter().any(Group::guards)
    }

    /// How long a session lives that nobody uses.
    fn idle(&self, frame: &Frame) -> String {
        frame.duration(&self.session().idle)
    }

    /// How long a session lives whatever is done in it.
    fn lifetime(&self, frame: &Frame) -> String {
        frame.duration(&self.session().absolute)
    }

    const fn session(&self) -> Lifetime {
        match self.side {
            Side::Customer => CUSTOMER,
            Side::Staff => STAFF,
        }
    }

    /// Where a piece of news is read.
    fn place(&self, item: &NewsItem, frame: &Frame) -> String {
        match (self.side, &item.thread) {
            (Side::Customer, Some(thread)) => format!("{}/messages/{thread}", frame.portal),
            (Side::Staff, Some(thread)) => format!("{}/gestion/fil/{thread}", frame.portal),
            (_, None) => self.all(frame),
        }
    }

    /// Where all of them are listed.
    fn all(&self, frame: &Frame) -> String {
        match self.side {
            Side::Customer => format!("{}/notifications", frame.portal),
            Side::Staff => format!("{}/gestion/notifications", frame.portal),
        }
    }

    /// Where the reader says by which ways to be told.
    fn choices(&self, frame: &Frame) -> String {
        match self.side {
            Side::Customer => format!("{}/notifications/choix", frame.portal),
            Side::Staff => format!("{}/gestion/notifications/choix", frame.portal),
        }
    }
}

impl Group {
    /// Whether it is told whatever was chosen.
    fn guards(&self) -> bool {
        matches!(self.kind.offer(Channel::Email), Offer::Always(_))
    }

    /// How many are not listed.
    fn more(&self) -> usize {
        self.count - self.listed.len()
    }
}

letter! {
    News
    Fr: "news/fr.subject.txt", "news/fr.txt", "news/fr.html";
    En: "news/en.subject.txt", "news/en.txt", "news/en.html";
}

short_letter! {
    News
    Fr: "news/fr.sms.txt";
    En: "news/en.sms.txt";
}
