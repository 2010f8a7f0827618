//! The mail server is away or keeps silent: the page answers at once and truthfully, and the code comes when it can, once.

use crate::{
    mail_server::{MailServer, Mood},
    person::{FIRST, PASSWORD, Person},
    world::{World, code_in},
};

#[tokio::test]
async fn a_code_is_sent_later_when_the_mail_server_is_back() {
    for mood in [Mood::Away, Mood::Silent] {
        for mut world in World::each().await {
            let mail = MailServer::start(mood);
            world.set("MAIL__TRANSPORT", "smtp");
            world.set("MAIL__URL", &mail.url());
            let node = world.serve(&[]).await;
            let mut hugo = Person::new();
            assert_eq!(hugo.say_who(&node, FIRST).await.location(), "/inscription/code");
            let page = hugo.get(&node, "/inscription/code").await.text;
            assert!(page.contains("nous réessayons pendant une demi-heure"), "{page}");
            if mood == Mood::Away {
                node.says("a job will be tried again").await;
            } else {
                mail.is_met(1).await;
            }
            assert_eq!(mail.mails().len(), 0);

            mail.becomes(Mood::Works);
            world.run(&["clock", "advance", "20s"]);
            mail.takes(1).await;
            world.idle().await;
            let mails = mail.mails();
            assert_eq!(mails.len(), 1, "one code");
            let code = code_in(&mails[0]).unwrap();
            assert_eq!(hugo.give_code(&node, &code).await.location(), "/inscription/mot-de-passe");
            assert_eq!(hugo.post(&node, "/api/first_access_password", &[("password", PASSWORD)]).await.status, 303);
            mail.takes(2).await;
            world.idle().await;
            assert_eq!(mail.mails().len(), 2, "one welcome");
        }
    }
}
