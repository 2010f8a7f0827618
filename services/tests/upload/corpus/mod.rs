//! Hostile files, made as they are needed: none of them lies in the repository, where a scanner or a reader might meet it.

mod documents;
mod others;
mod pictures;

use domain::upload::{FileKind, FileRefusal};

pub use documents::pdf;
pub use pictures::{jpeg, photo_held_upright};

/// A hostile file.
pub struct Hostile {
    /// What it attacks.
    pub about: &'static str,
    /// Its name.
    pub name: &'static str,
    pub bytes: Vec<u8>,
    pub expect: Expect,
}

/// What must come of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// It is kept as this, and what is kept is harmless.
    Kept(FileKind),
    /// It is refused for this reason.
    Refused(FileRefusal),
    /// It is refused, for whichever reason.
    NotKept,
    /// It is refused, or what is kept is harmless.
    Harmless,
}

/// All of them.
pub fn all() -> Vec<Hostile> {
    pictures::all().into_iter().chain(documents::all()).chain(others::all()).collect()
}

/// What is altered at random.
pub fn seeds() -> Vec<Vec<u8>> {
    vec![
        Vec::new(),
        jpeg(30, 20),
        pictures::png(30, 20),
        pictures::webp(30, 20),
        pdf(""),
        documents::folded(b"/Nothing"),
    ]
}

fn hostile(about: &'static str, name: &'static str, bytes: impl Into<Vec<u8>>, expect: Expect) -> Hostile {
    Hostile { about, name, bytes: bytes.into(), expect }
}

fn join(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}
