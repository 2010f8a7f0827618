//! The few places of the portal: under the thumb on a phone, at the left on a wide screen. One list for both, so that it is
//! read once.

use leptos::prelude::*;

use super::IconName;
use crate::{
    assets::outline,
    marks::{Marks, leaf},
};

/// A place, which appears when it works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Where it is; what lies below it belongs to it.
    pub href: &'static str,
    /// Its name, one short word.
    pub name: String,
    /// Its outline.
    pub icon: IconName,
}

/// How much is new in a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewIn {
    /// The place.
    pub href: &'static str,
    /// How much.
    pub count: u32,
    /// The same in words.
    pub words: String,
}

/// The places.
///
/// ```ignore
/// view! { <Places label="Rubriques" places=vec![Place { href: "/contrats", name, icon: IconName::ShieldCheck }] here="/contrats"/> }
/// ```
#[component]
pub fn Places(
    /// What the list is, for screen readers.
    #[prop(into)]
    label: String,
    /// The places, in order.
    places: Vec<Place>,
    /// The path of the page.
    #[prop(into)]
    here: String,
    /// How much is new, in the one place where it is counted.
    #[prop(optional_no_strip)]
    new: Option<NewIn>,
) -> impl IntoView {
    leaf(move |marks| {
        // Where one place lies below another, the deeper one is meant.
        let current = |place: &Place| current(&here, place.href);
        let deepest = places.iter().filter(|place| current(place).is_some()).map(|place| place.href.len()).max();
        // How much is new changes by itself, on every page (app/scripts/portal/live.js).
        let live = if new.is_some() { " id=\"rubriques\" data-live=\"thread\"" } else { "" };
        let marks = marks.raw("<nav class=\"places\"").attribute("aria-label", &label).raw(live);
        let marks = marks.raw("><ul role=\"list\">").each(&places, |marks, place| {
            let here = current(place).filter(|_| Some(place.href.len()) == deepest);
            let marks = marks.raw("<li><a").attribute("href", place.href).attribute_if("aria-current", here);
            let marks = marks.raw(">").view(outline(place.icon, false)).raw("<span>").text(&place.name).raw("</span>");
            let own = new.as_ref().filter(|new| new.href == place.href);
            marks.some(own, write_new).raw("</a></li>")
        });
        marks.raw("</ul></nav>")
    })
}

/// How much is new: a figure for the eye, a sentence for who hears the page. The script of signed-in pages changes both.
fn write_new(marks: Marks, new: &NewIn) -> Marks {
    let count = new.count.to_string();
    let marks = marks.raw("<span class=\"places-new\"").attribute("data-unread", &count);
    let marks = marks.raw(if new.count == 0 { " hidden" } else { "" }).raw("><span aria-hidden=\"true\">").text(&count);
    marks.raw("</span><span class=\"visually-hidden\">").text(&new.words).raw("</span></span>")
}

/// `page` on the place itself, `true` on what lies below it.
fn current(path: &str, place: &str) -> Option<&'static str> {
    match path.strip_prefix(place) {
        Some("" | "/") => Some("page"),
        Some(below) if below.starts_with('/') => Some("true"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::current;

    #[test]
    fn a_place_is_current_on_its_page_and_below_it_only() {
        assert_eq!(current("/contrats", "/contrats"), Some("page"));
        assert_eq!(current("/contrats/AC12045678K", "/contrats"), Some("true"));
        assert_eq!(current("/contrats-types", "/contrats"), None);
        assert_eq!(current("/", "/contrats"), None);
    }
}
