//! The clock jumps, forward and back: nobody is kept out for as long as it was wrong, and what was over stays over.

use crate::{
    node::Node,
    person::{FIRST, Person, SECOND},
    wait::until,
    world::{World, code_in},
};

/// Moves the clock, as the page of development does: the node that is asked sees it at once.
async fn jump(node: &Node, seconds: &str) {
    let moved = Person::new().post(node, "/dev/temps", &[("advance_seconds", seconds)]).await;
    assert_eq!(moved.location(), "/dev/temps", "{}", moved.text);
}

/// Thirteen hours: no session lives as long, and none is swept away yet.
const FORWARD: &str = "46800";
/// As much back.
const BACK: &str = "-46800";

#[tokio::test]
async fn a_session_that_a_jump_ended_does_not_revive_and_its_owner_signs_in_again_at_once() {
    for world in World::each().await {
        let node = world.serve(&[]).await;
        let mut camille = world.signed_in("camille", &node).await;
        let (mut absent, kept) = (world.signed_in("gerard", &node).await, camille.clone());
        jump(&node, FORWARD).await;
        assert!(!camille.is_signed_in(&node).await);
        let mut camille = world.signed_in("camille", &node).await;
        assert!(camille.is_signed_in(&node).await);

        jump(&node, BACK).await;
        assert!(!kept.clone().is_signed_in(&node).await, "it was over, and stays over");
        assert!(!camille.is_signed_in(&node).await, "one of tonight would last until tonight");
        assert!(world.signed_in("camille", &node).await.is_signed_in(&node).await);
        assert!(absent.is_signed_in(&node).await, "one that nobody used meanwhile is what it was");
    }
}

#[tokio::test]
async fn who_mistyped_before_the_clock_was_set_back_waits_no_longer_for_it() {
    for world in World::each().await {
        let node = world.serve(&[]).await;
        jump(&node, FORWARD).await;
        let mut camille = Person::new();
        let wrong = [("identifier", "AC10000001J"), ("password", "not this one")];
        while camille.post(&node, "/api/sign_in", &wrong).await.header("retry-after").is_empty() {}
        jump(&node, BACK).await;
        assert_eq!(camille.sign_in(&node, "camille").await.location(), "/accueil");
    }
}

#[tokio::test]
async fn a_first_access_begun_before_the_clock_was_set_back_is_begun_again() {
    for world in World::each().await {
        let node = world.serve(&[]).await;
        jump(&node, FORWARD).await;
        let mut hugo = Person::new();
        hugo.say_who(&node, FIRST).await;
        let old = world.code().await;
        jump(&node, BACK).await;
        assert_eq!(hugo.give_code(&node, &old).await.location(), "/inscription", "a code of tonight");
        hugo.say_who(&node, SECOND).await;
        // By its instant the newest letter is the one of tonight, and news may leave beside it.
        let new = until("a new code is sent", async || {
            let letters = world.letters().await;
            letters.iter().filter_map(|letter| code_in(&letter.text)).find(|code| *code != old)
        })
        .await;
        assert_eq!(hugo.give_code(&node, &new).await.location(), "/inscription/mot-de-passe");
        assert_eq!(hugo.choose_password(&node).await.location(), "/inscription/donnees");
    }
}

#[tokio::test]
async fn a_letter_asked_for_before_the_clock_was_set_back_leaves_now() {
    for world in World::each().await {
        let node = world.serve(&["--no-work"]).await;
        jump(&node, FORWARD).await;
        let message = [
            ("topic", "other"),
            ("name", "Jean Dupont"),
            ("email", "jean@example.org"),
            ("message", "Bonjour, une question."),
            ("submission", FIRST),
        ];
        assert_eq!(Person::new().post(&node, "/api/send_message", &message).await.location(), "/contact/recu");
        jump(&node, BACK).await;
        let _work = world.work();
        world.idle().await;
        assert_eq!(world.letters().await.len(), 2);
    }
}
