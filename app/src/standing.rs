//! What is the same in every page of a site, in one language: written once, and copied from then on.
//!
//! A frame's foot, its offers, the addresses of a head. To add one: a name in [`Standing`], and [`standing`] where it stands. What reads of
//! the request, of who asks or of the day has no place in it: `server/tests/http/standing.rs` compares what two people read.

use std::sync::OnceLock;

use domain::locale::Locale;
use leptos::prelude::*;

use crate::{marks::leaf, request::visit, written::IntoWritten as _};

/// The pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// How a signed-in document is read, its icon, faces and sheet.
    PortalHead,
    /// The same on the other side.
    StaffHead,
    /// The same of a public document.
    PublicHead,
    /// What iPhones want of a page on their home screen.
    HomeScreen,
    /// What stands above the top bar.
    AboveTop,
    /// Whose portal it is.
    Mark,
    /// The way to assistance.
    Assistance,
    /// What of the person's own corner is everybody's.
    Corner,
    /// The foot.
    Foot,
    /// The offer of a newer version.
    Version,
    /// The offer to install. It stays the last: by it the pieces are counted.
    Install,
}

/// What was written of them for a server, in both languages.
#[derive(Debug, Default)]
pub struct StandingPieces([[OnceLock<String>; 2]; Standing::Install as usize + 1]);

impl StandingPieces {
    /// Where what a piece was written as is kept.
    fn place(&self, piece: Standing, locale: Locale) -> Option<&OnceLock<String>> {
        self.0.get(piece as usize)?.get(usize::from(locale == Locale::En))
    }
}

/// A piece that is written once.
pub fn standing<V: IntoView>(
    piece: Standing,
    locale: Locale,
    view: impl FnOnce() -> V + Send + 'static,
) -> impl IntoView {
    leaf(move |marks| {
        let visit = visit().ok();
        match visit.as_ref().and_then(|visit| visit.standing.place(piece, locale)) {
            Some(place) => marks.again(place.get_or_init(|| view().written().to_html())),
            // A page that is shown when nothing else works has nobody who asked for it.
            None => marks.view(view()),
        }
    })
}
