//! The title of the window, whatever words are in it.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;

/// What the window of the page that is being made is called. A page is made before the document around it, which puts it there.
#[derive(Debug, Clone, Default)]
pub struct WindowName(Arc<Mutex<String>>);

impl WindowName {
    fn set(&self, text: String) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = text;
    }

    fn take(&self) -> String {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A page's part of the title of the window.
///
/// ```ignore
/// view! { <WindowTitle text="Vos contrats"/> }
/// ```
#[component]
pub fn WindowTitle(
    /// The words.
    #[prop(into)]
    text: String,
    /// How much waits on the page, as [`counted`] has it.
    #[prop(optional, into)]
    count: String,
) -> impl IntoView {
    if let Some(window) = use_context::<WindowName>() {
        window.set([count, text].concat());
    }
}

/// What the page that was made calls its window.
pub fn window_name() -> String {
    use_context::<WindowName>().map(|window| window.take()).unwrap_or_default()
}

/// How much there is of something, before the words of a title; nothing where there is nothing. `goes_on`: there is more than was counted.
pub fn counted(count: usize, goes_on: bool) -> String {
    match (count, goes_on) {
        (0, _) => String::new(),
        (count, false) => format!("({count}) "),
        (count, true) => format!("({count}+) "),
    }
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn a_count_says_that_there_is_more_and_nothing_of_nothing() {
        assert_eq!([counted(0, false), counted(4, false), counted(50, true)], ["", "(4) ", "(50+) "]);
    }
}
