//! The few places of the portal: under the thumb on a phone, at the left on a wide screen. One list for both, so that it is
//! read once.

use leptos::prelude::*;

use super::{Icon, IconName};

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
    // Where one place lies below another, the deeper one is meant.
    let deepest =
        places.iter().filter(|place| current(&here, place.href).is_some()).map(|place| place.href.len()).max();
    let items = places
        .into_iter()
        .map(|place| {
            let current = current(&here, place.href).filter(|_| Some(place.href.len()) == deepest);
            let own = new.clone().filter(|new| new.href == place.href);
            view! {
                <li>
                    <a href=place.href aria-current=current>
                        <Icon name=place.icon/>
                        <span>{place.name}</span>
                        {own.map(|new| view! { <New count=new.count words=new.words/> })}
                    </a>
                </li>
            }
        })
        .collect_view();
    // How much is new changes by itself, on every page (app/scripts/portal/live.js).
    let live = new.is_some().then_some("thread");
    let id = live.map(|_| "rubriques");
    view! {
        <nav class="places" aria-label=label id=id data-live=live>
            <ul role="list">{items}</ul>
        </nav>
    }
}

/// How much is new: a figure for the eye, a sentence for who hears the page. The script of signed-in pages changes both.
#[component]
fn New(count: u32, words: String) -> impl IntoView {
    view! {
        <span class="places-new" data-unread=count hidden=count == 0>
            <span aria-hidden="true">{count}</span>
            <span class="visually-hidden">{words}</span>
        </span>
    }
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
