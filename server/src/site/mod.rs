//! What the build left for browsers: files whose names carry a digest of what is in them, and the list of those names.
//!
//! In development they are a folder, read as it stands. A program built with the feature `embed` (`cargo xtask dist`) carries them,
//! and needs no folder: one file to ship. Whoever wants a file of the site asks [`Site::read`], and never the disk.

#[cfg(feature = "embed")]
mod built_in;
mod memory;

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use app::assets::Assets;
use thiserror::Error;

pub use memory::{Kept, Memory};

/// Below which address files are served.
pub const ADDRESS: &str = "/assets/";

/// Where the build leaves the site, for a program that does not carry its own.
pub const BUILT: &str = "target/site";

/// The list of names.
const MANIFEST: &str = "manifest.json";

/// The built site.
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// Where the files are.
    pub files: Files,
    /// The address of each file by its plain name.
    pub assets: Assets,
    /// The first parts of paths whose content never changes.
    hashed: Arc<BTreeSet<String>>,
}

/// Where the files are.
#[derive(Debug, Clone)]
pub enum Files {
    /// In a folder.
    Folder(PathBuf),
    /// In the program.
    Memory(Memory),
}

/// Why there is no site.
#[derive(Debug, Error)]
pub enum SiteError {
    /// It was not built, or elsewhere.
    #[error("site_root: {place} cannot be read ({error}); build the site with `cargo xtask build`")]
    NotBuilt {
        /// The list of names.
        place: String,
        /// Why.
        error: io::Error,
    },
    /// The list is not one.
    #[error("site_root: {place} is not a list of names: {error}")]
    Unreadable {
        /// The list of names.
        place: String,
        /// Why.
        error: serde_json::Error,
    },
}

impl Site {
    /// The site of a folder; for an empty path the program's own, or else the one that the build leaves.
    pub fn load(root: &Path) -> Result<Self, SiteError> {
        if !root.as_os_str().is_empty() {
            return Self::open(Files::Folder(root.to_owned()));
        }
        #[cfg(feature = "embed")]
        return Self::open(Files::Memory(built_in::files()));
        #[cfg(not(feature = "embed"))]
        Self::open(Files::Folder(BUILT.into()))
    }

    /// Reads the list of names.
    pub fn open(files: Files) -> Result<Self, SiteError> {
        let place = files.place(MANIFEST);
        let text = match files.read(MANIFEST) {
            Ok(text) => text,
            Err(error) => return Err(SiteError::NotBuilt { place, error }),
        };
        let names: BTreeMap<String, String> = match serde_json::from_slice(&text) {
            Ok(names) => names,
            Err(error) => return Err(SiteError::Unreadable { place, error }),
        };
        Ok(Self::new(files, names))
    }

    /// A site with these names, plain to hashed.
    pub fn new(files: Files, names: BTreeMap<String, String>) -> Self {
        let hashed = names.values().filter_map(|path| first_part(path)).map(ToOwned::to_owned).collect();
        let addresses = names.into_iter().map(|(name, path)| (name, [ADDRESS, &path].concat())).collect();
        Self { files, assets: Assets::new(addresses), hashed: Arc::new(hashed) }
    }

    /// Whether what is at this path below the root can be kept for good.
    pub fn is_hashed(&self, path: &str) -> bool {
        first_part(path).is_some_and(|part| self.hashed.contains(part))
    }

    /// A file of the site, by its path below the root.
    pub fn read(&self, path: &str) -> io::Result<Cow<'static, [u8]>> {
        self.files.read(path)
    }
}

impl Files {
    fn read(&self, path: &str) -> io::Result<Cow<'static, [u8]>> {
        match self {
            Self::Folder(root) => fs::read(root.join(path)).map(Cow::Owned),
            Self::Memory(files) => files.find(path).map(|kept| Cow::Borrowed(kept.bytes)),
        }
    }

    /// Where a file is, for a message.
    fn place(&self, path: &str) -> String {
        match self {
            Self::Folder(root) => root.join(path).display().to_string(),
            Self::Memory(_) => format!("{path} of this program"),
        }
    }
}

impl Default for Files {
    fn default() -> Self {
        Self::Folder(BUILT.into())
    }
}

fn first_part(path: &str) -> Option<&str> {
    path.split('/').next()
}
