//! Certificates as their owner lists them, and as anyone verifies them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    certificate::{CertificateKind, Form, NotIssued},
    reference::CertificateNumber,
};

/// Whether a certificate can be had now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Issuable {
    /// Yes: this kind, in this form.
    Now(CertificateKind, Form),
    /// No, and why.
    No(NotIssued),
}

/// A certificate that was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateRow {
    /// Its number.
    pub number: CertificateNumber,
    /// Its kind.
    pub kind: CertificateKind,
    /// Of what time it speaks.
    pub form: Form,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// Whether a newer one has taken its place.
    pub replaced: bool,
}

/// The last papers of a contract, or those before one of them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Papers {
    /// Newest first; so many at most.
    pub items: Vec<CertificateRow>,
    /// Before which paper the older ones stand; none when there are none.
    pub older_than: Option<CertificateNumber>,
}

/// What a check of a certificate finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// It was issued by the portal, and what it insures is covered today.
    Genuine,
    /// It was issued by the portal for a period that is over, and says nothing of today.
    GenuinePast,
    /// It was issued by the portal, and the cover that it attests has not begun.
    NotYet,
    /// It was issued by the portal; a newer one has taken its place.
    Replaced,
    /// It was issued by the portal; the cover that it attests has ended, is suspended, or will not begin on that day.
    NoLongerInForce,
}

/// What anyone who holds the paper may be told: never who is insured, never a full address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    /// What was found.
    pub verdict: Verdict,
    /// What kind of certificate.
    pub kind: CertificateKind,
    /// Its number.
    pub number: CertificateNumber,
    /// The day it was issued.
    pub issued_on: NaiveDate,
    /// First day of the cover that it attests.
    pub covers_from: NaiveDate,
    /// Last day of the cover that it attests, once known.
    pub covers_until: Option<NaiveDate>,
    /// The plate of the vehicle or the town of the home.
    pub subject: String,
    /// The insurer who carries the risk, as the paper names it.
    #[serde(default)]
    pub risk_carrier: String,
}
