//! The database goes away and comes back: people are told in their language, with a number, and nobody restarts anything.

use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait as _, TransactionTrait as _};

use crate::{
    link::{Link, Wire},
    person::{FIRST, Person},
    wait::until,
    world::{World, is_ready},
};

/// A world on PostgreSQL whose processes reach their database by a wire.
async fn wired() -> Option<(World, Link)> {
    let mut world = World::postgresql().await?;
    let link = Link::to(&std::env::var("TEST_DATABASE_URL").unwrap());
    let name = world.database.url.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned();
    world.set("DATABASE_URL", &link.url(&name));
    Some((world, link))
}

#[tokio::test]
async fn a_database_that_is_gone_is_a_page_that_says_so_and_the_node_recovers_by_itself() {
    let Some((world, link)) = wired().await else { return };
    let node = world.serve(&[]).await;
    let (mut camille, mut emma) = (world.signed_in("camille", &node).await, world.signed_in("emma", &node).await);
    emma.language = "en";
    let mut hugo = Person::new();
    let submission = hugo.submission(&node, "/inscription").await;

    link.becomes(Wire::Cut);
    let mut sending = hugo.clone();
    let (page, english, form) =
        tokio::join!(camille.get(&node, "/contrats"), emma.get(&node, "/accueil"), sending.say_who(&node, &submission));
    page.is_problem(&node, "fr", "indisponible pour le moment").await;
    english.is_problem(&node, "en", "unavailable at the moment").await;
    form.is_problem(&node, "fr", "il ne comptera qu’une fois").await;
    assert_eq!(page.header("retry-after"), "30");
    assert!(!is_ready(&node).await);
    let mut leaving = camille.clone();
    let out = leaving.post(&node, "/api/sign_out", &[]).await;
    assert!(out.status == 503 && out.header("clear-site-data").contains("storage"), "the browser forgets all the same");
    assert_eq!(Person::new().get(&node, "/connexion").await.status, 200, "what needs no data shows");

    link.becomes(Wire::Whole);
    assert!(!leaving.is_signed_in(&node).await);
    until("the node is ready again", async || is_ready(&node).await.then_some(())).await;
    assert_eq!(camille.get(&node, "/contrats").await.status, 200, "the same session, the same process");
    assert_eq!(hugo.say_who(&node, &submission).await.location(), "/inscription/code");
    world.code().await;
    assert_eq!(world.database.rows("enrolment").await, 1);
}

#[tokio::test]
async fn a_database_that_is_back_within_seconds_was_never_away() {
    let Some((world, link)) = wired().await else { return };
    let node = world.serve(&["--no-work"]).await;
    let mut camille = world.signed_in("camille", &node).await;
    link.becomes(Wire::Cut);
    let back = async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        link.becomes(Wire::Whole);
    };
    let (page, ()) = tokio::join!(camille.get(&node, "/contrats"), back);
    assert_eq!(page.status, 200, "{}", page.text);
}

#[tokio::test]
async fn a_database_that_keeps_silent_is_not_waited_for_without_end() {
    let Some((mut world, link)) = wired().await else { return };
    world.set("LIMITS__REQUEST_SECONDS", "2");
    let node = world.serve(&["--no-work"]).await;
    let mut camille = world.signed_in("camille", &node).await;
    link.becomes(Wire::Silent);
    let asked = Instant::now();
    camille.get(&node, "/contrats").await.is_problem(&node, "fr", "trop attendre").await;
    assert!(asked.elapsed() < Duration::from_secs(20));
    link.becomes(Wire::Whole);
    until("pages come again", async || (camille.get(&node, "/contrats").await.status == 200).then_some(())).await;
}

#[tokio::test]
async fn a_database_that_somebody_else_writes_to_for_long_is_read_meanwhile() {
    let world = World::sqlite().await;
    let node = world.serve(&["--no-work"]).await;
    let mut camille = world.signed_in("camille", &node).await;
    let other = world.database.connection().await.begin().await.unwrap();
    other.execute_unprepared("UPDATE clock SET offset_seconds = 0").await.unwrap();
    let mut hugo = Person::new();
    let (page, form) = tokio::join!(camille.get(&node, "/contrats"), hugo.say_who(&node, FIRST));
    assert_eq!(page.status, 200);
    form.is_problem(&node, "fr", "indisponible pour le moment").await;
    other.rollback().await.unwrap();
    assert_eq!(hugo.say_who(&node, FIRST).await.location(), "/inscription/code");
    assert_eq!(world.database.rows("enrolment").await, 1);
}
