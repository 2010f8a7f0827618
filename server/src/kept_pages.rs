//! Public pages that are the same for whoever is not signed in: rendered and compressed once in a while for each language, and not for
//! each reader.
//!
//! Nothing in them is anybody's, so nothing that somebody wrote can be in them either, and they go without a nonce: their policy lets the
//! scripts of this site run. To keep one more page, add its address to [`SAME_FOR_ALL`]: `tests/http/kept_pages.rs` reads each as two
//! strangers and compares.

use std::{
    io::Write as _,
    sync::{Arc, RwLock},
    time::{Duration, Instant},
};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use brotli::CompressorWriter;
use domain::locale::Locale;

/// The pages that tell every stranger the same: no form of theirs shows what one left behind, and no use case is asked.
pub const SAME_FOR_ALL: [&str; 7] =
    ["/", "/connexion", "/assistance", "/mentions-legales", "/confidentialite", "/cookies", "/accessibilite"];

/// How long a page is shown before it is rendered anew: what it says may depend on the day.
const KEPT_FOR: Duration = Duration::from_mins(1);

/// Brotli's level: the highest, which leaves a tenth less of a page than the ninth. It takes some ten milliseconds, each time that a page
/// has changed.
const LEVEL: u32 = 11;

/// Brotli's window, as a power of two: more than a page is long.
const WINDOW: u32 = 18;

/// The pages, in each language.
#[derive(Default)]
pub struct KeptPages([[RwLock<Option<Arc<Kept>>>; 2]; SAME_FOR_ALL.len()]);

/// A page with what its answer says of it.
struct Kept {
    page: Bytes,
    compressed: Bytes,
    headers: HeaderMap,
    until: Instant,
}

impl KeptPages {
    /// The answer at an address, compressed for who reads Brotli.
    pub fn find(&self, path: &str, locale: Locale, brotli: bool) -> Option<Response> {
        let kept = self.kept(path, locale).filter(|kept| Instant::now() < kept.until)?;
        let mut response = Response::new(Body::from(if brotli { &kept.compressed } else { &kept.page }.clone()));
        response.headers_mut().clone_from(&kept.headers);
        if brotli {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
        }
        Some(response)
    }

    /// Keeps a page that was rendered for a stranger, with the headers that tell of it.
    pub fn keep(&self, path: &str, locale: Locale, page: Bytes, mut headers: HeaderMap) {
        // A page that has not changed is not compressed again.
        let before = self.kept(path, locale).filter(|before| before.page == page);
        let compressed = before.map_or_else(|| compress(&page), |before| before.compressed.clone());
        headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
        let kept = Kept { page, compressed, headers, until: Instant::now() + KEPT_FOR };
        if let Some(Ok(mut slot)) = self.slot(path, locale).map(RwLock::write) {
            *slot = Some(Arc::new(kept));
        }
    }

    fn kept(&self, path: &str, locale: Locale) -> Option<Arc<Kept>> {
        self.slot(path, locale)?.read().ok()?.clone()
    }

    fn slot(&self, path: &str, locale: Locale) -> Option<&RwLock<Option<Arc<Kept>>>> {
        let place = SAME_FOR_ALL.iter().position(|page| *page == path)?;
        self.0.get(place)?.get(usize::from(locale == Locale::En))
    }
}

fn compress(page: &[u8]) -> Bytes {
    let mut writer = CompressorWriter::new(Vec::new(), page.len(), LEVEL, WINDOW);
    // Memory takes what it is given.
    let _ = writer.write_all(page);
    writer.into_inner().into()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use axum::body::to_bytes;

    use super::*;

    const PAGE: Bytes = Bytes::from_static(b"<!doctype html><title>Connexion</title>");

    fn keep(pages: &KeptPages, path: &str) {
        let headers = [(header::CONTENT_LANGUAGE, HeaderValue::from_static("fr"))].into_iter().collect();
        pages.keep(path, Locale::Fr, PAGE, headers);
    }

    #[tokio::test]
    async fn a_page_comes_back_whole_compressed_or_not() {
        let pages = KeptPages::default();
        assert!(pages.find("/connexion", Locale::Fr, false).is_none());
        keep(&pages, "/connexion");
        for brotli in [false, true] {
            let answer = pages.find("/connexion", Locale::Fr, brotli).unwrap();
            assert_eq!(answer.headers()[header::CONTENT_LANGUAGE], "fr");
            assert_eq!(answer.headers().contains_key(header::CONTENT_ENCODING), brotli);
            let mut came = to_bytes(answer.into_body(), 1000).await.unwrap().to_vec();
            if brotli {
                let mut whole = Vec::new();
                brotli::Decompressor::new(came.as_slice(), 4096).read_to_end(&mut whole).unwrap();
                came = whole;
            }
            assert_eq!(came, PAGE);
        }
    }

    #[test]
    fn another_language_is_another_page_and_what_is_somebodys_is_never_kept() {
        let pages = KeptPages::default();
        keep(&pages, "/connexion");
        assert!(pages.find("/connexion", Locale::En, false).is_none());
        keep(&pages, "/accueil");
        assert!(pages.find("/accueil", Locale::Fr, false).is_none());
    }
}
