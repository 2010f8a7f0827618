//! The person's own corner, on a native popover: opened by its button, closed by Escape and by a press outside, without a script.
//!
//! What it holds is a list of links and of forms; signing out is a form, because a link can be followed by accident or by
//! a stranger's page.

use leptos::prelude::*;

use crate::{assets::outline, marks::leaf, written::Inside};

use super::IconName;

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
    leaf(move |marks| {
        let marks = marks.raw("<div class=\"account-menu\"><button type=\"button\" popovertarget=\"account-menu\">");
        let marks = marks.view(outline(IconName::CircleUser, true)).raw("<span>").text(&name);
        let marks = marks.raw("</span><span class=\"visually-hidden\">").text(&label).raw("</span>");
        let marks = marks.some(waits, |marks, waits| {
            let marks = marks.raw("<span class=\"account-menu-mark\"></span><span class=\"visually-hidden\">");
            marks.text(&waits).raw("</span>")
        });
        let marks = marks.raw("</button><div class=\"account-menu-panel\" id=\"account-menu\" popover=\"auto\">");
        marks.raw("<ul role=\"list\">").inside(children).raw("</ul></div></div>")
    })
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
    leaf(move |marks| {
        let marks = marks.raw("<li><a").attribute("href", &href).attribute_if("rel", leaves.then_some("external"));
        marks.raw(">").view(outline(icon, false)).text(&text).raw("</a></li>")
    })
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
    leaf(move |marks| {
        let marks = marks.raw("<li><form method=\"post\"").attribute("action", &action).raw(">").inside(children);
        let marks = marks.raw("<button type=\"submit\">").view(outline(icon, false)).raw("<span");
        marks.attribute_if("lang", lang).raw(">").text(&text).raw("</span></button></form></li>")
    })
}
