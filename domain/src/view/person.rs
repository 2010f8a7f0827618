//! The person behind an account, as the person sees it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{address::PostalAddress, locale::Locale};

/// What the insurer holds on the person, shown for "is this right?".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnFile {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// Postal address.
    pub address: PostalAddress,
    /// E-mail, masked.
    pub masked_email: Option<String>,
    /// Mobile, masked.
    pub masked_mobile: Option<String>,
}

/// The session, as the frame of every signed-in page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    /// First and last name.
    pub name: String,
    /// Language of the account.
    pub locale: Locale,
    /// When the session ends if nothing is done.
    pub idle_ends_at: DateTime<Utc>,
    /// When it ends whatever is done.
    pub ends_at: DateTime<Utc>,
}
