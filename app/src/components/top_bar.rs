//! The top of signed-in pages: whose portal, help in one press, and the person's own corner.

use leptos::prelude::*;

use crate::{marks::leaf, written::Inside};

use super::{Icon, IconName};

/// The top bar.
///
/// ```ignore
/// view! { <TopBar wordmark><TopBarLink …/><AccountMenu …/></TopBar> }
/// ```
#[component]
pub fn TopBar<M: IntoView + 'static>(
    /// A [`super::Wordmark`].
    wordmark: M,
    /// [`TopBarLink`]s, then an [`super::AccountMenu`].
    children: Inside,
) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.raw("<header class=\"top-bar\"><div>").view(wordmark).raw("<div class=\"top-bar-end\">");
        marks.inside(children).raw("</div></div></header>")
    })
}

/// A way out of the portal that is always at hand. On a phone its name is only read out.
#[component]
pub fn TopBarLink(
    /// Where, a page that the router does not serve.
    #[prop(into)]
    href: String,
    /// Its outline.
    icon: IconName,
    /// Its name.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! {
        <a class="top-bar-link" href=href rel="external">
            <Icon name=icon large=true/>
            <span>{text}</span>
        </a>
    }
}
