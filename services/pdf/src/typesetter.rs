//! Turns a certificate into the bytes of its PDF.
//!
//! Setting a page takes the processor for some hundredths of a second: call it on a thread that may block.

use std::sync::Arc;

use typst::{comemo, foundations::Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{
    CertificatePaper, TypesetError,
    facts::Facts,
    letters,
    press::{Job, Press},
};

/// Typst remembers steps to repeat them faster. What the last papers did not use again is forgotten, so that memory stays level
/// and no customer's values outlive a few papers.
const REMEMBERED_PAPERS: usize = 2;

/// Fonts, templates and export rules, built once. A clone shares them.
#[derive(Clone)]
pub struct Typesetter {
    press: Arc<Press>,
    standards: PdfStandards,
}

impl Typesetter {
    /// Reads fonts and templates, all built into the program.
    pub fn new() -> Result<Self, TypesetError> {
        Ok(Self { press: Arc::new(Press::new()?), standards: standards()? })
    }

    /// Sets one certificate: PDF/A-2a and PDF/UA-1, the same bytes for the same values.
    pub fn certificate(&self, paper: &CertificatePaper) -> Result<Vec<u8>, TypesetError> {
        let values = serde_json::to_value(Facts::of(paper)?)?;
        if let Some(letter) = letters::first_unprintable(&values, &|c| self.press.prints(c)) {
            return Err(TypesetError::Unprintable(letter));
        }
        let job = Job::new(Arc::clone(&self.press), serde_json::to_vec(&values)?);
        let bytes = self.print(&job, paper);
        comemo::evict(REMEMBERED_PAPERS);
        bytes
    }

    fn print(&self, job: &Job, paper: &CertificatePaper) -> Result<Vec<u8>, TypesetError> {
        let document: PagedDocument =
            typst::compile(job).output.map_err(|problems| TypesetError::Layout(job.place(&problems)))?;
        let options = PdfOptions {
            ident: Smart::Custom(paper.number.as_str().to_owned()),
            creator: Smart::Custom(Some(paper.brand.name.clone())),
            standards: self.standards.clone(),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|problems| TypesetError::Export(job.place(&problems)))
    }
}

/// PDF/A-2a, the strictest part that PDF/UA-1 can be joined with: both rest on PDF 1.7.
fn standards() -> Result<PdfStandards, TypesetError> {
    PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|_| TypesetError::Standards)
}
