//! Certificates: when one may be issued, the code by which anyone checks it, and what the portal signs.
//!
//! No certificate attests a day on which cover is suspended or over (art. L113-3, R211-14-0-1): `issue` decides. The paper
//! carries a `code`; what stands on the paper is `signed` by the portal's own key, so that a copy with other words is told
//! from ours without trusting the database. None is ever called *carte verte*: that paper ended on 1 April 2024 (décret
//! 2023-1152).
//!
//! To add a kind: a variant in `CertificateKind`, an arm in `issue`, a template in the `pdf` crate, its words in the locales.

mod code;
mod issue;
mod signed;

pub use code::{VerificationCode, VerificationCodeError};
pub use issue::{Insured, NotIssued, issuable};
pub use signed::{SignedFacts, verdict};

use crate::coded::coded;

coded! {
    /// What a certificate attests.
    pub enum CertificateKind {
        /// *Mémo véhicule assuré* of a registered vehicle (art. R211-14-0-1).
        VehicleMemo = "vehicle_memo",
        /// *Attestation d'assurance habitation* (loi 89-462 art. 7 g).
        HomeAttestation = "home_attestation",
    }
}

coded! {
    /// Of what time it speaks.
    pub enum Form {
        /// "is insured".
        Present = "present",
        /// "will be insured from …": the mémo is due when the contract is taken out (art. R211-14-0-1), and a tenant shows the
        /// attestation before the keys are handed over (loi 89-462 art. 7 g).
        Future = "future",
        /// "was insured from … to …".
        Past = "past",
    }
}
