//! What the address of a checked certificate stands for, or why there is no answer.
//!
//! A code that cannot be read and a code that nobody issued are the same to who holds the paper. A signature that cannot be
//! read is a wrong one, never a missing one: half a QR code must not count as a code typed by hand.

use chrono::{DateTime, Utc};
use domain::{certificate::VerificationCode, view::Verification};
use services::{
    Failure,
    certificate::{VerifyRefusal, scanned_signature, verify_certificate},
    throttle::Wait,
};

use crate::{error::PortalError, request::visit};

/// What a check found, and when it was made: the answer is one of that instant, and a page may stay open.
pub struct Checked {
    /// What was found.
    pub found: Verification,
    /// When.
    pub at: DateTime<Utc>,
}

/// Why nothing is said of a certificate.
pub enum NoAnswer {
    /// The portal has issued no such certificate.
    Unknown,
    /// Too many unknown codes came from here.
    Wait(Wait),
    /// Something failed on our side.
    Fault(PortalError),
}

/// Looks a certificate up by its code, and by the signature when it was scanned.
///
/// # Errors
/// Why nothing is said of it.
pub async fn look_up(code: &str, signature: Option<&str>) -> Result<Checked, NoAnswer> {
    let visit = visit().map_err(NoAnswer::Fault)?;
    let code = VerificationCode::parse(code).map_err(|_| NoAnswer::Unknown)?;
    // No signature is empty, so what stands for the unreadable one fits no certificate.
    let signature = signature.map(|text| scanned_signature(text).unwrap_or_default());
    let at = visit.portal.clock.now();
    let found = verify_certificate(&visit.origin, &visit.portal, code, signature.as_deref()).await;
    found.map(|found| Checked { found, at }).map_err(|failure| match failure {
        Failure::Refused(VerifyRefusal::Unknown) => NoAnswer::Unknown,
        Failure::Refused(VerifyRefusal::Wait(wait)) => NoAnswer::Wait(wait),
        Failure::Fault(fault) => NoAnswer::Fault(visit.fault(&fault)),
    })
}
