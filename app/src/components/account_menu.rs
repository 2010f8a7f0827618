//! The person's own corner, on a native popover: opened by its button, closed by Escape and by a press outside, without a script.
//!
//! What it holds is a list of links and of forms; signing out is a form, because a link can be followed by accident or by
//! a stranger's page.

use leptos::prelude::*;

use crate::written::Inside;

use super::{Icon, IconName};

/// The corner; holds [`AccountLink`]s and [`AccountForm`]s.
///
/// ```ignore
/// view! {
///     <AccountMenu label="Votre compte" name="Camille Roussel">
///         <AccountForm action="/deconnexion" icon=IconName::LogOut text="Se déconnecter"/>
///     </AccountMenu>
/// }
/// ```
#[component]
pub fn AccountMenu(
    /// What it is, for screen readers.
    #[prop(into)]
    label: String,
    /// Who is signed in.
    #[prop(into)]
    name: String,
    /// What waits in it, in words: a mark on the button says so.
    #[prop(optional_no_strip)]
    waits: Option<String>,
    /// The list.
    children: Inside,
) -> impl IntoView {
    let mark = waits.map(|waits| {
        view! {
            <span class="account-menu-mark"></span>
            <span class="visually-hidden">{waits}</span>
        }
    });
    view! {
        <div class="account-menu">
            <button type="button" popovertarget="account-menu">
                <Icon name=IconName::CircleUser large=true/>
                <span>{name}</span>
                <span class="visually-hidden">{label}</span>
                {mark}
            </button>
            <div class="account-menu-panel" id="account-menu" popover="auto">
                <ul role="list">{children.written()}</ul>
            </div>
        </div>
    }
}

/// A page of the corner.
#[component]
pub fn AccountLink(
    /// Where.
    #[prop(into)]
    href: String,
    /// Its outline.
    icon: IconName,
    /// Its name.
    #[prop(into)]
    text: String,
    /// Leads to what the router does not serve.
    #[prop(optional)]
    leaves: bool,
) -> impl IntoView {
    view! {
        <li>
            <a href=href rel=leaves.then_some("external")>
                <Icon name=icon/>
                {text}
            </a>
        </li>
    }
}

/// Something to do from the corner, by one press.
#[component]
pub fn AccountForm(
    /// Where it is sent.
    #[prop(into)]
    action: String,
    /// Its outline.
    icon: IconName,
    /// What it does.
    #[prop(into)]
    text: String,
    /// The language of that text, where it is not the page's.
    #[prop(optional)]
    lang: Option<&'static str>,
    /// Hidden fields.
    #[prop(optional)]
    children: Option<Inside>,
) -> impl IntoView {
    view! {
        <li>
            <form method="post" action=action>
                {children.map(Inside::written)}
                <button type="submit">
                    <Icon name=icon/>
                    <span lang=lang>{text}</span>
                </button>
            </form>
        </li>
    }
}
