//! A question, its answer and the letter about it, while whoever does them is killed: what was acknowledged is there, what was not is
//! sent again and counts once, and the letter leaves.

use crate::{
    killing::killed_at,
    mail_server::{MailServer, Mood},
    person::{FIRST, SECOND, THIRD},
    wait::until,
    world::World,
};

/// News of answers.
pub const ANSWERED: &str = "SELECT count(*) FROM notification WHERE kind = 'thread_answered'";

/// A question about Camille's car.
pub fn question(submission: &str) -> [(&str, &str); 6] {
    [
        ("with", "support"),
        ("topic", "contract"),
        ("about", "AC10000001J"),
        ("subject", "Mon assurance à l’étranger"),
        ("message", "Suis-je couverte en Italie ?"),
        ("submission", submission),
    ]
}

/// An answer to a conversation in the state that was looked at.
pub fn answer<'a>(number: &'a str, version: &'a str) -> [(&'a str, &'a str); 4] {
    [("number", number), ("message", "Oui, c’est écrit sur votre mémo."), ("version", version), ("submission", THIRD)]
}

#[tokio::test]
async fn a_message_and_its_answer_go_on_after_kills_and_one_letter_tells_of_it() {
    for mut world in World::each().await {
        let mail = MailServer::start(Mood::Silent);
        world.set("MAIL__TRANSPORT", "smtp");
        world.set("MAIL__URL", &mail.url());
        let (threads, messages) = (world.database.rows("thread").await, world.database.rows("message").await);
        let news = world.database.count(ANSWERED).await;
        let mut node = world.serve(&["--no-work"]).await;
        let mut camille = world.signed_in("camille", &node).await;

        let asked = question(FIRST);
        killed_at(&world, &mut node, &camille, ("/api/open_thread", &asked), &[4, 12, 40]).await;
        let acknowledged = camille.post(&node, "/api/open_thread", &asked).await.location();
        let asked_at = acknowledged.trim_end_matches("#repondre").to_owned();
        let number = acknowledged.strip_prefix("/messages/").and_then(|rest| rest.strip_suffix("#repondre")).unwrap();
        node.kill();
        node = world.serve(&["--no-work"]).await;
        assert!(camille.get(&node, &asked_at).await.text.contains("en Italie"));
        assert_eq!(
            (world.database.rows("thread").await, world.database.rows("message").await),
            (threads + 1, messages + 1)
        );

        let mut nadia = world.staff_signed_in("nadia", &node).await;
        let page = format!("/gestion/fil/{number}");
        nadia.post(&node, "/api/gestion/take_thread", &[("number", number)]).await;
        let version = nadia.field(&node, &page, "version").await;
        let answered = answer(number, &version);
        killed_at(&world, &mut node, &nadia, ("/api/gestion/answer_thread", &answered), &[4, 12, 40]).await;
        assert_eq!(nadia.post(&node, "/api/gestion/answer_thread", &answered).await.location(), page);
        node.kill();
        node = world.serve(&["--no-work"]).await;
        assert!(camille.get(&node, &asked_at).await.text.contains("sur votre mémo"));
        assert_eq!(world.database.rows("message").await, messages + 2);
        assert_eq!(world.database.count(ANSWERED).await, news + 1);

        // Read by her since: a letter that tells what was read is not owed. Another answer is.
        let later = [("message", "Bon voyage !"), ("submission", SECOND)];
        let version = nadia.field(&node, &page, "version").await;
        let later = [&[("number", number), ("version", version.as_str())], later.as_slice()].concat();
        assert_eq!(nadia.post(&node, "/api/gestion/answer_thread", &later).await.location(), page);
        world.run(&["clock", "advance", "30m"]);
        let mut worker = world.work();
        mail.is_met(1).await;
        worker.kill();
        mail.becomes(Mood::Works);
        world.run(&["clock", "advance", "3m"]);
        let _next = world.work();
        let letters = || mail.mails().iter().filter(|mail| mail.contains("camille.moreau@")).count();
        until("the letter leaves", async || (letters() > 0).then_some(())).await;
        world.idle().await;
        assert_eq!(letters(), 1);
    }
}
