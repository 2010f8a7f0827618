//! What is there for developers, and is not there in production.

use axum::http::{HeaderName, Method, StatusCode, header};
use domain::{locale::Locale, reference::ContractNumber};
use server::config::Environment;
use services::{
    Failure, Portal,
    account::{DemoRefusal, open_for_demo},
    clock::Clock,
    job::run_due,
};

use crate::world::World;

#[tokio::test]
async fn production_has_none_of_it() {
    let world = World::with(|settings| settings.environment = Environment::Production).await;
    for path in server::routes::patterns(true).iter().filter(|path| path.starts_with("/dev")) {
        assert_eq!(world.browser().get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(world.browser().post(path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(server::routes::patterns(false).iter().all(|path| !path.starts_with("/dev")));
}

#[tokio::test]
async fn the_messages_that_were_sent_can_be_read() {
    let world = World::new().await;
    let form = [
        ("number", "AC10000003N"),
        ("birth_date", "03/09/1991"),
        ("postal_code", "69003"),
        ("channel", "email"),
        ("submission", &"A".repeat(43)),
    ];
    assert_eq!(world.browser().post("/api/first_access_who", &form).await.location(), "/inscription/code");
    let ran = run_due(&world.portal, 10).await.unwrap();
    assert_eq!((ran.done, ran.attempts()), (1, 1), "one letter leaves");

    let messages: serde_json::Value =
        serde_json::from_str(&world.browser().get("/dev/messages.json").await.text()).unwrap();
    let message = &messages[0];
    assert_eq!((&message["to"], &message["channel"]), (&"hugo.lefevre@example.net".into(), &"email".into()));
    let page = world.browser().get("/dev/messages").await.text();
    assert!(page.contains("hugo.lefevre@example.net"));
    let link = page.split_once("href=\"/dev/messages/").unwrap().1.split_once('"').unwrap().0;
    let letter = world.browser().get(&format!("/dev/messages/{link}")).await;
    assert_eq!((letter.status, letter.text().as_str()), (StatusCode::OK, message["html"].as_str().unwrap()));
    assert!(letter.header("content-security-policy").contains("sandbox"), "a letter runs nothing");
}

#[tokio::test]
async fn the_clock_moves_by_form_and_by_data() {
    let world = World::new().await;
    let mut browser = world.browser();
    let day = world.portal.clock.today();
    assert_eq!(browser.post("/dev/temps", &[("advance_seconds", "86400")]).await.location(), "/dev/temps");
    assert_eq!(world.portal.clock.today(), day.succ_opt().unwrap());
    let json = [(header::CONTENT_TYPE, "application/json"), (HeaderName::from_static("sec-fetch-site"), "same-origin")];
    let body = r#"{"now":"2027-01-01T09:00:00.000Z"}"#.to_owned();
    let answer = browser.send(Method::POST, "/dev/clock.json", &json, Some(body)).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(browser.get("/dev/clock.json").await.text().contains("2027-01-01T09:00:00Z"));
    assert!(browser.get("/dev/temps").await.text().contains("1\u{a0}January 2027"));
    assert_eq!(browser.post("/dev/temps", &[("set", "soon")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_account_is_opened_without_a_code_only_where_the_clock_can_be_moved() {
    let world = World::new().await;
    let real = Portal { clock: Clock::System, ..world.portal.clone() };
    let hugo = ContractNumber::parse("AC10000003N").unwrap();
    let opened = open_for_demo(&real, &hugo, "any password".into(), Locale::Fr).await;
    assert!(matches!(opened, Err(Failure::Refused(DemoRefusal::NotADemonstration))));
    assert!(open_for_demo(&world.portal, &hugo, "any password".into(), Locale::Fr).await.unwrap());
}

#[tokio::test]
async fn the_style_guide_shows_a_letter_that_has_a_small_picture() {
    let world = World::new().await;
    let guide = world.browser().get("/styleguide").await;
    assert_eq!(guide.status, StatusCode::OK);
    assert!(guide.text().contains("class=\"letter-picture\""));
}
