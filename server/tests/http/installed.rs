//! What browsers read before they install the portal, and what they may keep of whom.

use chrono::TimeDelta;
use serde_json::Value;

use crate::{browser::Browser, world::World};

const COPIES: &str = "offline-copies";
const PAGE: &str = "/contrats/AC10000001J";

#[tokio::test]
async fn both_manifests_are_of_one_portal_under_the_brands_name_and_colour() {
    let world = World::with(|settings| {
        settings.brand.name = "Assurances du Lac".into();
        settings.brand.accent.light = "#123456".into();
    })
    .await;
    let mut manifests = Vec::new();
    for (path, language) in [("/manifest.webmanifest", "fr"), ("/manifest.en.webmanifest", "en")] {
        let answer = world.browser().get(path).await;
        assert_eq!(answer.header("content-type"), "application/manifest+json", "{path}");
        let manifest: Value = serde_json::from_slice(&answer.bytes).unwrap();
        assert_eq!((&manifest["lang"], &manifest["theme_color"]), (&language.into(), &"#123456".into()));
        assert!(manifest["name"].as_str().unwrap().starts_with("Assurances du Lac"), "{manifest}");
        manifests.push(manifest);
    }
    let [french, english] = manifests.as_slice() else { panic!("two") };
    assert_eq!((&french["id"], &french["scope"]), (&english["id"], &english["scope"]));
    assert_ne!(french["name"], english["name"]);
    assert!(world.browser().get("/").await.text().contains("href=\"/manifest.webmanifest\""));
}

#[tokio::test]
async fn a_worker_that_must_go_is_answered_by_the_one_that_ends_it() {
    let answer = World::new().await.browser().get("/sw.js").await;
    assert!(answer.text().ends_with("keep()"), "{}", answer.text());
    assert!(answer.text().contains("\"/assets/public-1.css\""), "{}", answer.text());
    assert_eq!(answer.header("cache-control"), "no-cache");

    let without = World::with(|settings| settings.offline.worker = false).await;
    let answer = without.browser().get("/sw.js").await;
    assert!(answer.text().ends_with("end()"), "{}", answer.text());
    let page = without.signed_in("camille").await.get(PAGE).await;
    assert_eq!(page.header(COPIES), "none");
    assert!(!page.text().contains("data-worker"), "a page still gives the browser a worker");
}

#[tokio::test]
async fn copies_are_kept_under_a_name_of_the_session_until_twelve_hours_after_sign_in() {
    let world = World::new().await;
    let (mut first, mut second) = (world.signed_in("camille").await, world.signed_in("camille").await);
    let (name, seconds) = copies(&mut first).await;
    assert_eq!(seconds, 12 * 3600);
    assert_eq!(copies(&mut first).await.0, name, "one session, one name");
    assert_ne!(copies(&mut second).await.0, name, "another session finds nothing of the first");
    world.portal.clock.advance(TimeDelta::minutes(10));
    assert_eq!(copies(&mut first).await.1, 12 * 3600 - 600, "the end does not move");
}

#[tokio::test]
async fn nothing_is_kept_of_strangers_nor_where_nothing_may_be_kept() {
    let world = World::new().await;
    for path in ["/", "/connexion", "/hors-ligne", "/manifest.webmanifest"] {
        assert_eq!(world.browser().get(path).await.header(COPIES), "", "{path}");
    }
    let none = World::with(|settings| settings.offline.hours = 0).await;
    assert_eq!(none.signed_in("camille").await.get(PAGE).await.header(COPIES), "none");
}

#[tokio::test]
async fn a_shared_device_is_given_no_mark_no_worker_and_no_leave_to_keep_anything() {
    let world = World::new().await;
    let own = world.signed_in("camille").await;
    assert!(own.cookies.contains_key("__Host-device"));

    let cast = services::generate::cast();
    let camille = cast.into_iter().find(|member| member.key == "camille").unwrap();
    let password = camille.password.unwrap();
    let form = [("identifier", camille.contract_number.as_str()), ("password", &password), ("shared", "yes")];
    let mut shared = own.clone();
    shared.cookies.remove("__Host-session");
    assert_eq!(shared.post("/api/sign_in", &form).await.location(), "/accueil");
    assert!(!shared.cookies.contains_key("__Host-device"), "the mark of before stays");
    let page = shared.get(PAGE).await;
    assert_eq!(page.header(COPIES), "none");
    assert!(!page.text().contains("data-worker"));
    let issued = shared.post("/api/issue_certificate", &[("contract", "AC10000001J")]).await;
    assert_eq!(shared.get(issued.location()).await.header(COPIES), "none");
}

async fn copies(browser: &mut Browser) -> (String, i64) {
    let page = browser.get(PAGE).await;
    let (name, seconds) = page.header(COPIES).split_once(';').unwrap();
    (name.to_owned(), seconds.parse().unwrap())
}
