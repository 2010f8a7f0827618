//! What can be pressed: a button sends or does, a link goes somewhere. They look alike when they act alike.
//!
//! One primary a screen. A button without a type would send the form around it by accident, so the kind is always said.

use leptos::prelude::*;

use crate::{marks::leaf, written::Inside};

/// How much a button asks to be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonLook {
    /// The one thing to do here.
    #[default]
    Primary,
    /// Another thing to do.
    Secondary,
    /// At hand, not in the way.
    Quiet,
    /// Undoes or ends something.
    Danger,
}

impl ButtonLook {
    const fn class(self, wide: bool) -> &'static str {
        match (self, wide) {
            (Self::Primary, false) => "button",
            (Self::Primary, true) => "button button-wide",
            (Self::Secondary, false) => "button button-secondary",
            (Self::Secondary, true) => "button button-secondary button-wide",
            (Self::Quiet, false) => "button button-quiet",
            (Self::Quiet, true) => "button button-quiet button-wide",
            (Self::Danger, false) => "button button-danger",
            (Self::Danger, true) => "button button-danger button-wide",
        }
    }
}

/// A button: sends its form, unless `acts`.
///
/// ```ignore
/// view! { <Button wide=true>"Se connecter"</Button> }
/// ```
#[component]
pub fn Button(
    /// How much it asks to be pressed.
    #[prop(optional)]
    look: ButtonLook,
    /// As wide as what holds it.
    #[prop(optional)]
    wide: bool,
    /// Does something on the page, and sends nothing.
    #[prop(optional)]
    acts: bool,
    /// Cannot be pressed now.
    #[prop(optional)]
    disabled: bool,
    /// What it says, a verb first.
    children: Inside,
) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.raw("<button").attribute("class", look.class(wide)).attribute("type", kind(acts));
        let marks = marks.raw(if disabled { " disabled" } else { "" });
        marks.raw(">").inside(children).raw("</button>")
    })
}

/// The same where it wakes: inside an island.
///
/// ```ignore
/// view! { <WakingButton look=ButtonLook::Quiet acts=true on:click=close>"Fermer"</WakingButton> }
/// ```
#[component]
pub fn WakingButton(
    /// How much it asks to be pressed.
    #[prop(optional)]
    look: ButtonLook,
    /// Does something on the page, and sends nothing.
    #[prop(optional)]
    acts: bool,
    /// What it says, a verb first.
    children: Children,
) -> impl IntoView {
    view! { <button class=look.class(false) type=kind(acts)>{children()}</button> }
}

const fn kind(acts: bool) -> &'static str {
    if acts { "button" } else { "submit" }
}

/// A link that looks like a button, for the way to another page.
///
/// ```ignore
/// view! { <LinkButton href="/inscription" look=ButtonLook::Secondary>"Ouvrir mon accès"</LinkButton> }
/// ```
#[component]
pub fn LinkButton(
    /// Where to.
    #[prop(into)]
    href: String,
    /// How much it asks to be pressed.
    #[prop(optional)]
    look: ButtonLook,
    /// As wide as what holds it.
    #[prop(optional)]
    wide: bool,
    /// Leads to what the router does not serve: a public page, a file, another site.
    #[prop(optional)]
    leaves: bool,
    /// What it says, a verb first.
    children: Inside,
) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.raw("<a").attribute("class", look.class(wide)).attribute("href", &href);
        marks.attribute_if("rel", leaves.then_some("external")).raw(">").inside(children).raw("</a>")
    })
}
