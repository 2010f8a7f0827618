//! Pieces of a page that are written by hand, mark by mark.
//!
//! For the leaves, which stand in a page by the hundred, and for what stands in every page: a view of a leaf costs several times what it
//! writes (docs/decisions/0021). Marks are part of the program; whatever is not comes in as a text or as the value of an attribute, and is made
//! harmless on its way. Elements are closed by whoever opened them: a component that is written so is short enough to be seen whole.
//!
//! A [`leaf()`] is written where it stands, into the text of what holds it: nothing is copied.

mod leaf;
#[cfg(feature = "ssr")]
mod of_pages;

pub use leaf::leaf;
#[cfg(feature = "ssr")]
pub use of_pages::{several, words};

use leptos::prelude::IntoView;

use crate::written::{Inside, Written, lent, write};

/// Marks that are being written.
pub struct Marks(String);

impl Marks {
    /// Nothing yet.
    pub fn new() -> Self {
        Self(lent::take())
    }

    /// Marks as they are.
    pub fn raw(mut self, marks: &'static str) -> Self {
        self.0.push_str(marks);
        self
    }

    /// A text.
    pub fn text(mut self, text: &str) -> Self {
        harmless(&mut self.0, text);
        self
    }

    /// An attribute of the element whose first mark is open.
    pub fn attribute(self, name: &'static str, value: &str) -> Self {
        self.attribute_of(name, &[value])
    }

    /// The same, its value in parts.
    pub fn attribute_of(mut self, name: &'static str, parts: &[&str]) -> Self {
        self.0.push(' ');
        self.0.push_str(name);
        self.0.push_str("=\"");
        for part in parts {
            harmless(&mut self.0, part);
        }
        self.0.push('"');
        self
    }

    /// The same where there may be none.
    pub fn attribute_if(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attribute(name, value),
            None => self,
        }
    }

    /// What was written before, as marks: by [`write`], or by marks of its own.
    pub(crate) fn again(mut self, written: &str) -> Self {
        self.0.push_str(written);
        self
    }

    /// A piece that is written already.
    pub fn piece(mut self, piece: impl Into<Option<Written>>) -> Self {
        if let Some(piece) = piece.into() {
            write(piece, &mut self.0);
        }
        self
    }

    /// A view.
    pub fn view(mut self, view: impl IntoView) -> Self {
        write(view, &mut self.0);
        self
    }

    /// What a component holds.
    pub fn inside(mut self, inside: impl Into<Option<Inside>>) -> Self {
        if let Some(inside) = inside.into() {
            inside.write(&mut self.0);
        }
        self
    }

    /// What is written for each of several.
    pub fn each<T>(self, items: impl IntoIterator<Item = T>, write: impl FnMut(Self, T) -> Self) -> Self {
        items.into_iter().fold(self, write)
    }

    /// What is written only where there is something.
    pub fn some<T>(self, item: Option<T>, write: impl FnOnce(Self, T) -> Self) -> Self {
        match item {
            Some(item) => write(self, item),
            None => self,
        }
    }

    /// The piece.
    pub fn written(self) -> Written {
        lent::give_back(self.0)
    }
}

/// Whether a byte could begin or end something.
#[expect(clippy::needless_bitwise_bool, reason = "without a branch, sixteen can be compared at once")]
const fn is_mark(byte: u8) -> bool {
    (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"')
}

/// Whether a text holds none of them, which nearly every text does. Sixteen bytes are compared at once, by four instructions.
fn is_plain(text: &str) -> bool {
    let (chunks, rest) = text.as_bytes().as_chunks::<16>();
    let is_marked = |chunk: &[u8; 16]| chunk.iter().fold(false, |found, byte| found | is_mark(*byte));
    !chunks.iter().any(is_marked) && !rest.iter().any(|byte| is_mark(*byte))
}

/// Writes a text in which nothing begins or ends anything.
pub(crate) fn harmless(into: &mut String, text: &str) {
    if is_plain(text) {
        return into.push_str(text);
    }
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_mark) {
        let (before, from) = rest.split_at(at);
        into.push_str(before);
        into.push_str(match from.as_bytes().first() {
            Some(b'&') => "&amp;",
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            _ => "&quot;",
        });
        rest = from.split_at(1).1;
    }
    into.push_str(rest);
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::{Marks, leaf};

    #[test]
    fn what_is_not_part_of_the_program_is_made_harmless() {
        let evil = "\"><script>é & co</script>";
        let marks = Marks::new().raw("<b").attribute("title", evil).raw(">").text(evil).raw("</b>").written().to_html();
        let same = "&quot;&gt;&lt;script&gt;é &amp; co&lt;/script&gt;";
        assert_eq!(marks, format!("<b title=\"{same}\">{same}</b>"));
    }

    #[test]
    fn a_mark_is_found_wherever_it_stands() {
        for (mark, harmless) in [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")] {
            for at in 0..40 {
                let (before, after) = ("é".repeat(at), "x".repeat(40 - at));
                let text = [before.as_str(), mark, &after].concat();
                let written = Marks::new().text(&text).written().to_html();
                assert_eq!(written, [before.as_str(), harmless, &after].concat());
            }
        }
    }

    #[test]
    fn a_leaf_is_written_where_it_stands() {
        let bold = |text: &'static str| leaf(move |marks| marks.raw("<b>").text(text).raw("</b>"));
        let nested = leaf(move |marks| marks.raw("<i>").view(view! { {bold("b")} "c" }).raw("</i>"));
        assert_eq!(view! { <p>{bold("a")} {nested}</p> }.to_html(), "<p><b>a</b><i><b>b</b>c</i></p>");
    }
}
