//! Where the static files are. Their names carry a digest of what is in them, so that a browser keeps them for good.
//!
//! The server reads the names from the build's manifest.

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use leptos::prelude::*;

use crate::{
    components::{IconName, write_outline},
    marks::leaf,
};

/// Addresses of static files by their plain names, and what is the same in every page for them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assets(Arc<Site>);

#[derive(Debug, Default, PartialEq, Eq)]
struct Site {
    addresses: BTreeMap<String, String>,
    /// Every outline as it is written, small and large, in the order of [`IconName::ALL`].
    outlines: Vec<[String; 2]>,
}

impl Assets {
    /// Takes the names as the build's manifest has them.
    pub fn new(addresses: BTreeMap<String, String>) -> Self {
        let outlines = IconName::ALL.map(|icon| {
            let sprite = address(&addresses, icon.sprite());
            [false, true].map(|large| write_outline(icon, large, &sprite))
        });
        Self(Arc::new(Site { addresses, outlines: outlines.into() }))
    }

    /// Every file: its plain name and its address.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.addresses.iter().map(|(name, address)| (name.as_str(), address.as_str()))
    }

    /// The address of a file; under its plain name if the build did not rename it.
    pub fn address(&self, name: &str) -> String {
        address(&self.0.addresses, name)
    }

    /// An outline as it is written.
    pub fn outline(&self, icon: IconName, large: bool) -> Cow<'_, str> {
        let written = self.0.outlines.get(icon as usize).and_then(|sizes| sizes.get(usize::from(large)));
        written.map_or_else(|| write_outline(icon, large, &self.address(icon.sprite())).into(), Into::into)
    }
}

fn address(addresses: &BTreeMap<String, String>, name: &str) -> String {
    addresses.get(name).cloned().unwrap_or_else(|| ["/assets/", name].concat())
}

/// An outline as it is written.
pub fn outline(icon: IconName, large: bool) -> impl IntoView {
    leaf(move |marks| marks.again(&use_context::<Assets>().unwrap_or_default().outline(icon, large)))
}

/// The address of a static file.
pub fn asset(name: &str) -> String {
    use_context::<Assets>().unwrap_or_default().address(name)
}
