//! What can be pressed: a button sends or does, a link goes somewhere. They look alike when they act alike.
//!
//! One primary a screen. A button without a type would send the form around it by accident, so the kind is always said.

use leptos::prelude::*;

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
/// view! { <Button look=ButtonLook::Quiet acts=true on:click=close>"Fermer"</Button> }
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
    /// Cannot be pressed now, while something is on its way.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What it says, a verb first.
    children: Children,
) -> impl IntoView {
    let kind = if acts { "button" } else { "submit" };
    view! {
        <button class=look.class(wide) type=kind disabled=move || disabled.get()>
            {children()}
        </button>
    }
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
    children: Children,
) -> impl IntoView {
    view! {
        <a class=look.class(wide) href=href rel=leaves.then_some("external")>
            {children()}
        </a>
    }
}
