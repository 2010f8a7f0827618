//! A page of the other side: its name in the window's title, then what it holds.

use leptos::prelude::*;

use crate::pages::window_title::WindowTitle;

/// A page. The frame adds whose tool it is to the title.
#[component]
pub fn StaffPage(
    /// The page's name.
    #[prop(into)]
    title: String,
    /// What it shows that changes by itself: words of events, one space between two.
    #[prop(optional)]
    live: &'static str,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <WindowTitle text=title />
        {children()}
        {(!live.is_empty()).then(|| view! { <div data-live=live hidden></div> })}
    }
}
