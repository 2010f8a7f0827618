//! The papers that the portal hands out: PDFs of certificates, set by Typst.
//!
//! A paper is typeset from values, never from text glued into markup: what a customer is called cannot change how the page is
//! built. Each export is checked against PDF/A-2a (kept for years) and PDF/UA-1 (read aloud), with its fonts inside, and the same
//! values always give the same bytes. Nothing here touches the disk, the network or the clock.
//!
//! To add a kind of paper: a template in `templates/` that calls `certificate`, a line in `files.rs`, a subject in `paper.rs`,
//! its facts in `facts.rs`, and a sentence in `tests/`.

mod error;
mod facts;
mod files;
mod legal;
mod letters;
mod paper;
mod press;
mod qr;
mod typesetter;
mod wording;

pub use error::TypesetError;
pub use paper::{
    BrandPaper, CertificatePaper, DistributorPaper, HolderPaper, HomePaper, RiskCarrierPaper, SubjectPaper,
    VehiclePaper, VerificationPaper,
};
pub use qr::QrDrawing;
pub use typesetter::Typesetter;
