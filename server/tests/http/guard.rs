//! Who is sent where: strangers to the way in and back, who is signed in past it.

use axum::http::StatusCode;
use chrono::TimeDelta;

use crate::world::World;

#[tokio::test]
async fn a_stranger_signs_in_first_and_comes_to_the_page_that_was_asked() {
    let world = World::new().await;
    let mut browser = world.browser();
    let sent = browser.get("/contrats?etat=ended").await;
    assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, "/connexion?suite=/contrats%3Fetat%3Dended"));
    assert_eq!(sent.header("cache-control"), "no-store");
    assert!(browser.cookies.is_empty(), "a stranger is told of no session");
    assert!(browser.get(sent.location()).await.text().contains("value=\"/contrats?etat=ended\""));

    let form = [("identifier", "AC10000001J"), ("password", "x"), ("next", "/contrats?etat=ended")];
    assert_eq!(browser.post("/api/sign_in", &form).await.location(), "/connexion", "a wrong password leads back");
}

#[tokio::test]
async fn a_session_that_idled_out_is_said_to_be_over_once() {
    let world = World::new().await;
    let mut browser = world.signed_in("camille").await;
    let quiet = browser.get("/connexion").await;
    assert_eq!(quiet.location(), "/accueil", "who is signed in passes by");
    world.portal.clock.advance(TimeDelta::minutes(16));
    let sent = browser.get("/accueil").await;
    assert_eq!(sent.location(), "/connexion?suite=/accueil");
    assert!(!browser.cookies.contains_key("__Host-session"), "the dead session is taken away");
    let (told, not_again) = (browser.get("/connexion").await.text(), browser.get("/connexion").await.text());
    assert_eq!(notices(&told), 1, "the page says that the session is over");
    assert_eq!(notices(&not_again), 0, "and says so once");
}

/// How many notices a page shows: what waits for a browser that refuses cookies is hidden.
fn notices(page: &str) -> usize {
    page.matches("class=\"notice").count() - page.matches("hidden data-refused-cookies").count()
}

#[tokio::test]
async fn looking_at_the_head_of_a_page_takes_nothing_from_its_reader() {
    let world = World::new().await;
    let mut browser = world.signed_in("camille").await;
    world.portal.clock.advance(TimeDelta::minutes(16));
    browser.get("/accueil").await;
    browser.send(axum::http::Method::HEAD, "/connexion", &[], None).await;
    assert_eq!(notices(&browser.get("/connexion").await.text()), 1);
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server() {
    let world = World::new().await;
    let mut browser = world.signed_in("camille").await;
    let kept = browser.cookies.clone();
    let out = browser.post("/api/sign_out", &[]).await;
    assert_eq!(out.location(), "/connexion");
    assert!(out.header("clear-site-data").contains("storage"));
    browser.cookies = kept;
    assert_eq!(browser.get("/accueil").await.status, StatusCode::SEE_OTHER, "the old cookie opens nothing");
}

#[tokio::test]
async fn an_error_in_an_address_is_taken_out() {
    let world = World::new().await;
    let sent = world.browser().get("/contact?__path=%2Fapi%2Fx&a=1&__err=abc").await;
    assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, "/contact?a=1"));
}
