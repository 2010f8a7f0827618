//! Public pages that are rendered once for all strangers: what one of them left behind is never another's.

use server::SAME_FOR_ALL;

use crate::{
    browser::{Answer, Browser},
    world::World,
};

#[tokio::test]
async fn a_page_that_is_kept_for_all_strangers_is_the_same_for_each_of_them() {
    let (one, other) = (World::new().await, World::new().await);
    for language in ["fr", "en"] {
        let mut reader = one.browser();
        let mut regular = other.browser();
        (reader.language, regular.language) = (language, language);
        // Who has been here before has cookies; none of them may change what the page says.
        regular.get("/accueil").await;
        regular
            .cookies
            .extend(["__Host-device", "__Host-offer", "__Host-enrolment"].map(|name| (name.into(), "x".into())));
        for path in SAME_FOR_ALL {
            let rendered = page(&mut reader, path).await;
            assert_eq!(rendered, page(&mut regular, path).await, "{path} in {language} depends on who asks");
            assert_eq!(rendered, page(&mut reader, path).await, "{path} in {language} comes back as it was");
        }
    }
}

#[tokio::test]
async fn what_was_typed_comes_back_to_who_typed_it_and_to_nobody_else() {
    let world = World::new().await;
    let (mut camille, mut stranger) = (world.browser(), world.browser());
    stranger.get("/connexion").await;
    camille.get("/connexion").await;
    let answer = camille.post("/api/sign_in", &[("identifier", "OB10000001R"), ("password", "")]).await;
    let shown = camille.get(answer.location()).await.text();
    assert!(shown.contains("OB10000001R"), "what was typed is lost");
    for browser in [&mut stranger, &mut camille] {
        assert!(!browser.get("/connexion").await.text().contains("OB10000001R"), "it is shown once, to one person");
    }
}

/// A page, with its nonce left out if it is this reader's own. The policy must let exactly the scripts of this site run.
async fn page(browser: &mut Browser, path: &str) -> String {
    let answer: Answer = browser.get(path).await;
    let policy = answer.header("content-security-policy").to_owned();
    let text = answer.text();
    let Some(nonce) = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()) else {
        assert!(policy.contains("script-src 'self';"), "{path} lets other scripts run: {policy}");
        assert!(!text.contains("nonce="), "{path} shows the nonce of another reader");
        assert!(text.matches("<script").count() == text.matches("<script src=\"/assets/").count(), "{path}: {text}");
        return text;
    };
    let attribute = format!(" nonce=\"{nonce}\"");
    assert!(text.contains(&attribute), "{path} has no script of its own");
    // What the framework leaves in the page for waking it is left out where nothing wakes.
    let mut pieces = text.split(&format!("<script{attribute}>")).map(ToOwned::to_owned).collect::<Vec<_>>().into_iter();
    let first = pieces.next().unwrap();
    let rest: String = pieces.map(|piece| piece.split_once("</script>").unwrap().1.to_owned()).collect();
    (first + &rest).replace(&attribute, "")
}
