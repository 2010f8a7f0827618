//! What the build left for browsers: files whose names carry a digest of what is in them, and the list of those names.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use app::assets::Assets;
use thiserror::Error;

/// Below which address files are served.
pub const ADDRESS: &str = "/assets/";

/// The built site.
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// The folder.
    pub root: PathBuf,
    /// The address of each file by its plain name.
    pub assets: Assets,
    /// The first parts of paths whose content never changes.
    hashed: Arc<BTreeSet<String>>,
}

/// Why there is no site.
#[derive(Debug, Error)]
pub enum SiteError {
    /// It was not built, or elsewhere.
    #[error("site_root: {} cannot be read ({error}); build the site with `cargo xtask build`", path.display())]
    NotBuilt {
        /// The list of names.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The list is not one.
    #[error("site_root: {} is not a list of names: {error}", path.display())]
    Unreadable {
        /// The list of names.
        path: PathBuf,
        /// Why.
        error: serde_json::Error,
    },
}

impl Site {
    /// Reads the list of names.
    pub fn load(root: &Path) -> Result<Self, SiteError> {
        let path = root.join("manifest.json");
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => return Err(SiteError::NotBuilt { path, error }),
        };
        let names: BTreeMap<String, String> = match serde_json::from_str(&text) {
            Ok(names) => names,
            Err(error) => return Err(SiteError::Unreadable { path, error }),
        };
        Ok(Self::new(root, names))
    }

    /// A site with these names, plain to hashed.
    pub fn new(root: &Path, names: BTreeMap<String, String>) -> Self {
        let hashed = names.values().filter_map(|path| first_part(path)).map(ToOwned::to_owned).collect();
        let addresses = names.into_iter().map(|(name, path)| (name, [ADDRESS, &path].concat())).collect();
        Self { root: root.to_owned(), assets: Assets::new(addresses), hashed: Arc::new(hashed) }
    }

    /// Whether what is at this path below the root can be kept for good.
    pub fn is_hashed(&self, path: &str) -> bool {
        first_part(path).is_some_and(|part| self.hashed.contains(part))
    }
}

fn first_part(path: &str) -> Option<&str> {
    path.split('/').next()
}
