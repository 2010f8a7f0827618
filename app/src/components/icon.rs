//! An outline that stands beside a word.
//!
//! It comes from one of two sprites: the few that public pages use are apart, because such a page has 20 KiB in all. A sprite
//! weighs nothing in WASM, and the browser keeps it.

use leptos::prelude::*;

use crate::assets::outline;

/// The outlines that the sprites hold (`style/icons/build.mjs` draws them).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the name of its outline")]
pub enum IconName {
    ArrowRight,
    Check,
    ChevronRight,
    CircleAlert,
    CircleCheck,
    ExternalLink,
    Info,
    Phone,
    TriangleAlert,
    Bell,
    Building,
    Calendar,
    Car,
    ChevronDown,
    CircleUser,
    Clock,
    Copy,
    Download,
    Files,
    Folder,
    Hourglass,
    House,
    KeyRound,
    Languages,
    LifeBuoy,
    LogOut,
    Mail,
    MapPin,
    Pencil,
    Printer,
    RefreshCw,
    Search,
    ShieldCheck,
    User,
    Wallet,
    X,
}

impl IconName {
    /// The sprite that holds it.
    pub const fn sprite(self) -> &'static str {
        match self {
            Self::ArrowRight
            | Self::Check
            | Self::ChevronRight
            | Self::CircleAlert
            | Self::CircleCheck
            | Self::ExternalLink
            | Self::Info
            | Self::Phone
            | Self::TriangleAlert => "icons-common.svg",
            _ => "icons-portal.svg",
        }
    }

    /// Its name there.
    pub const fn id(self) -> &'static str {
        match self {
            Self::ArrowRight => "arrow-right",
            Self::Check => "check",
            Self::ChevronRight => "chevron-right",
            Self::CircleAlert => "circle-alert",
            Self::CircleCheck => "circle-check",
            Self::ExternalLink => "external-link",
            Self::Info => "info",
            Self::Phone => "phone",
            Self::TriangleAlert => "triangle-alert",
            Self::Bell => "bell",
            Self::Building => "building-2",
            Self::Calendar => "calendar",
            Self::Car => "car",
            Self::ChevronDown => "chevron-down",
            Self::CircleUser => "circle-user",
            Self::Clock => "clock",
            Self::Copy => "copy",
            Self::Download => "download",
            Self::Files => "files",
            Self::Folder => "folder",
            Self::Hourglass => "hourglass",
            Self::House => "house",
            Self::KeyRound => "key-round",
            Self::Languages => "languages",
            Self::LifeBuoy => "life-buoy",
            Self::LogOut => "log-out",
            Self::Mail => "mail",
            Self::MapPin => "map-pin",
            Self::Pencil => "pencil",
            Self::Printer => "printer",
            Self::RefreshCw => "refresh-cw",
            Self::Search => "search",
            Self::ShieldCheck => "shield-check",
            Self::User => "user",
            Self::Wallet => "wallet",
            Self::X => "x",
        }
    }

    /// Every outline, for the style guide and for the test.
    pub const ALL: [Self; 36] = [
        Self::ArrowRight,
        Self::Check,
        Self::ChevronRight,
        Self::CircleAlert,
        Self::CircleCheck,
        Self::ExternalLink,
        Self::Info,
        Self::Phone,
        Self::TriangleAlert,
        Self::Bell,
        Self::Building,
        Self::Calendar,
        Self::Car,
        Self::ChevronDown,
        Self::CircleUser,
        Self::Clock,
        Self::Copy,
        Self::Download,
        Self::Files,
        Self::Folder,
        Self::Hourglass,
        Self::House,
        Self::KeyRound,
        Self::Languages,
        Self::LifeBuoy,
        Self::LogOut,
        Self::Mail,
        Self::MapPin,
        Self::Pencil,
        Self::Printer,
        Self::RefreshCw,
        Self::Search,
        Self::ShieldCheck,
        Self::User,
        Self::Wallet,
        Self::X,
    ];
}

/// An outline. It repeats what a word beside it says, so that screen readers skip it.
///
/// ```ignore
/// view! { <Icon name=IconName::Download/> "Télécharger" }
/// ```
#[component]
pub fn Icon(
    /// Which.
    name: IconName,
    /// Larger than the text beside it.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    outline(name, large)
}

/// The text of an outline. Two dozen stand in a page, and each is the same in every page: a site writes them once.
pub fn write_outline(name: IconName, large: bool, sprite: &str) -> String {
    let class = if large { "icon icon-large" } else { "icon" };
    view! {
        <svg class=class aria-hidden="true">
            <use_ href=[sprite, "#", name.id()].concat()></use_>
        </svg>
    }
    .to_html()
}

#[cfg(test)]
mod tests {
    use super::{IconName, write_outline};
    use crate::assets::Assets;

    const COMMON: &str = include_str!("../../../style/icons/icons-common.svg");
    const PORTAL: &str = include_str!("../../../style/icons/icons-portal.svg");

    #[test]
    fn an_outline_is_found_as_it_is_written_for_itself() {
        let addresses =
            ["icons-common.svg", "icons-portal.svg"].map(|name| (name.into(), ["/assets/0-", name].concat()));
        let assets = Assets::new(addresses.into());
        for icon in IconName::ALL {
            for large in [false, true] {
                let own = write_outline(icon, large, &assets.address(icon.sprite()));
                assert_eq!(assets.outline(icon, large), own, "{icon:?}");
            }
        }
    }

    #[test]
    fn every_icon_is_in_the_sprite_that_it_names() {
        for icon in IconName::ALL {
            let sprite = if icon.sprite() == "icons-common.svg" { COMMON } else { PORTAL };
            assert!(sprite.contains(&format!("<symbol id=\"{}\"", icon.id())), "{icon:?} is not in {}", icon.sprite());
        }
    }
}
