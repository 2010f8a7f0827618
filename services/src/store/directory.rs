//! A directory that all processes share: one disk, or one that is mounted on each machine.
//!
//! A file is written beside its place, brought to the disk, and renamed: who reads sees it whole or not at all, and what was
//! acknowledged survives a power cut. The directory is made once, with its first use. One that disappears later, because a disk is no
//! longer mounted, is out of reach, and is not made anew on the wrong disk.

use std::{
    fs::DirBuilder,
    io,
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use object_store::local::LocalFileSystem;

use super::{
    StoreError, Trouble,
    judge::{judge, of_the_disk},
};

/// A directory.
pub(super) struct Directory {
    root: PathBuf,
    files: OnceLock<LocalFileSystem>,
}

impl Directory {
    pub const fn new(root: PathBuf) -> Self {
        Self { root, files: OnceLock::new() }
    }

    /// The files in it.
    pub fn open(&self) -> Result<&LocalFileSystem, StoreError> {
        if let Some(files) = self.files.get() {
            return if self.root.is_dir() { Ok(files) } else { Err(gone()) };
        }
        make(&self.root).map_err(|error| of_the_disk(&error))?;
        let files = LocalFileSystem::new_with_prefix(&self.root).map_err(judge)?;
        Ok(self.files.get_or_init(|| files.with_fsync(true)))
    }

    /// Where it is.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

/// Its owner's alone: what is in it is sealed, and nobody else has any business there.
fn make(root: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(root)
}

fn gone() -> StoreError {
    StoreError::OutOfReach(Trouble::new("the directory is gone"))
}
