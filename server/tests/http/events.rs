//! Streams of events: who hears what, from where on, and until when. To listen keeps no session alive.

use std::time::Duration;

use axum::{
    body::{Body, BodyDataStream},
    http::{Request, StatusCode, header},
};
use chrono::TimeDelta;
use futures::{StreamExt as _, future::pending};
use server::config::Settings;
use services::event::follow;
use tokio::time::timeout;
use tower::ServiceExt as _;

use crate::{browser::Browser, world::World};

const STREAM: &str = "/evenements";
const CAMILLE: &str = "AC10000001J";

/// A portal that follows its own events, with a short breath.
async fn living() -> World {
    living_with(|_| {}).await
}

async fn living_with(change: impl FnOnce(&mut Settings)) -> World {
    let world = World::with(|settings| {
        settings.limits.heartbeat_seconds = 1;
        change(settings);
    })
    .await;
    tokio::spawn(follow(world.portal.clone(), pending()));
    world
}

/// What a stream says.
struct Stream {
    status: StatusCode,
    head: axum::http::HeaderMap,
    body: BodyDataStream,
    said: String,
}

async fn open(world: &World, browser: &Browser, path: &str, last: Option<&str>) -> Stream {
    let cookies: Vec<String> = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let mut request = Request::get(path)
        .header(header::ACCEPT, "text/event-stream")
        .header(header::ACCEPT_ENCODING, "br, gzip")
        .header(header::COOKIE, cookies.join("; "));
    if let Some(last) = last {
        request = request.header("last-event-id", last);
    }
    let answer = world.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = answer.into_parts();
    Stream { status: parts.status, head: parts.headers, body: body.into_data_stream(), said: String::new() }
}

impl Stream {
    /// Waits until it has said this.
    async fn says(&mut self, words: &str) {
        let heard = timeout(Duration::from_secs(5), async {
            while !self.said.contains(words) {
                let chunk = self.body.next().await.unwrap_or_else(|| panic!("it ended: {}", self.said)).unwrap();
                self.said.push_str(std::str::from_utf8(&chunk).unwrap());
            }
        });
        assert!(heard.await.is_ok(), "{words} is not said: {}", self.said);
    }

    /// Waits until it ends.
    async fn ends(&mut self) {
        let ended = timeout(Duration::from_secs(5), async {
            while let Some(chunk) = self.body.next().await {
                self.said.push_str(std::str::from_utf8(&chunk.unwrap()).unwrap());
            }
        });
        assert!(ended.await.is_ok(), "it does not end: {}", self.said);
    }

    /// The last id that it gave.
    fn last(&self) -> &str {
        let mut ids = self.said.lines().filter_map(|line| line.strip_prefix("id: "));
        ids.next_back().unwrap()
    }
}

async fn issue(browser: &mut Browser, contract: &str) {
    let answer = browser.post("/api/issue_certificate", &[("contract", contract)]).await;
    assert!(answer.location().starts_with("/documents/AT"), "{answer:?}");
}

#[tokio::test]
async fn a_stranger_hears_nothing_and_neither_side_hears_by_the_others_session() {
    let world = living().await;
    let camille = world.signed_in("camille").await;
    assert_eq!(open(&world, &world.browser(), STREAM, None).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(open(&world, &world.browser(), "/gestion/evenements", None).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(open(&world, &camille, "/gestion/evenements", None).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_customer_hears_of_their_own_and_of_nobody_elses_by_word_and_id_alone() {
    let world = living().await;
    let (mut camille, mut gerard) = (world.signed_in("camille").await, world.signed_in("gerard").await);
    let (mut own, mut other) = (open(&world, &camille, STREAM, None).await, open(&world, &gerard, STREAM, None).await);
    assert_eq!(own.status, StatusCode::OK);
    assert_eq!(own.head[header::CONTENT_TYPE], "text/event-stream");
    assert_eq!(own.head[header::CACHE_CONTROL], "no-store");
    assert!(!own.head.contains_key(header::CONTENT_ENCODING), "what is gathered to be compressed comes late");
    own.says("retry: ").await;

    issue(&mut camille, CAMILLE).await;

    own.says("data: certificate ").await;
    let lines: Vec<&str> = own.said.lines().filter(|line| !line.is_empty()).collect();
    assert!(
        lines.iter().all(|line| ["retry: ", "id: ", "data: "].iter().any(|field| line.starts_with(field))),
        "{lines:?}"
    );
    assert!(!own.said.contains(CAMILLE));
    issue(&mut gerard, "AC10000005T").await;
    other.says("data: certificate ").await;
    assert_eq!(other.said.matches("data:").count(), 1, "Gérard hears of his own alone: {}", other.said);
}

#[tokio::test]
async fn a_stream_goes_on_where_it_was_cut() {
    let world = living().await;
    let mut camille = world.signed_in("camille").await;
    let mut first = open(&world, &camille, STREAM, None).await;
    first.says("id: ").await;
    let last = first.last().to_owned();
    drop(first);
    issue(&mut camille, CAMILLE).await;

    for path in [format!("{STREAM}?apres={last}"), format!("{STREAM}?depuis={last}")] {
        open(&world, &camille, &path, None).await.says("data: certificate ").await;
    }
    let mut resumed = open(&world, &camille, STREAM, Some(&last)).await;
    resumed.says("data: certificate ").await;
    let after = resumed.last().to_owned();
    world.portal.clock.advance(TimeDelta::minutes(5));
    let mut later = open(&world, &camille, STREAM, Some(&after)).await;
    later.says("id: ").await;
    assert!(!later.said.contains("reset"), "{}", later.said);
    open(&world, &camille, STREAM, Some("nonsense")).await.says("event: reset").await;
    let old = world.portal.random.id(world.portal.clock.now() - TimeDelta::days(2)).unwrap().to_string();
    open(&world, &camille, STREAM, Some(&old)).await.says("event: reset").await;
}

#[tokio::test]
async fn to_listen_and_to_ask_again_keeps_no_session_alive() {
    let world = living().await;
    let mut camille = world.signed_in("camille").await;
    let mut stream = open(&world, &camille, STREAM, None).await;
    stream.says("id: ").await;
    for _ in 0..2 {
        world.portal.clock.advance(TimeDelta::minutes(7));
        open(&world, &camille, STREAM, None).await.says("id: ").await;
        let by_itself = [("x-live".parse().unwrap(), "1"), (header::ACCEPT, "text/html")];
        let page = camille.send(axum::http::Method::GET, "/documents", &by_itself, None).await;
        assert_eq!(page.status, StatusCode::OK);
    }
    world.portal.clock.advance(TimeDelta::minutes(2));

    stream.says("event: end").await;
    stream.ends().await;
    assert_eq!(open(&world, &camille, STREAM, None).await.status, StatusCode::UNAUTHORIZED);
    assert!(camille.get("/documents").await.location().starts_with("/connexion"));
}

#[tokio::test]
async fn a_page_that_is_used_keeps_the_stream_of_its_session_open() {
    let world = living().await;
    let mut camille = world.signed_in("camille").await;
    let mut stream = open(&world, &camille, STREAM, None).await;
    for _ in 0..3 {
        world.portal.clock.advance(TimeDelta::minutes(14));
        assert_eq!(camille.get("/documents").await.status, StatusCode::OK);
    }
    issue(&mut camille, CAMILLE).await;
    stream.says("data: certificate ").await;
    assert!(!stream.said.contains("event: end"));
}

#[tokio::test]
async fn who_signs_out_hears_nothing_more_within_a_second() {
    let world = living_with(|settings| settings.limits.heartbeat_seconds = 60).await;
    let mut camille = world.signed_in("camille").await;
    let other = world.signed_in("camille").await;
    let mut stream = open(&world, &camille, STREAM, None).await;
    let mut kept = open(&world, &other, STREAM, None).await;
    kept.says("id: ").await;
    camille.post("/api/sign_out", &[]).await;
    let ended = timeout(Duration::from_secs(1), stream.ends());
    assert!(ended.await.is_ok() && stream.said.contains("event: end"), "{}", stream.said);
    assert!(timeout(Duration::from_millis(300), kept.ends()).await.is_err(), "another session of hers goes on");
}

#[tokio::test]
async fn a_process_that_ends_lets_go_of_every_stream_and_sends_who_comes_to_another() {
    let world = living().await;
    let camille = world.signed_in("camille").await;
    let mut stream = open(&world, &camille, STREAM, None).await;
    stream.says("id: ").await;
    world.portal.hub.close();
    stream.ends().await;
    assert!(!stream.said.contains("event: end"), "the session is not over");
    let mut late = open(&world, &camille, STREAM, None).await;
    late.ends().await;
    assert_eq!(
        (late.status, late.said.starts_with("retry: ")),
        (StatusCode::OK, true),
        "the browser comes back by itself"
    );
}

#[tokio::test]
async fn streams_take_no_place_from_pages_and_have_a_limit_of_their_own() {
    let world = living_with(|settings| {
        settings.limits.requests_at_once = 1;
        settings.limits.request_seconds = 1;
        settings.limits.streams_of_one = 2;
        settings.limits.streams_at_once = 3;
    })
    .await;
    let (mut camille, gerard) = (world.signed_in("camille").await, world.signed_in("gerard").await);
    let mut one = open(&world, &camille, STREAM, None).await;
    let two = open(&world, &camille, STREAM, None).await;
    assert_eq!(open(&world, &camille, STREAM, None).await.status, StatusCode::SERVICE_UNAVAILABLE, "a third of hers");
    let third = open(&world, &gerard, STREAM, None).await;
    assert_eq!(open(&world, &gerard, STREAM, None).await.status, StatusCode::SERVICE_UNAVAILABLE, "a fourth");
    assert_eq!(camille.get("/documents").await.status, StatusCode::OK, "pages find their place");
    drop((two, third));
    assert_eq!(open(&world, &camille, STREAM, None).await.status, StatusCode::OK, "a place is given back");
    tokio::time::sleep(Duration::from_secs(2)).await;
    issue(&mut camille, CAMILLE).await;
    one.says("data: certificate ").await;
}

#[tokio::test]
async fn pages_say_where_they_listen_and_what_they_show() {
    let world = World::new().await;
    let mut camille = world.signed_in("camille").await;
    let page = camille.get("/documents").await.text();
    assert!(page.contains("data-listens=\"/evenements\"") && page.contains("data-live=\"certificate\""), "{page}");
    let name = |page: &str| page.split("data-listener=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(name(&page), name(&camille.get("/contrats").await.text()));
    let other = world.signed_in("camille").await.get("/documents").await.text();
    assert_ne!(name(&page), name(&other), "windows of another session are not hers to hear");
}
