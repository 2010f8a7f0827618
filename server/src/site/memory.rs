//! Files in the program's memory, behind the same service that serves a folder: what answers is decided in one place, so that a
//! browser cannot tell where a file came from.

use std::{
    collections::BTreeMap,
    future::{Ready, ready},
    io::{self, Cursor, ErrorKind},
    ops::Bound,
    path::{Component, Path, PathBuf},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::SystemTime,
};

use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};
use tower_http::services::fs::{Backend, File, Metadata};

/// Files by their paths.
#[derive(Debug, Clone, Default)]
pub struct Memory(Arc<BTreeMap<String, Kept>>);

/// One file.
#[derive(Debug, Clone, Copy)]
pub struct Kept {
    /// What is in it.
    pub bytes: &'static [u8],
    /// When it was written.
    pub modified: SystemTime,
}

impl Memory {
    /// The file at a path.
    pub fn find(&self, path: &str) -> io::Result<Kept> {
        self.0.get(path).copied().ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn describe(&self, path: &str) -> io::Result<About> {
        match self.find(path) {
            Ok(kept) => Ok(About::File(kept)),
            Err(_) if self.is_folder(path) => Ok(About::Folder),
            Err(error) => Err(error),
        }
    }

    /// Whether a file is below this path.
    fn is_folder(&self, path: &str) -> bool {
        let below = if path.is_empty() { String::new() } else { format!("{path}/") };
        let from = (Bound::Included(below.as_str()), Bound::Unbounded);
        self.0.range::<str, _>(from).next().is_some_and(|(name, _)| name.starts_with(&below))
    }
}

impl FromIterator<(String, Kept)> for Memory {
    fn from_iter<I: IntoIterator<Item = (String, Kept)>>(files: I) -> Self {
        Self(Arc::new(files.into_iter().collect()))
    }
}

/// What is at a path.
#[derive(Debug, Clone, Copy)]
pub enum About {
    /// A file.
    File(Kept),
    /// A folder.
    Folder,
}

/// A file that is being read.
#[derive(Debug)]
pub struct Opened {
    kept: Kept,
    reading: Cursor<&'static [u8]>,
}

impl Backend for Memory {
    type File = Opened;
    type Metadata = About;
    type OpenFuture = Ready<io::Result<Opened>>;
    type MetadataFuture = Ready<io::Result<About>>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        ready(self.find(&plain(&path)).map(|kept| Opened { kept, reading: Cursor::new(kept.bytes) }))
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        ready(self.describe(&plain(&path)))
    }
}

impl Metadata for About {
    fn is_dir(&self) -> bool {
        matches!(self, Self::Folder)
    }

    fn modified(&self) -> io::Result<SystemTime> {
        match self {
            Self::File(kept) => Ok(kept.modified),
            Self::Folder => Err(ErrorKind::Unsupported.into()),
        }
    }

    fn len(&self) -> u64 {
        match self {
            Self::File(kept) => u64::try_from(kept.bytes.len()).unwrap_or_default(),
            Self::Folder => 0,
        }
    }
}

impl File for Opened {
    type Metadata = About;
    type MetadataFuture<'a> = Ready<io::Result<About>>;

    fn metadata(&self) -> Self::MetadataFuture<'_> {
        ready(Ok(About::File(self.kept)))
    }
}

impl AsyncRead for Opened {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.reading).poll_read(context, into)
    }
}

impl AsyncSeek for Opened {
    fn start_seek(mut self: Pin<&mut Self>, position: io::SeekFrom) -> io::Result<()> {
        Pin::new(&mut self.reading).start_seek(position)
    }

    fn poll_complete(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<u64>> {
        Pin::new(&mut self.reading).poll_complete(context)
    }
}

/// The path as files are named here. The service lets no path out of its root pass; what is not a plain name is passed over.
fn plain(path: &Path) -> String {
    let parts = path.components().filter_map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    parts.collect::<Vec<_>>().join("/")
}
