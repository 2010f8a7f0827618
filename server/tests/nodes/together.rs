//! Two processes that serve and one that works: any request on any of them.

use crate::{node::Node, person::Person, world::World};

async fn two(world: &World) -> (Node, Node) {
    (world.serve(&["--no-work"]).await, world.serve(&["--no-work"]).await)
}

#[tokio::test]
async fn who_signs_in_on_one_node_is_known_on_the_other_and_whoever_signs_out_is_out_everywhere_at_once() {
    for world in World::each().await {
        let (one, other) = two(&world).await;
        let mut camille = world.signed_in("camille", &one).await;
        assert!(camille.get(&other, "/contrats").await.text.contains("AC10000001J"));
        assert_eq!(camille.get(&one, "/contrats/AC10000001J").await.status, 200);

        let mut thief = camille.clone();
        assert!(thief.is_signed_in(&one).await && thief.is_signed_in(&other).await);
        assert_eq!(camille.post(&other, "/api/sign_out", &[]).await.location(), "/connexion");
        assert!(!thief.clone().is_signed_in(&one).await, "the node that was not told");
        assert!(!thief.is_signed_in(&other).await);
    }
}

#[tokio::test]
async fn what_a_form_leaves_on_one_node_is_read_on_the_other_and_once() {
    for world in World::each().await {
        let (one, other) = two(&world).await;
        let mut person = Person::new();
        let wrong = [("identifier", "AC10000001J"), ("password", "not this one")];
        assert_eq!(person.post(&one, "/api/sign_in", &wrong).await.location(), "/connexion");
        let told = person.get(&other, "/connexion").await.text;
        assert!(told.contains("value=\"AC10000001J\"") && told.contains("error-summary"), "{told}");
        let later = person.get(&one, "/connexion").await.text;
        assert!(!later.contains("value=\"AC10000001J\""), "{later}");
    }
}

#[tokio::test]
async fn a_first_access_goes_from_node_to_node() {
    for world in World::each().await {
        let (one, other) = two(&world).await;
        let _work = world.work();
        let mut hugo = Person::new();
        let submission = hugo.submission(&one, "/inscription").await;
        assert_eq!(hugo.say_who(&other, &submission).await.location(), "/inscription/code");
        let code = world.code().await;
        assert_eq!(hugo.give_code(&one, &code).await.location(), "/inscription/mot-de-passe");
        assert_eq!(hugo.choose_password(&other).await.location(), "/inscription/donnees");
        assert!(hugo.get(&one, "/contrats").await.text.contains("AC10000003N"));
        world.idle().await;
        assert_eq!(world.letters().await.len(), 2, "the code and the welcome, once each");
    }
}
