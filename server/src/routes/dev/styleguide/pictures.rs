//! Icons and drawings.

use app::components::{Drawing, DrawingName, Icon, IconName};
use leptos::prelude::*;

use super::piece::{Piece, piece};

const DRAWINGS: [(&str, DrawingName); 6] = [
    ("Welcome", DrawingName::Welcome),
    ("NothingWaits", DrawingName::NothingWaits),
    ("NoDocument", DrawingName::NoDocument),
    ("NoContract", DrawingName::NoContract),
    ("NothingFound", DrawingName::NothingFound),
    ("OutOfReach", DrawingName::OutOfReach),
];

/// The pieces.
pub fn pieces() -> Vec<Piece> {
    let icons = |sprite: &'static str| {
        let of = IconName::ALL.into_iter().filter(move |icon| icon.sprite() == sprite);
        let items = of.map(|name| view! { <li><Icon name /> {name.id()}</li> }).collect_view();
        view! { <ul class="guide-pictures" role="list">{items}</ul> }
    };
    let drawings = DRAWINGS.map(|(word, name)| view! { <li><Drawing name /> {word}</li> }).collect_view();
    vec![
        piece!("icon",
            "In the sprite of public pages" => icons("icons-common.svg"),
            "In the sprite of signed-in pages" => icons("icons-portal.svg"),
            "Large" => view! { <Icon name=IconName::LifeBuoy large=true /> },
        ),
        piece!("drawing", "Each" => view! { <ul class="guide-pictures" role="list">{drawings}</ul> }),
    ]
}
