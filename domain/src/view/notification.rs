//! News, and by which ways a person hears of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    notification::{Channel, NoticeKind},
    reference::ThreadNumber,
};

/// A piece of news.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsView {
    /// What happened.
    pub kind: NoticeKind,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether it was not seen yet.
    pub unread: bool,
    /// The conversation that it is about.
    pub thread: Option<ThreadNumber>,
}

/// What a person may choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeChoices {
    /// Each kind, with the ways by which it is told.
    pub kinds: Vec<KindChoices>,
    /// The e-mail on file.
    pub email: Option<ContactView>,
    /// The mobile on file.
    pub mobile: Option<ContactView>,
}

/// A kind, and the ways by which it is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindChoices {
    /// The kind.
    pub kind: NoticeKind,
    /// By what it is told.
    pub told: Vec<Channel>,
}

/// A contact on file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactView {
    /// The contact, masked.
    pub masked: String,
    /// Since when what is sent to it comes back.
    pub trouble: Option<DateTime<Utc>>,
}
