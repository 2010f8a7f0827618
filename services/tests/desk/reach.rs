//! What a broker sees: his own customers, as long as they are his.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    desk::WorkNumber,
    notification::{Channel, NoticeKind},
    thread::Counterpart,
    view::{Hit, Understood},
};
use sea_orm::ConnectionTrait as _;
use services::{
    Failure,
    account::Token,
    desk::{
        Answer, SheetKey, WorkRefusal, answer, close, note, open_customer, open_thread, reopen, search, take, workload,
    },
    job::{Job, enqueue, run_due},
    notification::{Reader, choose},
    thread::{Reply, reply},
};

use super::{
    missing,
    world::{adviser, asked, broker, queue},
};
use crate::common::{customer, lived_in_quietly, on_both, value};

#[tokio::test]
async fn a_broker_sees_what_his_customers_ask_him_and_nothing_that_they_ask_the_insurer() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let bruno = broker(portal).await;
        let (own, insurers) =
            (asked(portal, &camille, Counterpart::Broker).await, asked(portal, &camille, Counterpart::Support).await);
        let desk = bruno.desk().unwrap();
        let seen: Vec<_> = queue(&desk, portal, "").await.into_iter().map(|item| item.number).collect();
        assert_eq!(seen, std::slice::from_ref(&own));
        assert_eq!(workload(&desk, portal).await.unwrap().waiting, 1);
        // What is the insurer's answers as what does not exist, whatever is tried.
        for number in [insurers, missing()] {
            assert_eq!(open_thread(&desk, portal, &number).await.unwrap(), None);
            let secret = Token::draw(&portal.random).unwrap();
            for outcome in [
                take(&desk, portal, &WorkNumber::Thread(number.clone())).await,
                note(&desk, portal, &number, ("Note", None), &secret).await,
                answer(&desk, portal, &number, Answer::in_words("Oui.", &secret)).await,
                close(&desk, portal, &number, 1).await,
                reopen(&desk, portal, &number).await,
            ] {
                assert!(matches!(outcome, Err(Failure::Refused(WorkRefusal::NotFound))), "{outcome:?}");
            }
            assert!(search(&desk, portal, number.as_str()).await.unwrap().hits.is_empty());
        }
        let anne = adviser(portal, "Anne Keller").await;
        assert_eq!(queue(&anne.desk().unwrap(), portal, "").await.len(), 2, "the insurer sees both");
    })
    .await;
}

#[tokio::test]
async fn a_brokers_sheet_shows_his_contracts_and_no_contact() {
    on_both(async |portal| {
        lived_in_quietly(portal).await;
        let bruno = broker(portal).await;
        let desk = bruno.desk().unwrap();
        let sheet = open_customer(&desk, portal, &SheetKey::parse("AC10000001J").unwrap()).await.unwrap().unwrap();
        assert_eq!(sheet.contracts.iter().map(|line| line.number.to_string()).collect::<Vec<_>>(), ["AC10000001J"]);
        assert!(sheet.email.unwrap().contains('•') && sheet.mobile.unwrap().contains('•'));
        let anne = adviser(portal, "Anne Keller").await;
        open_customer(&anne.desk().unwrap(), portal, &SheetKey::parse("AC10000001J").unwrap()).await.unwrap();
        let sheet = open_customer(&desk, portal, &SheetKey::parse("AC10000001J").unwrap()).await.unwrap().unwrap();
        let [seen] = sheet.journal.as_slice() else { panic!("one line: {:?}", sheet.journal) };
        assert_eq!((seen.name.as_str(), seen.times), (bruno.name.as_str(), 2), "his two visits, and not the adviser's");
        for foreign in ["AC10000005T", "AC10000002L", "nonsense"] {
            let Some(key) = SheetKey::parse(foreign) else { continue };
            assert_eq!(open_customer(&desk, portal, &key).await.unwrap(), None, "{foreign}");
        }
        let sheet = open_customer(&anne.desk().unwrap(), portal, &SheetKey::parse("AC10000001J").unwrap())
            .await
            .unwrap()
            .unwrap();
        assert!(sheet.contracts.len() > 1 && sheet.email.unwrap().contains("camille"));
    })
    .await;
}

#[tokio::test]
async fn a_broker_reads_no_account_whole_whatever_his_customers_write() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let bruno = broker(portal).await;
        let number = asked(portal, &camille, Counterpart::Broker).await;
        portal.clock.advance(TimeDelta::seconds(1));
        let body = "Mon nouveau compte : FR76 3000 6000 0112 3456 7890 189.".to_owned();
        let more = Reply { body, files: Vec::new(), submission: Token::draw(&portal.random).unwrap(), draft: None };
        reply(&camille, portal, &number, &more).await.unwrap();
        let anne = adviser(portal, "Anne Keller").await;
        for (who, read) in [(&bruno, "•••• 0189"), (&anne, "FR76 3000 6000 0112 3456 7890 189")] {
            let seen = open_thread(&who.desk().unwrap(), portal, &number).await.unwrap().unwrap();
            assert_eq!(seen.messages[1].body, format!("Mon nouveau compte : {read}."));
        }
    })
    .await;
}

#[tokio::test]
async fn a_morning_tells_a_broker_of_what_is_still_his() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let bruno = broker(portal).await;
        let number = asked(portal, &camille, Counterpart::Broker).await;
        take(&bruno.desk().unwrap(), portal, &WorkNumber::Thread(number)).await.unwrap();
        choose(Reader::from(&bruno), portal, &[(NoticeKind::DueToday, Channel::Email)]).await.unwrap();
        let due: DateTime<Utc> = value(portal, "SELECT due_at FROM thread").await;
        portal.clock.advance(due - portal.clock.now() - TimeDelta::minutes(5));
        let told = async || {
            enqueue(&portal.db, portal, Job::FindDueToday).await.unwrap();
            run_due(portal, 10).await.unwrap();
            value::<i64>(portal, "SELECT count(*) FROM notification WHERE kind = 'due_today'").await
        };
        assert_eq!((told().await, told().await), (1, 1), "once a morning");
        for sql in ["DELETE FROM notification", "UPDATE contract SET broker_id = NULL"] {
            portal.db.execute_unprepared(sql).await.unwrap();
        }
        assert_eq!(told().await, 0);
    })
    .await;
}

#[tokio::test]
async fn losing_the_mandate_ends_access_at_once() {
    on_both(async |portal| {
        let camille = customer(portal, &lived_in_quietly(portal).await.session).await;
        let bruno = broker(portal).await;
        let number = asked(portal, &camille, Counterpart::Broker).await;
        let desk = bruno.desk().unwrap();
        let person: String = match search(&desk, portal, "AC10000001J").await.unwrap().hits.as_slice() {
            [Hit::Person { person, .. }] => person.clone(),
            hits => panic!("{hits:?}"),
        };
        assert!(open_thread(&desk, portal, &number).await.unwrap().is_some());
        let change = "UPDATE contract SET broker_id = (CASE number WHEN 'AC10000002L' THEN broker_id ELSE NULL END)";
        let other = "UPDATE contract SET broker_id = (SELECT broker_id FROM contract WHERE number = 'AC10000001J') WHERE number = 'AC10000002L'";
        // Another of her contracts is his: the conversation is about the one that he has lost.
        for sql in [other, change] {
            portal.db.execute_unprepared(sql).await.unwrap();
        }
        let more = Reply { body: "Toujours là ?".into(), files: Vec::new(), submission: Token::draw(&portal.random).unwrap(), draft: None };
        reply(&camille, portal, &number, &more).await.unwrap();
        let with: String = value(portal, "SELECT counterpart FROM thread").await;
        assert_eq!(with, "support");
        portal.db.execute_unprepared("UPDATE contract SET broker_id = NULL").await.unwrap();
        assert_eq!(open_thread(&desk, portal, &number).await.unwrap(), None);
        assert!(queue(&desk, portal, "").await.is_empty());
        for key in ["AC10000001J", person.as_str()] {
            assert_eq!(open_customer(&desk, portal, &SheetKey::parse(key).unwrap()).await.unwrap(), None);
        }
        let name: String =
            value(portal, "SELECT last_name FROM person WHERE first_name = 'Camille' AND last_name LIKE 'Moreau%'")
                .await;
        for text in ["AC10000001J", name.as_str(), "camille.moreau@example.org"] {
            let found = search(&desk, portal, text).await.unwrap();
            assert!(found.hits.is_empty() && found.understood != Understood::Nothing, "{text}");
        }
    })
    .await;
}
