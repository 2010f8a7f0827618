//! The same form twice at the same instant, on two nodes: a double click, two tabs. It counts once, and both answers lead on.

use crate::{
    jobs::AGAIN,
    message_killed::{ANSWERED, answer, question},
    node::Node,
    person::{Answer, FIRST, PASSWORD, Person, SECOND, who},
    world::World,
};

const TAKEN: &str = "SELECT count(*) FROM audit WHERE action = 'take'";

/// Sends a form from two tabs of one browser. Both answers lead to the same page; the browser goes on with one of them.
async fn twice(nodes: &[Node; 2], person: &mut Person, path: &str, form: &[(&str, &str)], leads_to: &str) {
    let mut tab = person.clone();
    let (one, other): (Answer, Answer) =
        tokio::join!(tab.post(&nodes[0], path, form), person.post(&nodes[1], path, form));
    for answer in [one, other] {
        assert!(
            answer.location().starts_with(leads_to),
            "{path}: {} {} {}",
            answer.status,
            answer.location(),
            answer.text
        );
    }
}

#[tokio::test]
async fn every_form_that_writes_counts_once_when_it_is_sent_twice() {
    for world in World::each().await {
        let nodes = [world.serve(&[]).await, world.serve(&[]).await];
        let database = &world.database;
        let accounts = database.rows("account").await;

        let mut hugo = Person::new();
        twice(&nodes, &mut hugo, "/api/first_access_who", &who(FIRST), "/inscription/code").await;
        world.idle().await;
        assert_eq!((database.rows("enrolment").await, world.letters().await.len()), (1, 1));
        let code = world.code().await;
        twice(&nodes, &mut hugo, "/api/first_access_code", &[("code", &code)], "/inscription/mot-de-passe").await;
        twice(&nodes, &mut hugo, "/api/first_access_password", &[("password", PASSWORD)], "/inscription/donnees").await;
        assert_eq!(database.rows("account").await, accounts + 1);
        let right = [("answer", "right")];
        twice(&nodes, &mut hugo, "/api/confirm_data", &right, "/accueil").await;
        let confirmed = "SELECT count(*) FROM audit WHERE action = 'confirm_data'";
        assert_eq!(database.count(confirmed).await, 1, "what was said once is written down once");

        let mut gerard = world.signed_in("gerard", &nodes[0]).await;
        let wrong = [("answer", "wrong"), ("message", "Mon adresse a changé."), ("submission", SECOND)];
        twice(&nodes, &mut gerard, "/api/confirm_data", &wrong, "/contact/recu").await;
        let message = [
            ("topic", "other"),
            ("name", "Gérard Petit"),
            ("email", "gerard@example.org"),
            ("message", "Bonjour, une question."),
            ("submission", FIRST),
        ];
        twice(&nodes, &mut gerard, "/api/send_message", &message, "/contact/recu").await;
        assert_eq!(database.rows("contact_message").await, 2);

        let mut camille = world.signed_in("camille", &nodes[0]).await;
        let contract = [("contract", "AC10000001J")];
        twice(&nodes, &mut camille, "/api/issue_certificate", &contract, "/documents/AT").await;
        assert_eq!(database.rows("certificate").await, 1);
        let english = [("language", "en"), ("back", "/contrats")];
        twice(&nodes, &mut camille, "/api/choose_language", &english, "/contrats").await;
        twice(&nodes, &mut camille, "/api/sign_out", &[], "/connexion").await;
        assert!(!camille.is_signed_in(&nodes[0]).await);

        let mut sofia = Person::new();
        let sign_in = [("identifier", "AC10000006V"), ("password", "mistral et citronnade fraîche")];
        twice(&nodes, &mut sofia, "/api/sign_in", &sign_in, "/accueil").await;
        assert!(sofia.is_signed_in(&nodes[1]).await);
        world.idle().await;
        assert_eq!(database.count(AGAIN).await, 0, "each letter left once");
        let letters = world.letters().await;
        // News of sign-ins is gathered, and leaves when it has been.
        let letters = letters.iter().filter(|letter| !letter.text.contains("/notifications"));
        assert_eq!(letters.count(), 6, "a code, a welcome, two receipts, two for support");
    }
}

#[tokio::test]
async fn a_conversation_and_what_is_done_to_it_at_the_desk_count_once() {
    for world in World::each().await {
        let nodes = [world.serve(&["--no-work"]).await, world.serve(&["--no-work"]).await];
        let database = &world.database;
        let (threads, messages) = (database.rows("thread").await, database.rows("message").await);
        let mut camille = world.signed_in("camille", &nodes[0]).await;
        let question = question(FIRST);
        twice(&nodes, &mut camille, "/api/open_thread", &question, "/messages/").await;
        let number = camille.get(&nodes[0], "/messages").await.first_number();
        let more = [("number", number.as_str()), ("message", "Et en Suisse ?"), ("submission", SECOND)];
        twice(&nodes, &mut camille, "/api/reply_thread", &more, "/messages/").await;
        assert_eq!((database.rows("thread").await, database.rows("message").await), (threads + 1, messages + 2));

        let (news, taken) = (database.count(ANSWERED).await, database.count(TAKEN).await);
        let mut nadia = world.staff_signed_in("nadia", &nodes[0]).await;
        let page = format!("/gestion/fil/{number}");
        let named = [("number", number.as_str())];
        twice(&nodes, &mut nadia, "/api/gestion/take_thread", &named, &page).await;
        let note = [("number", number.as_str()), ("note", "Zone verte vérifiée."), ("submission", FIRST)];
        let written = database.rows("thread_note").await;
        twice(&nodes, &mut nadia, "/api/gestion/note_thread", &note, &page).await;
        assert_eq!(database.rows("thread_note").await, written + 1);
        let version = nadia.field(&nodes[1], &page, "version").await;
        let answer = answer(&number, &version);
        twice(&nodes, &mut nadia, "/api/gestion/answer_thread", &answer, &page).await;
        assert_eq!(database.rows("message").await, messages + 3);
        assert_eq!(database.count(ANSWERED).await, news + 1, "one piece of news");
        assert_eq!(database.count(TAKEN).await, taken + 1, "what was done once is written down once");
    }
}

#[tokio::test]
async fn a_new_code_asked_for_twice_leaves_one_that_works() {
    for world in World::each().await {
        let nodes = [world.serve(&["--no-work"]).await, world.serve(&["--no-work"]).await];
        let mut hugo = Person::new();
        hugo.say_who(&nodes[0], FIRST).await;
        twice(&nodes, &mut hugo, "/api/first_access_resend", &[], "/inscription/code").await;
        let _work = world.work();
        world.idle().await;
        let code = world.code().await;
        assert_eq!(hugo.give_code(&nodes[1], &code).await.location(), "/inscription/mot-de-passe");
    }
}
