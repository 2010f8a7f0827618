//! The probes, and what machines look for.

use axum::http::StatusCode;
use migration::{Migrator, MigratorTrait as _};
use sea_orm::ConnectionTrait as _;
use server::config::{Secret, Storage};

use crate::{browser::Answer, world::World};

fn told(answer: &Answer) -> serde_json::Value {
    serde_json::from_slice(&answer.bytes).unwrap()
}

#[tokio::test]
async fn a_portal_that_stands_is_alive_and_ready() {
    let world = World::new().await;
    assert_eq!(world.browser().get("/livez").await.status, StatusCode::OK);
    let ready = world.browser().get("/readyz").await;
    assert_eq!((ready.status, told(&ready)["status"].as_str()), (StatusCode::OK, Some("ready")));
    assert_eq!(told(&ready)["version"], env!("CARGO_PKG_VERSION"));
    assert!(told(&ready).get("commit").is_some() && told(&ready).get("pending").is_none());
}

#[tokio::test]
async fn a_database_that_lacks_a_change_is_not_ready() {
    let world = World::new().await;
    Migrator::down(&world.portal.db, Some(1)).await.unwrap();
    let answer = world.browser().get("/readyz").await;
    assert_eq!(
        (answer.status, told(&answer)["status"].as_str()),
        (StatusCode::SERVICE_UNAVAILABLE, Some("migrations"))
    );
    let newest = Migrator::migrations().last().unwrap().name().to_owned();
    assert_eq!(told(&answer)["pending"], serde_json::json!([newest]));
}

#[tokio::test]
async fn a_database_that_a_newer_program_has_changed_is_served_on_until_this_one_is_replaced() {
    let world = World::new().await;
    let later = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20991231_000001_later', 0)";
    world.portal.db.execute_unprepared(later).await.unwrap();
    assert_eq!(told(&world.browser().get("/readyz").await)["status"], "ready");
}

#[tokio::test]
async fn a_database_that_is_gone_is_not_ready_and_the_process_lives() {
    let world = World::new().await;
    world.portal.clone().close().await.unwrap();
    assert_eq!(told(&world.browser().get("/readyz").await)["status"], "database");
    assert_eq!(world.browser().get("/livez").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_fault_is_a_page_with_the_number_that_the_log_has() {
    let world = World::new().await;
    let mut browser = world.signed_in("camille").await;
    world.portal.clone().close().await.unwrap();
    let answer = browser.get("/contact").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.text().contains(answer.header("x-request-id")));
}

#[tokio::test]
async fn a_job_that_nobody_does_makes_the_portal_unready() {
    let world = World::new().await;
    let form = [
        ("topic", "other"),
        ("name", "Jean Dupont"),
        ("email", "jean@example.org"),
        ("message", "Bonjour, une question."),
        ("submission", &"A".repeat(43)),
    ];
    let sent = world.browser().post("/api/send_message", &form).await;
    assert_eq!(sent.location(), "/contact/recu");
    assert_eq!(world.browser().get("/readyz").await.status, StatusCode::OK);
    world.portal.clock.advance(chrono::TimeDelta::minutes(11));
    assert_eq!(told(&world.browser().get("/readyz").await)["status"], "worker");
}

#[tokio::test]
async fn a_store_of_files_that_is_gone_is_told_and_the_process_goes_on_serving() {
    let world = World::with(|settings| {
        settings.files.storage = Storage::S3;
        settings.files.endpoint = "http://127.0.0.1:1".into();
        settings.files.bucket = "portal".into();
        settings.files.access_key_id = Secret::from("AK1");
        settings.files.secret_access_key = Secret::from("s3cret");
    })
    .await;
    let answer = world.browser().get("/readyz").await;
    let about = told(&answer);
    assert_eq!(
        (answer.status, about["status"].as_str(), about["away"].as_str()),
        (StatusCode::OK, Some("ready"), Some("files"))
    );
    let mut browser = world.signed_in("camille").await;
    assert_eq!(browser.get("/contrats").await.status, StatusCode::OK);
}

#[tokio::test]
async fn machines_find_what_they_look_for() {
    let world = World::new().await;
    let mut browser = world.browser();
    assert!(browser.get("/robots.txt").await.text().contains("Disallow: /"));
    let security = browser.get("/.well-known/security.txt").await.text();
    assert!(security.contains("Contact: mailto:") && security.contains("Expires: 2027-05-22T00:00:00Z"), "{security}");
    assert!(browser.get("/.well-known/mon-compte-key").await.text().starts_with("ed25519 "));
    assert_eq!(browser.get("/favicon.ico").await.location(), "/assets/icons-common-1.svg");
}
