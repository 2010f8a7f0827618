//! The title of the window, whatever words are in it.

use leptos::prelude::*;
use leptos_meta::Title;

/// A page's part of the title of the window.
///
/// What people write stands in titles: the subject of a conversation. The framework writes a title into the page as it is, so it is made
/// harmless here, and nowhere else is there a `<Title text`.
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
    view! { <Title text=[count, harmless(&text)].concat() /> }
}

/// How much there is of something, before the words of a title; nothing where there is nothing. `goes_on`: there is more than was counted.
pub fn counted(count: usize, goes_on: bool) -> String {
    match (count, goes_on) {
        (0, _) => String::new(),
        (count, false) => format!("({count}) "),
        (count, true) => format!("({count}+) "),
    }
}

/// The text with the signs that would begin something else.
fn harmless(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::{counted, harmless};

    #[test]
    fn a_title_cannot_be_ended_by_what_is_in_it() {
        assert_eq!(harmless("</title><meta> & co"), "&lt;/title&gt;&lt;meta&gt; &amp; co");
    }

    #[test]
    fn a_count_says_that_there_is_more_and_nothing_of_nothing() {
        assert_eq!([counted(0, false), counted(4, false), counted(50, true)], ["", "(4) ", "(50+) "]);
    }
}
