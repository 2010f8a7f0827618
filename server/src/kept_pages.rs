//! Public pages that are the same for whoever is not signed in: rendered once in a while for each language, and not for each reader.
//!
//! What still differs from one answer to the next is the nonce of its scripts, which is put in anew. To keep one more page, add its
//! address to [`SAME_FOR_ALL`]: `tests/http/kept_pages.rs` reads each as two strangers and compares.

use std::{
    sync::{Arc, RwLock},
    time::{Duration, Instant},
};

use axum::body::Bytes;
use domain::locale::Locale;

/// The pages that tell every stranger the same: no form of theirs shows what one left behind, and no use case is asked.
pub const SAME_FOR_ALL: [&str; 7] =
    ["/", "/connexion", "/assistance", "/mentions-legales", "/confidentialite", "/cookies", "/accessibilite"];

/// How long a page is shown before it is rendered anew: what it says may depend on the day.
const KEPT_FOR: Duration = Duration::from_mins(1);

/// The pages, in each language.
#[derive(Default)]
pub struct KeptPages([[RwLock<Option<Arc<Kept>>>; 2]; SAME_FOR_ALL.len()]);

/// A page, cut where the nonce stands.
struct Kept {
    pieces: Vec<Bytes>,
    until: Instant,
}

impl KeptPages {
    /// The page at an address, with the nonce of this answer.
    pub fn find(&self, path: &str, locale: Locale, nonce: &str) -> Option<Bytes> {
        let kept = self.slot(path, locale)?.read().ok()?.clone()?;
        (Instant::now() < kept.until).then(|| joined(&kept.pieces, nonce))
    }

    /// Keeps a page that was rendered for a stranger.
    pub fn keep(&self, path: &str, locale: Locale, nonce: &str, page: &Bytes) {
        let kept = Kept { pieces: cut(page, nonce), until: Instant::now() + KEPT_FOR };
        if let Some(Ok(mut slot)) = self.slot(path, locale).map(RwLock::write) {
            *slot = Some(Arc::new(kept));
        }
    }

    fn slot(&self, path: &str, locale: Locale) -> Option<&RwLock<Option<Arc<Kept>>>> {
        let place = SAME_FOR_ALL.iter().position(|page| *page == path)?;
        self.0.get(place)?.get(usize::from(locale == Locale::En))
    }
}

fn cut(page: &Bytes, nonce: &str) -> Vec<Bytes> {
    let (mut pieces, mut rest) = (Vec::new(), page.clone());
    let find = |page: &[u8]| page.windows(nonce.len()).position(|window| window == nonce.as_bytes());
    while let Some(place) = find(&rest) {
        pieces.push(rest.split_to(place));
        let _ = rest.split_to(nonce.len());
    }
    pieces.push(rest);
    pieces
}

fn joined(pieces: &[Bytes], nonce: &str) -> Bytes {
    let mut page = Vec::with_capacity(pieces.iter().map(|piece| piece.len() + nonce.len()).sum());
    for (place, piece) in pieces.iter().enumerate() {
        if place > 0 {
            page.extend_from_slice(nonce.as_bytes());
        }
        page.extend_from_slice(piece);
    }
    page.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_comes_back_with_another_nonce_in_each_place_of_the_first() {
        let pages = KeptPages::default();
        let page = Bytes::from_static(b"<script nonce=\"one1\"></script><script nonce=\"one1\">");
        assert_eq!(pages.find("/connexion", Locale::Fr, "two2"), None);
        pages.keep("/connexion", Locale::Fr, "one1", &page);
        let found = pages.find("/connexion", Locale::Fr, "two2").unwrap();
        assert_eq!(found, "<script nonce=\"two2\"></script><script nonce=\"two2\">");
        assert_eq!(pages.find("/connexion", Locale::En, "two2"), None, "the other language is another page");
        pages.keep("/accueil", Locale::Fr, "one1", &page);
        assert_eq!(pages.find("/accueil", Locale::Fr, "two2"), None, "a page of somebody's is never kept");
    }
}
