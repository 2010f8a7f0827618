//! A day at the desk, in which every list is looked at in every way, by somebody who sees everything and by a broker.

use domain::{
    desk::{Mark, QueueFilter, Standing, Whose, WorkNumber},
    thread::Counterpart,
};
use services::{
    Portal,
    account::{Customer, Token, list_journal},
    desk::{
        Answer, SheetKey, answer, close, give_back, list_queue, note, open_customer, open_thread, reopen, search, take,
        workload,
    },
};

use crate::desk::world::{adviser, asked, broker};

/// Lives it.
pub async fn work(portal: &Portal, customer: &Customer) {
    let (anne, bruno) = (adviser(portal, "Anne Keller").await, broker(portal).await);
    let number = asked(portal, customer, Counterpart::Broker).await;
    asked(portal, customer, Counterpart::Support).await;
    let after = Mark { at: portal.clock.now(), row: 1 };
    for person in [&anne, &bruno] {
        let desk = person.desk().unwrap();
        for standing in Standing::ALL {
            for whose in Whose::ALL {
                let filter = QueueFilter { standing: *standing, whose: *whose, ..QueueFilter::default() };
                list_queue(&desk, portal, &filter, None).await.unwrap();
                list_queue(&desk, portal, &filter, Some(&after)).await.unwrap();
            }
        }
        for text in [
            "AC10000001J",
            "OB10000001R",
            "AT10000001A",
            number.as_str(),
            "RC10000001A",
            "a@example.org",
            "0612345678",
            "AB-123-CD",
            "moreau camille",
        ] {
            search(&desk, portal, text).await.unwrap();
        }
        let work = WorkNumber::Thread(number.clone());
        take(&desk, portal, &work).await.unwrap();
        note(&desk, portal, &number, ("Note", None), &Token::draw(&portal.random).unwrap()).await.unwrap();
        answer(&desk, portal, &number, Answer::in_words("Oui.", &Token::draw(&portal.random).unwrap())).await.unwrap();
        let seen = open_thread(&desk, portal, &number).await.unwrap().unwrap();
        close(&desk, portal, &number, seen.version).await.unwrap();
        reopen(&desk, portal, &number).await.unwrap();
        give_back(&desk, portal, &work).await.unwrap();
        open_customer(&desk, portal, &SheetKey::parse("AC10000001J").unwrap()).await.unwrap().unwrap();
        workload(&desk, portal).await.unwrap();
    }
    list_journal(customer, portal, Some(&after)).await.unwrap();
}
