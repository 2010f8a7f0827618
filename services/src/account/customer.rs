//! The actor: a customer who is signed in. Only [`super::find_session`] makes one, so holding it is the proof.

use chrono::{DateTime, Utc};
use domain::{access::Access, locale::Locale};
use uuid::Uuid;

/// A customer who is signed in.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, read by itself")]
pub struct Customer {
    pub(crate) session: Uuid,
    pub(crate) account: Uuid,
    pub(crate) person: Uuid,
    pub(crate) opened_at: DateTime<Utc>,
    pub(crate) seen_at: DateTime<Utc>,
    /// The e-mail on file, sealed, where letters come back from it.
    pub(crate) unreached_email: Option<Vec<u8>>,
    /// Whether somebody asked, and not a page by itself: only then is what is shown read by anybody.
    pub(crate) is_there: bool,
    /// Whether there is news that was not seen.
    pub has_news: bool,
    /// Whether the session was opened on a device that others use too: nothing may stay in that browser.
    pub is_shared: bool,
    /// Language of the account.
    pub locale: Locale,
    /// What the account may do.
    pub access: Access,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Whether the data on file have been confirmed since the account was opened.
    pub data_confirmed: bool,
    /// How many conversations hold something that has not been read.
    pub unread: u32,
}
