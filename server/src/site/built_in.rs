//! The files that this program was built with.
//!
//! A build without the site (a linter's) carries none, and says so when it is asked to serve. `cargo xtask dist` builds both.

use std::{
    borrow::Cow,
    time::{Duration, SystemTime},
};

use rust_embed::Embed;

use super::{Kept, Memory};

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site"]
#[allow_missing = true]
struct BuiltIn;

/// Every file, as the build left it.
pub fn files() -> Memory {
    BuiltIn::iter()
        .filter_map(|path| {
            let file = BuiltIn::get(&path)?;
            let Cow::Borrowed(bytes) = file.data else { return None };
            let written = file.metadata.last_modified().unwrap_or_default();
            let modified = SystemTime::UNIX_EPOCH + Duration::from_secs(written);
            Some((path.into_owned(), Kept { bytes, modified }))
        })
        .collect()
}
