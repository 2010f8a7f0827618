//! What is the same in every page is written once for a site: whoever reads it later reads it as the first one did.

use crate::{browser::Browser, world::World};

#[tokio::test]
async fn a_page_is_the_same_whoever_read_pages_before_and_in_which_language() {
    let (read, fresh) = (World::new().await, World::new().await);
    let mut before = read.signed_in("lea").await;
    for language in ["fr", "en"] {
        page(&mut before, "/contrats", language).await;
    }
    for language in ["en", "fr"] {
        for path in ["/contrats", "/messages/nouveau"] {
            let later = page(&mut read.signed_in("camille").await, path, language).await;
            let first = page(&mut fresh.signed_in("camille").await, path, language).await;
            assert!(
                first.contains("Camille Moreau") && first.contains(&format!("<html lang=\"{language}\"")),
                "{first}"
            );
            assert_eq!(later, first, "{path} in {language}");
        }
    }
}

/// A page in a language, without what is drawn for each answer.
async fn page(reader: &mut Browser, path: &str, language: &str) -> String {
    reader.post("/api/choose_language", &[("language", language), ("back", path)]).await;
    let mut text = reader.get(path).await.text();
    for drawn in [" nonce=\"", " data-listener=\"", " data-since=\"", "name=\"submission\" value=\""] {
        let mut pieces = text.split(drawn);
        let begin = pieces.next().unwrap().to_owned();
        text = pieces.fold(begin, |text, piece| text + piece.split_once('"').unwrap().1);
    }
    text
}
