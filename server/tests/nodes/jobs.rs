//! Jobs are taken once, however many work, and survive whoever holds them.

use std::collections::BTreeSet;

use crate::{
    mail_server::{MailServer, Mood},
    node::Node,
    person::Person,
    wait::until,
    world::World,
};

/// Writes to support, so that two letters are due.
async fn write_to_support(node: &Node, number: usize) {
    let mut person = Person::new();
    let submission = format!("{number:A>42}A");
    let form = [
        ("topic", "other"),
        ("name", "Jean Dupont"),
        ("email", "jean@example.org"),
        ("message", "Bonjour, une question."),
        ("submission", submission.as_str()),
    ];
    assert_eq!(person.post(node, "/api/send_message", &form).await.location(), "/contact/recu");
}

/// Letters that left after more than one attempt, or none.
pub const AGAIN: &str = "SELECT count(*) FROM job WHERE attempts <> 1 AND finished_at IS NOT NULL";

#[tokio::test]
async fn four_workers_send_every_letter_once() {
    for world in World::each().await {
        let node = world.serve(&["--no-work"]).await;
        for number in 0..15 {
            write_to_support(&node, number).await;
        }
        let _workers: Vec<Node> = (0..4).map(|_| world.work()).collect();
        world.idle().await;
        let letters = world.letters().await;
        let different: BTreeSet<&str> = letters.iter().map(|letter| letter.reference.as_str()).collect();
        assert_eq!((letters.len(), different.len()), (30, 30));
        assert_eq!(world.database.count(AGAIN).await, 0, "one attempt each");
    }
}

#[tokio::test]
async fn a_letter_whose_worker_was_killed_is_sent_by_the_next_once_the_lease_is_over() {
    for mut world in World::each().await {
        let mail = MailServer::start(Mood::Silent);
        world.set("MAIL__TRANSPORT", "smtp");
        world.set("MAIL__URL", &mail.url());
        let node = world.serve(&["--no-work"]).await;
        let mut first = world.work();
        world.idle().await;
        write_to_support(&node, 1).await;
        mail.is_met(1).await;
        first.kill();
        mail.becomes(Mood::Works);

        let _next = world.work();
        mail.takes(1).await;
        assert_eq!(mail.mails().len(), 1, "the other letter; the one that was begun is held by its lease");
        world.run(&["clock", "advance", "3m"]);
        world.idle().await;
        assert_eq!(mail.mails().len(), 2, "each letter once");
    }
}

#[tokio::test]
async fn a_letter_that_left_before_its_worker_could_say_so_leaves_again_under_the_same_name() {
    for mut world in World::each().await {
        let mail = MailServer::start(Mood::TakesWithoutWord);
        world.set("MAIL__TRANSPORT", "smtp");
        world.set("MAIL__URL", &mail.url());
        let node = world.serve(&["--no-work"]).await;
        let mut first = world.work();
        write_to_support(&node, 1).await;
        mail.takes(1).await;
        first.kill();
        mail.becomes(Mood::Works);
        world.run(&["clock", "advance", "3m"]);
        let _next = world.work();
        until("both letters are sent", async || (mail.mails().len() == 3).then_some(())).await;
        world.idle().await;
        let names: Vec<String> = mail.mails().iter().filter_map(|mail| message_id(mail)).collect();
        let different: BTreeSet<&String> = names.iter().collect();
        assert_eq!((names.len(), different.len()), (3, 2), "a mail reader shows the two alike once: {names:?}");
    }
}

fn message_id(mail: &str) -> Option<String> {
    mail.lines().find(|line| line.starts_with("Message-ID:")).map(ToOwned::to_owned)
}
