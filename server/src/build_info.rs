//! Which program this is: its version, and the commit that it was built from where its builder said (`cargo xtask dist` does).

use std::sync::LazyLock;

/// The version.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The commit.
pub const COMMIT: Option<&str> = option_env!("MON_COMPTE_COMMIT");

/// Both, for whoever asks on a command line.
pub fn text() -> &'static str {
    static TEXT: LazyLock<String> =
        LazyLock::new(|| COMMIT.map_or_else(|| VERSION.to_owned(), |commit| format!("{VERSION} ({commit})")));
    &TEXT
}
