//! A line drawing in two inks, for the welcome and for pages with nothing to show.
//!
//! Each is a file of its own, fetched only by the page that shows it. It says nothing that the words beside it do not, so that
//! screen readers skip it.

use leptos::prelude::*;

use crate::assets::asset;

/// The drawings of `style/drawings/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DrawingName {
    /// A file with a home and a car, for the public home.
    Welcome,
    /// A closed file with a ribbon: nothing waits.
    NothingWaits,
    /// A blank sheet with a clip.
    NoDocument,
    /// An open, empty file.
    NoContract,
    /// A file and a magnifier: nothing matches.
    NothingFound,
    /// A road with a barrier: not here, or not reachable now.
    OutOfReach,
}

impl DrawingName {
    const fn file(self) -> &'static str {
        match self {
            Self::Welcome => "welcome.svg",
            Self::NothingWaits => "nothing-waits.svg",
            Self::NoDocument => "no-document.svg",
            Self::NoContract => "no-contract.svg",
            Self::NothingFound => "nothing-found.svg",
            Self::OutOfReach => "out-of-reach.svg",
        }
    }

    /// The box keeps the drawing's place before it has come.
    const fn view_box(self) -> &'static str {
        match self {
            Self::Welcome => "0 0 320 250",
            _ => "0 0 144 96",
        }
    }
}

/// A drawing.
///
/// ```ignore
/// view! { <Drawing name=DrawingName::NothingFound/> }
/// ```
#[component]
pub fn Drawing(
    /// Which.
    name: DrawingName,
) -> impl IntoView {
    view! {
        <svg class="drawing" viewBox=name.view_box() aria-hidden="true">
            <use_ href=[asset(name.file()).as_str(), "#drawing"].concat()></use_>
        </svg>
    }
}
