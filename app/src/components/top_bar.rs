//! The top of signed-in pages: whose portal, help in one press, and the person's own corner.

use leptos::prelude::*;

use crate::written::{Inside, Written};

use super::{Icon, IconName};

/// The top bar.
///
/// ```ignore
/// view! { <TopBar wordmark=mark.written()><TopBarLink …/><AccountMenu …/></TopBar> }
/// ```
#[component]
pub fn TopBar(
    /// A [`super::Wordmark`].
    wordmark: Written,
    /// [`TopBarLink`]s, then an [`super::AccountMenu`].
    children: Inside,
) -> impl IntoView {
    view! {
        <header class="top-bar">
            <div>
                {wordmark}
                <div class="top-bar-end">{children.written()}</div>
            </div>
        </header>
    }
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
