//! A page of who is signed in, on either side: its name in the window's title, then what it holds.

use leptos::prelude::*;

use crate::{marks::leaf, written::Inside};

use super::window_title::WindowTitle;

/// A page. The frame around it adds whose it is to the title.
#[component]
pub fn SignedInPage(
    /// The page's name.
    #[prop(into)]
    title: String,
    /// How much waits on it, before its name in the title: `window_title::counted`.
    #[prop(optional, into)]
    count: String,
    /// What it shows that changes by itself: words of events, one space between two.
    #[prop(optional)]
    live: &'static str,
    /// What it holds.
    children: Inside,
) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.view(view! { <WindowTitle text=title count /> }).inside(children);
        let live = (!live.is_empty()).then_some(live);
        marks.some(live, |marks, live| marks.raw("<div").attribute("data-live", live).raw(" hidden></div>"))
    })
}
