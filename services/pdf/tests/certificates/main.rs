//! Certificates, read back from the PDFs that come out.
//!
//! Nothing is asked of the templates: what counts is what a reader, a screen reader or an archive finds in the file.

mod cast;
mod contents;
mod pdf_reader;
mod robustness;
mod standards;
