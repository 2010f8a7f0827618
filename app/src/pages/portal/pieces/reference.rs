//! Numbers that people copy, and the words of the button that copies them.

use domain::locale::Locale;
use leptos::prelude::*;

use crate::{
    components::{CopyWords, Reference},
    i18n::t,
};

/// The words of the button that copies a number: which one is said, for a page has several.
fn copy_words(what: &str, locale: Locale) -> CopyWords {
    CopyWords { copy: t::portal::copy(locale, what), copied: t::portal::copied(locale, what) }
}

/// A number with its button; `what` names it inside a sentence.
pub fn grouped_reference(grouped: String, what: &str, locale: Locale) -> impl IntoView + use<> {
    view! { <Reference grouped words=copy_words(what, locale) /> }
}
