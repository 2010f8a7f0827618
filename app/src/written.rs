//! Pieces of a page that are text as soon as they are made.
//!
//! A view is a value that could still become many things: nodes that the browser changes, a stream, a text. To be put beside others of
//! other types, it is boxed; the framework then copies each of its texts and attributes, in case it outlives them, and each
//! element of a page that is answered in pieces is written twice. Of what the server alone renders only the text is ever asked, so it is
//! written at once, from beginning to end: a page takes half as long (docs/decisions/0016). Nothing in it wakes in the browser but islands, and
//! nothing in it can be waited for: what loads a page's data stands outside (`pages::load`).

use leptos::{
    children::{ChildrenOptContainer, ToChildren},
    prelude::*,
    tachys::{html::InertElement, view::Position},
};

/// The memory in which pieces are written, one after the other: a text of its own would grow by half a dozen moves, and this one is
/// kept as long as it is. Whoever writes inside a piece that is being written gets another.
pub(crate) mod lent {
    use std::cell::Cell;

    use super::Written;

    thread_local! {
        static BUFFER: Cell<String> = const { Cell::new(String::new()) };
    }

    /// Takes the memory, empty.
    pub fn take() -> String {
        BUFFER.take()
    }

    /// Gives it back, and keeps what was written into it.
    pub fn give_back(mut buffer: String) -> Written {
        let written = Written::new(buffer.as_str().to_owned());
        buffer.clear();
        BUFFER.set(buffer);
        written
    }
}

/// A piece of a page, written.
pub type Written = InertElement;

/// What can be written.
pub trait IntoWritten: IntoView {
    /// Its text.
    fn written(self) -> Written {
        let mut buffer = lent::take();
        write(self, &mut buffer);
        lent::give_back(buffer)
    }

    /// The text of a whole page, in memory of its own: it is too long to be copied out of what is lent.
    fn whole(self) -> Written {
        let mut page = String::with_capacity(PAGE);
        write(self, &mut page);
        Written::new(page)
    }
}

/// What most pages fit into, in bytes.
const PAGE: usize = 32 * 1024;

impl<V: IntoView> IntoWritten for V {}

/// Writes a view at the end of a text.
pub(crate) fn write(view: impl IntoView, into: &mut String) {
    let (mut at, escape, marks) = (Position::FirstChild, true, false);
    view.into_view().to_html_with_buf(into, &mut at, escape, marks, Vec::new());
}

/// What a component holds, written where it stands.
pub struct Inside(Box<dyn FnOnce(&mut String) + Send>);

impl Inside {
    /// Its text.
    pub fn written(self) -> Written {
        let mut buffer = lent::take();
        self.write(&mut buffer);
        lent::give_back(buffer)
    }

    /// Writes it at the end of a text.
    pub(crate) fn write(self, into: &mut String) {
        (self.0)(into);
    }
}

impl<F, V> ToChildren<F> for Inside
where
    F: FnOnce() -> V + Send + 'static,
    V: IntoView + 'static,
{
    fn to_children(f: F) -> Self {
        Self(Box::new(move |into| write(f(), into)))
    }
}

impl<V> ToChildren<ChildrenOptContainer<V>> for Inside
where
    V: IntoView + Send + 'static,
{
    fn to_children(view: ChildrenOptContainer<V>) -> Self {
        Self(Box::new(move |into| write(view.0, into)))
    }
}
