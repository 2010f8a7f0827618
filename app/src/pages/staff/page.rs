//! A page of the other side: its name in the window's title, then what it holds.

use leptos::prelude::*;
use leptos_meta::Title;

/// A page. The frame adds whose tool it is to the title.
#[component]
pub fn StaffPage(
    /// The page's name.
    #[prop(into)]
    title: String,
    /// What it shows that changes by itself: words of events, one space between two.
    #[prop(optional)]
    live: Option<&'static str>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <Title text=title />
        {children()}
        {live.map(|live| view! { <div data-live=live hidden></div> })}
    }
}
