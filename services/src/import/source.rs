//! Where the lines come from: files, standard input, or bytes at hand.
//!
//! What can be read again is read twice: once to check every line before the database is touched, once to write. A pipe is read
//! once, checked and written in the same go; the transaction gives the same promise, and only holds the database longer.

use std::{
    io::{self, Cursor},
    path::{Path, PathBuf},
    sync::Arc,
};

use tokio::io::AsyncRead;

/// A source of lines.
#[derive(Debug, Clone)]
pub struct Source {
    name: Arc<str>,
    origin: Origin,
}

#[derive(Debug, Clone)]
enum Origin {
    File(PathBuf),
    Input,
    Bytes(Arc<[u8]>),
}

/// A source, open.
pub(super) type Reader = Box<dyn AsyncRead + Send + Unpin>;

impl Source {
    /// A command-line argument: `-` is standard input, anything else a file.
    pub fn argument(argument: &str) -> Self {
        if argument == "-" { Self::input() } else { Self::file(argument) }
    }

    /// A file.
    pub fn file(path: impl AsRef<Path>) -> Self {
        let path = path.as_ref().to_path_buf();
        Self { name: path.display().to_string().into(), origin: Origin::File(path) }
    }

    /// Standard input.
    pub fn input() -> Self {
        Self { name: "-".into(), origin: Origin::Input }
    }

    /// Bytes at hand, under a name for the report.
    pub fn bytes(name: &str, bytes: impl Into<Arc<[u8]>>) -> Self {
        Self { name: name.into(), origin: Origin::Bytes(bytes.into()) }
    }

    pub(super) fn name(&self) -> Arc<str> {
        Arc::clone(&self.name)
    }

    /// Whether it is a table, as its name says.
    pub(super) fn is_table(&self) -> bool {
        Path::new(&*self.name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
    }

    /// Its size, when it can be read twice.
    pub(super) async fn size(&self) -> io::Result<Option<u64>> {
        Ok(match &self.origin {
            Origin::File(path) => {
                let metadata = tokio::fs::metadata(path).await?;
                metadata.is_file().then_some(metadata.len())
            }
            Origin::Input => None,
            Origin::Bytes(bytes) => u64::try_from(bytes.len()).ok(),
        })
    }

    pub(super) async fn open(&self) -> io::Result<Reader> {
        Ok(match &self.origin {
            Origin::File(path) => Box::new(tokio::fs::File::open(path).await?),
            Origin::Input => Box::new(tokio::io::stdin()),
            Origin::Bytes(bytes) => Box::new(Cursor::new(Arc::clone(bytes))),
        })
    }
}
