//! What can keep a paper from being made.
//!
//! Every case is a fault of ours, never something to tell a customer. The messages name a place or one character, never a value:
//! a paper is full of personal data, and errors end in logs.

use thiserror::Error;

/// Why a paper was not made.
#[derive(Debug, Error)]
pub enum TypesetError {
    /// A font that is built into the program cannot be read.
    #[error("font {0} cannot be read")]
    Font(&'static str),
    /// A template is built into the program under an impossible name.
    #[error("file name {0} is not possible")]
    FileName(&'static str),
    /// The export standards contradict each other.
    #[error("PDF standards cannot be combined")]
    Standards,
    /// The kind of the certificate is not that of its subject.
    #[error("the kind of certificate does not fit its subject")]
    SubjectMismatch,
    /// A certificate in the past form needs the day on which cover ended.
    #[error("a certificate for a past period needs its last day")]
    EndUnknown,
    /// The accent is not written `#rrggbb`.
    #[error("the accent colour is not of the form #rrggbb")]
    Accent,
    /// The address to verify is too long for a QR code.
    #[error("the address to verify does not fit a QR code")]
    Qr,
    /// No face can print a character: a paper with a hole in a name would be worse than none.
    #[error("no face prints U+{:04X}", u32::from(*.0))]
    Unprintable(char),
    /// The values cannot be written for the templates.
    #[error("the values cannot be written for the templates")]
    Data(#[from] serde_json::Error),
    /// A template fails; the place is `file:line`.
    #[error("typesetting fails at {0}")]
    Layout(String),
    /// The export fails, or breaks PDF/A or PDF/UA; the place is `file:line`.
    #[error("the export fails at {0}")]
    Export(String),
}
