//! Where files are kept: a directory that all processes share, or S3-compatible storage; one closed set, one set of verbs.
//!
//! What is kept is sealed first, each file by a key of its own that its [`FileKey`] goes into: whoever reads the directory or the
//! bucket learns lengths and times, and a file put in another's place does not open. Nothing is held whole in memory but by
//! `read_whole`, for who must look at all of it, and what was not put to its end is not there.
//!
//! A use case draws a [`FileKey`], [`put`]s the bytes, then writes the row that names the key; it removes the row first, then
//! [`delete`]s. A file without a row is forgotten room, a row without a file would be a loss. Where a sweep looks for what has no end, as that of
//! [`crate::upload`] does, the row comes first and goes last. To add a place: a variant of `Place`, a
//! file that opens it, what `upload.rs` and `sweep.rs` must do differently there, a value of the server's setting `files.storage`, and
//! a line in the list of the tests, which play on every place.

mod delete;
mod directory;
mod error;
mod file_key;
mod get;
mod header;
mod judge;
mod keys;
mod list;
mod probe;
mod put;
mod read_whole;
mod s3;
mod seal_again;
mod sweep;
mod upload;

use std::{fmt, path::PathBuf, sync::Arc};

use object_store::ObjectStore;

use directory::Directory;
use s3::S3;

pub use delete::delete;
pub use error::{StoreError, Trouble};
pub use file_key::{FileKey, NotAFileKey};
pub use get::{KeptFile, get};
pub use keys::sealed_by;
pub use list::list;
pub use probe::{look, probe};
pub use put::{Stored, put};
pub(crate) use read_whole::read_whole;
pub use s3::{S3Error, S3Settings};
pub use seal_again::seal_again;
pub use sweep::sweep;

/// The place where files are kept. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    place: Place,
    looked: Arc<probe::Looked>,
}

/// The places.
#[derive(Clone)]
enum Place {
    /// A directory that all processes share.
    Directory(Arc<Directory>),
    /// A bucket.
    S3(S3),
}

impl Store {
    /// Keeps files in a directory, which is made with the first of them.
    pub fn directory(root: impl Into<PathBuf>) -> Self {
        Self::of(Place::Directory(Arc::new(Directory::new(root.into()))))
    }

    /// Keeps files in a bucket of S3-compatible storage. Nobody is called yet.
    ///
    /// # Errors
    /// When the settings make no client.
    pub fn s3(settings: &S3Settings) -> Result<Self, S3Error> {
        S3::new(settings).map(Place::S3).map(Self::of)
    }

    fn of(place: Place) -> Self {
        Self { place, looked: Arc::default() }
    }

    /// What both places have in common.
    fn objects(&self) -> Result<&dyn ObjectStore, StoreError> {
        match &self.place {
            Place::Directory(directory) => Ok(directory.open()?),
            Place::S3(s3) => Ok(s3.objects()),
        }
    }
}

// The client of S3 holds the secret key.
impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.place {
            Place::Directory(_) => "Store::Directory(…)",
            Place::S3(_) => "Store::S3(…)",
        })
    }
}
