//! What is the same in every page of a site, in one language: written once, and copied from then on.
//!
//! A frame's foot, its offers, the addresses of a head: nothing in them is of a request. To add one: a name in [`Standing`], and
//! [`standing`] where it stands. Whatever a piece reads of the request, of who asks or of the day has no place in it.

use std::sync::OnceLock;

use domain::locale::Locale;
use leptos::prelude::*;

use crate::{
    assets::Assets,
    marks::leaf,
    written::{IntoWritten as _, Written},
};

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
    /// The offer to install.
    Install,
}

/// What was written of them, in both languages.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Kept([[OnceLock<String>; 2]; Standing::Install as usize + 1]);

impl Kept {
    /// What a piece was written as, once it was.
    pub fn piece(&self, piece: Standing, locale: Locale) -> Option<&OnceLock<String>> {
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
        let text = |view: Written| view.to_html();
        let assets = use_context::<Assets>().unwrap_or_default();
        match assets.standing(piece, locale) {
            Some(kept) => marks.again(kept.get_or_init(|| text(view().written()))),
            None => marks.view(view()),
        }
    })
}

#[cfg(test)]
mod tests {
    use std::{cell::Cell, collections::BTreeMap};

    use super::*;

    thread_local! {
        static WRITTEN: Cell<u32> = const { Cell::new(0) };
    }

    fn foot(locale: Locale) -> String {
        let view = move || {
            WRITTEN.set(WRITTEN.get() + 1);
            view! { <p>{locale.tag()}</p> }
        };
        view! { {standing(Standing::Foot, locale, view)} "after" }.to_html()
    }

    #[test]
    fn a_piece_is_written_once_for_each_language_of_a_site() {
        Owner::new().with(|| {
            provide_context(Assets::new(BTreeMap::new()));
            for (locale, text) in [(Locale::Fr, "<p>fr</p>after"), (Locale::En, "<p>en</p>after")] {
                assert_eq!([foot(locale), foot(locale)], [text, text]);
            }
            assert_eq!(WRITTEN.get(), 2);
        });
    }

    #[test]
    fn without_a_site_nothing_is_kept() {
        Owner::new().with(|| assert_eq!([foot(Locale::Fr), foot(Locale::Fr)], ["<p>fr</p>after"; 2]));
        assert_eq!(WRITTEN.get(), 2);
    }
}
