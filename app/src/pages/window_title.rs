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
) -> impl IntoView {
    view! { <Title text=harmless(&text) /> }
}

/// The text with the signs that would begin something else.
fn harmless(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_title_cannot_be_ended_by_what_is_in_it() {
        assert_eq!(harmless("</title><meta> & co"), "&lt;/title&gt;&lt;meta&gt; &amp; co");
    }
}
