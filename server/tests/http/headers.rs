//! The headers that protect, on every kind of answer.

use axum::http::{Method, StatusCode};

use crate::world::World;

const EVERYWHERE: [(&str, &str); 2] =
    [("x-content-type-options", "nosniff"), ("cross-origin-resource-policy", "same-origin")];

const PAGES: [(&str, &str); 3] =
    [("x-frame-options", "DENY"), ("referrer-policy", "same-origin"), ("cross-origin-opener-policy", "same-origin")];

#[tokio::test]
async fn every_kind_of_answer_is_protected() {
    let world = World::new().await;
    let mut browser = world.browser();
    let paths =
        ["/", "/accueil", "/assets/public-1.css", "/brand.css", "/livez", "/robots.txt", "/nowhere", "/assets/nowhere"];
    for path in paths {
        let answer = browser.get(path).await;
        for (name, value) in EVERYWHERE {
            assert_eq!(answer.header(name), value, "{name} of {path}");
        }
        assert_eq!(answer.header("x-request-id").len(), 36, "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}: HSTS over http would lock developers out");
        // A style sheet is no page: what only protects pages would be sent a dozen times for nothing.
        if !["/assets/public-1.css", "/brand.css"].contains(&path) {
            assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{path}");
            assert!(!answer.header("permissions-policy").is_empty(), "{path}");
            for (name, value) in PAGES {
                assert_eq!(answer.header(name), value, "{name} of {path}");
            }
        }
    }
}

#[tokio::test]
async fn a_page_leaves_compressed_and_a_paper_does_not() {
    let world = World::new().await;
    let mut browser = world.signed_in("camille").await;
    let accept = [(axum::http::header::ACCEPT_ENCODING, "br"), (axum::http::header::ACCEPT, "text/html")];
    let page = browser.send(Method::GET, "/contrats", &accept, None).await;
    let plain = browser.get("/contrats").await;
    assert_eq!((page.header("content-encoding"), plain.header("content-encoding")), ("br", ""));
    assert!(page.bytes.len() * 3 < plain.bytes.len(), "{} of {}", page.bytes.len(), plain.bytes.len());
    let issued = browser.post("/api/issue_certificate", &[("contract", "AC10000001J")]).await;
    let paper = browser.send(Method::GET, issued.location(), &accept, None).await;
    assert_eq!(paper.header("content-encoding"), "");
}

#[tokio::test]
async fn over_https_browsers_are_told_to_stay() {
    let world = World::with(|settings| settings.public_url = "https://mon-compte.example".into()).await;
    let answer = world.browser().get("/").await;
    assert_eq!(answer.header("strict-transport-security"), "max-age=63072000");
}

#[tokio::test]
async fn scripts_run_by_a_nonce_that_is_never_the_same_and_stands_in_the_page() {
    let world = World::new().await;
    let mut browser = world.browser();
    let nonce = |policy: &str| policy.split_once("'nonce-").unwrap().1.split_once('\'').unwrap().0.to_owned();
    let (first, second) = (browser.get("/contact").await, browser.get("/contact").await);
    let (one, other) =
        (nonce(first.header("content-security-policy")), nonce(second.header("content-security-policy")));
    assert_ne!(one, other);
    assert!(first.text().contains(&format!("nonce=\"{one}\"")));
    assert!(!first.text().contains(" style=\""), "an inline style would be refused by the policy");
}

#[tokio::test]
async fn pages_are_kept_nowhere_and_hashed_files_for_good() {
    let world = World::new().await;
    let mut browser = world.signed_in("camille").await;
    for path in ["/contact", "/accueil", "/contrats", "/nowhere", "/"] {
        assert_eq!(browser.get(path).await.header("cache-control"), "no-store", "{path}");
    }
    let called = browser.call("/api/extend_session", &[]).await;
    assert_eq!(called.header("cache-control"), "no-store");
    let file = browser.get("/assets/public-1.css").await;
    assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(file.header("content-type"), "text/css");
    assert_eq!(browser.get("/assets/manifest.json").await.header("cache-control"), "no-cache");
}

#[tokio::test]
async fn the_brands_colours_are_asked_for_again_and_not_sent_twice() {
    let world = World::new().await;
    let mut browser = world.browser();
    let first = browser.get("/brand.css").await;
    assert!(first.text().contains(&world.portal.brand.accent.light));
    let known = [(axum::http::header::IF_NONE_MATCH, first.header("etag"))];
    let again = browser.send(Method::GET, "/brand.css", &known, None).await;
    assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
}
