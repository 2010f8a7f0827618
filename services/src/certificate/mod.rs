//! Certificates: issued at once, printed again identically, and verified by anyone who holds the paper.
//!
//! What a certificate states is kept as it was printed. The paper is set in type from that record each time it is asked for, so
//! that it is the same paper for years (art. L111-9), whatever has changed since.

mod facts;
mod issue;
mod list;
mod paper;
mod print;
mod scanned;
mod verify;

pub(crate) use facts::issuable_to;
pub use issue::{IssueRefusal, issue_certificate};
pub(crate) use list::{IssuedRow, ask_issued, issued};
pub use list::{list_certificates, list_offers};
pub use print::{PrintedCertificate, print_certificate};
pub use scanned::scanned_signature;
pub use verify::{VerifyRefusal, verify_certificate};
