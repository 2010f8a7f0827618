//! What pages alone write, which are made on the server.

use std::borrow::Cow;

use leptos::prelude::IntoView;

use super::{Marks, leaf};

impl Marks {
    /// A paragraph of a text that matters less.
    pub fn quiet(self, text: &str) -> Self {
        self.raw("<p class=\"quiet\">").text(text).raw("</p>")
    }
}

/// A text among views. The framework's own looks at it letter by letter, which is felt where the texts are as long as a contract's.
pub fn words(text: impl Into<Cow<'static, str>>) -> impl IntoView {
    let text = text.into();
    leaf(move |marks| marks.text(&text))
}

/// Views of one kind, one after the other.
pub fn several<V: IntoView>(views: impl IntoIterator<Item = V> + Send + 'static) -> impl IntoView {
    leaf(move |marks| marks.each(views, Marks::view))
}
