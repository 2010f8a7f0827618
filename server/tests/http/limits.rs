//! What is refused before anything looks at it: other sites, too much, too often, the wrong way.

use axum::http::{HeaderName, Method, StatusCode, header};

use crate::world::World;

const FORM: (HeaderName, &str) = (header::CONTENT_TYPE, "application/x-www-form-urlencoded");
const HTML: (HeaderName, &str) = (header::ACCEPT, "text/html");
const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

#[tokio::test]
async fn what_another_site_sends_is_refused() {
    let world = World::new().await;
    let mut browser = world.signed_in("camille").await;
    for hint in
        [(SITE, "cross-site"), (SITE, "same-site"), (header::ORIGIN, "https://evil.example"), (header::ORIGIN, "null")]
    {
        let answer =
            browser.send(Method::POST, "/api/sign_out", &[FORM, HTML, hint.clone()], Some(String::new())).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{hint:?}");
        assert!(answer.text().contains("refusé"), "{hint:?}");
    }
    assert_eq!(browser.get("/accueil").await.status, StatusCode::OK, "the session is still there");
}

#[tokio::test]
async fn what_our_own_pages_send_passes() {
    let world = World::with(|settings| settings.public_url = "https://mon-compte.example".into()).await;
    for hint in [
        (SITE, "same-origin"),
        (header::ORIGIN, "http://localhost:3000"),
        (header::ORIGIN, "https://mon-compte.example"),
    ] {
        let mut browser = world.browser();
        let answer =
            browser.send(Method::POST, "/api/sign_out", &[FORM, HTML, hint.clone()], Some(String::new())).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{hint:?}");
    }
}

#[tokio::test]
async fn a_body_that_is_too_long_is_not_read() {
    let world = World::new().await;
    let long = "x".repeat(64 * 1024 + 1);
    let answer = world.browser().post("/api/send_message", &[("message", &long)]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text().contains("trop long"), "a page says so");
}

#[tokio::test]
async fn too_many_calls_from_one_address_wait_and_others_do_not() {
    let world = World::with(|settings| settings.limits.api_per_minute = 3).await;
    let mut browser = world.browser();
    for _ in 0..3 {
        assert_eq!(browser.call("/api/extend_session", &[]).await.status, StatusCode::UNAUTHORIZED);
    }
    let refused = browser.post("/api/extend_session", &[]).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.header("retry-after").parse::<u64>().unwrap() > 0);
    assert!(refused.text().contains("Attendez"));
    browser.address = [192, 0, 2, 2].into();
    assert_eq!(browser.call("/api/extend_session", &[]).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn who_finds_no_place_reads_that_nothing_was_taken_and_when_to_come_back() {
    let world = World::with(|settings| settings.limits.requests_at_once = 0).await;
    for (language, words) in [("fr", "Il y a foule"), ("en", "The site is very busy")] {
        let mut browser = world.browser();
        browser.language = language;
        let answer = browser.post("/api/sign_in", &[("identifier", "AC10000001J"), ("password", "x")]).await;
        assert_eq!((answer.status, answer.header("retry-after")), (StatusCode::SERVICE_UNAVAILABLE, "5"));
        let text = answer.text();
        assert!(
            text.contains(words) && text.contains(answer.header("x-request-id")) && text.contains("tel:"),
            "{text}"
        );
    }
    assert_eq!(world.browser().get("/readyz").await.status, StatusCode::OK, "the probes find a place");
}

#[tokio::test]
async fn an_error_is_a_page_in_the_readers_language() {
    let world = World::new().await;
    let mut browser = world.browser();
    let missing = browser.get("/nowhere").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert!(missing.text().starts_with("<!DOCTYPE html><html lang=\"fr\">") && missing.text().contains("n’existe pas"));
    assert!(missing.text().contains("<title>Cette page n’existe pas – Active Assurances</title>"));
    browser.language = "en";
    assert!(browser.get("/nowhere").await.text().contains("does not exist"));

    let mut emma = world.signed_in("emma").await;
    assert!(emma.get("/nowhere").await.text().contains("does not exist"), "the account's language comes first");
}

#[tokio::test]
async fn an_address_called_the_wrong_way_says_which_is_right() {
    let world = World::new().await;
    let answer = world.browser().post("/contact", &[]).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(answer.header("allow").contains("GET"));
    assert!(answer.text().contains("<html"));
}

#[tokio::test]
async fn who_asks_for_data_gets_no_page() {
    let world = World::new().await;
    let answer = world.browser().call("/api/nowhere", &[]).await;
    assert_eq!((answer.status, answer.text().contains("<html")), (StatusCode::NOT_FOUND, false));
}
