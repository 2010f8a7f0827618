//! Icons and drawings.

use app::components::{Bar, Bars, Drawing, DrawingName, Icon, IconName};
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
    let bars = [("Contrat", 12, 3), ("Sinistre", 7, 0), ("Paiement", 1, 1)]
        .map(|(name, whole, part)| Bar { name: name.to_owned(), whole, part })
        .to_vec();
    let one_ink = bars.clone();
    vec![
        piece!("bars",
            "Two inks" => view! { <Bars caption="Par sujet" name="Sujet" whole="À traiter" part="En retard" bars /> },
            "One ink" => view! { <Bars caption="Par ancienneté" name="Ancienneté" whole="À traiter" bars=one_ink /> },
        ),
        piece!("icon",
            "In the sprite of public pages" => icons("icons-common.svg"),
            "In the sprite of signed-in pages" => icons("icons-portal.svg"),
            "Large" => view! { <Icon name=IconName::LifeBuoy large=true /> },
        ),
        piece!("drawing", "Each" => view! { <ul class="guide-pictures" role="list">{drawings}</ul> }),
    ]
}
