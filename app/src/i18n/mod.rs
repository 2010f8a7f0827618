//! Texts in the reader's language.
//!
//! `t::sign_in::title(locale)` is the text `title` of `locales/{fr,en}/sign_in.json`. The functions are made by `build.rs`: a
//! text that one language lacks does not compile, and one that no page uses is dead code, which the test command refuses.
//! Amounts, numbers and dates come formatted from `domain::format` and are handed to the texts as strings.

mod unbroken;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
use domain::locale::Locale;
#[cfg(feature = "ssr")]
use leptos::prelude::*;

pub use unbroken::unbroken;
#[cfg(feature = "ssr")]
pub use words::*;

/// The texts.
#[allow(
    clippy::doc_markdown,
    clippy::match_same_arms,
    reason = "a text documents itself, and may be the same in both languages"
)]
#[cfg_attr(not(feature = "ssr"), allow(dead_code, reason = "pages speak on the server alone"))]
pub(crate) mod t {
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

/// The reader's language, for what is rendered on the server. An island is handed it.
#[cfg(feature = "ssr")]
pub fn use_locale() -> Locale {
    use_context::<Locale>().unwrap_or_default()
}
