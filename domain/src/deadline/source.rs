//! Where a delay is written, how sure it is, and what it says in plain words.

use crate::{coded::coded, locale::Locale};

coded! {
    /// How sure a line of the table is.
    pub enum Certainty {
        /// Read word for word in the text of the law, in a copy of 1 January 2023.
        Read = "read",
        /// Found in a secondary page.
        Secondary = "secondary",
        /// General knowledge of the field; a promise or a habit of the portal's own.
        Known = "known",
    }
}

/// Where a delay is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The article or text, as it is cited to people in either language.
    pub text: &'static str,
    /// How sure it is.
    pub certainty: Certainty,
    /// What is still to verify, for who maintains the table; empty when nothing is but the first day of an old article.
    pub to_verify: &'static str,
}

impl Source {
    /// The same source, with what is still to verify about it.
    pub(super) const fn to_verify(self, to_verify: &'static str) -> Self {
        Self { to_verify, ..self }
    }
}

/// An article that was read.
pub(super) const fn read(text: &'static str) -> Source {
    Source { text, certainty: Certainty::Read, to_verify: "" }
}

/// A text known from a secondary page.
pub(super) const fn secondary(text: &'static str) -> Source {
    Source { text, certainty: Certainty::Secondary, to_verify: "" }
}

/// A text known in the field.
pub(super) const fn known(text: &'static str) -> Source {
    Source { text, certainty: Certainty::Known, to_verify: "" }
}

/// A sentence in both languages; `{term}` in it is the length of the delay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// In French.
    pub fr: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Words {
    /// The sentence in a language.
    pub const fn in_language(self, locale: Locale) -> &'static str {
        match locale {
            Locale::Fr => self.fr,
            Locale::En => self.en,
        }
    }
}

/// A sentence in French and in English.
pub(super) const fn say(fr: &'static str, en: &'static str) -> Words {
    Words { fr, en }
}
