//! What is kept of a file: of a picture what is made anew, of a document itself, once it was looked through.

use domain::upload::{FileKind, FileRefusal};

use super::{
    inspect::{Found, inspect},
    pdf::look_through,
    picture::picture,
};

/// What is kept of a file.
#[derive(Debug)]
pub(super) struct Neutral {
    pub kind: FileKind,
    /// What takes the place of what came; none: what came is kept.
    pub anew: Option<Vec<u8>>,
    /// A small picture.
    pub small: Option<Vec<u8>>,
}

/// Says what is kept of a file, or why nothing is. Takes a while: not for a thread that serves.
pub(super) fn neutralise(bytes: &[u8]) -> Result<Neutral, FileRefusal> {
    match inspect(bytes)? {
        Found::Pdf => {
            look_through(bytes)?;
            Ok(Neutral { kind: FileKind::Pdf, anew: None, small: None })
        }
        found => {
            let made = picture(found, bytes)?;
            Ok(Neutral { kind: made.kind, anew: Some(made.bytes), small: Some(made.small) })
        }
    }
}
