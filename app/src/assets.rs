//! Where the static files are. Their names carry a digest of what is in them, so that a browser keeps them for good.
//!
//! The server reads the names from the build's manifest.

use std::{collections::BTreeMap, sync::Arc};

use leptos::prelude::*;

/// Addresses of static files by their plain names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assets(Arc<BTreeMap<String, String>>);

impl Assets {
    /// Takes the names as the build's manifest has them.
    pub fn new(names: BTreeMap<String, String>) -> Self {
        Self(Arc::new(names))
    }

    /// Every file: its plain name and its address.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, address)| (name.as_str(), address.as_str()))
    }

    /// The address of a file; under its plain name if the build did not rename it.
    pub fn address(&self, name: &str) -> String {
        self.0.get(name).cloned().unwrap_or_else(|| ["/assets/", name].concat())
    }
}

/// The address of a static file.
pub fn asset(name: &str) -> String {
    use_context::<Assets>().unwrap_or_default().address(name)
}
