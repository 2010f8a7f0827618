//! The title of the window, whatever people write: a subject ends no title and begins nothing else, on either side.

use crate::{browser::Browser, world::World};

const HOSTILE: &str = "</title><meta http-equiv=refresh content=0><title>";

/// What stands before the body of a page that is read whole.
fn head(page: &str) -> &str {
    page.split_once("<body").map_or(page, |(head, _)| head)
}

fn is_harmless(page: &str) {
    assert!(page.contains("&lt;/title&gt;"), "the subject is in the title: {}", head(page));
    assert!(!page.contains("<meta http-equiv=refresh"), "{}", head(page));
    assert_eq!(head(page).matches("<title").count(), 1);
}

#[tokio::test]
async fn a_subject_ends_no_title_on_either_side() {
    let world = World::new().await;
    let mut camille = world.signed_in("camille").await;
    let submission = ["B".repeat(42), "A".into()].concat();
    let form = [
        ("with", "support"),
        ("topic", "contract"),
        ("subject", HOSTILE),
        ("message", "Bonjour."),
        ("submission", submission.as_str()),
    ];
    let sent = camille.post("/api/open_thread", &form).await;
    let place = sent.location().to_owned();
    assert!(place.starts_with("/messages/MS"), "{place}");
    is_harmless(&camille.get(&place).await.text());

    let mut stranger: Browser = world.browser();
    let submission = ["C".repeat(42), "A".into()].concat();
    let contact = [
        ("topic", "other"),
        ("name", "Jean Dupont"),
        ("email", "jean@example.org"),
        ("message", HOSTILE),
        ("submission", submission.as_str()),
    ];
    assert_eq!(stranger.post("/api/send_message", &contact).await.location(), "/contact/recu");

    let mut nadia = world.staff_signed_in("nadia").await;
    let queue = nadia.get("/gestion").await;
    let text = queue.text();
    let links = text.split("href=\"/gestion/fil/").skip(1);
    let threads: Vec<&str> = links.filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
    assert_eq!(threads.len(), 2, "the customer's and the stranger's");
    for number in threads {
        is_harmless(&nadia.get(&format!("/gestion/fil/{number}")).await.text());
    }
}
