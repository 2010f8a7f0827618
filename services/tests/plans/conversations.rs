//! A customer writes, looks for what was written, and reads it.

use domain::{
    reference::ContractNumber,
    thread::{Counterpart, ThreadTopic},
    view::{DraftView, Moment},
};
use services::{
    Portal,
    account::{Customer, Token},
    thread::{
        About, DraftPlace, NewThread, Reply, archive, find_begun, keep_draft, list_threads, open_thread, read_thread,
        reply, search_threads, unarchive, writing_choices,
    },
};

/// Everything that a customer does with conversations.
pub async fn converse(portal: &Portal, customer: &Customer) {
    let secret = || Token::draw(&portal.random).unwrap();
    let new = NewThread {
        counterpart: Counterpart::Support,
        topic: ThreadTopic::Contract,
        about: About::Contract(ContractNumber::parse("AC10000001J").unwrap()),
        subject: "Vitre fendue".into(),
        body: "Bonjour.".into(),
        files: Vec::new(),
        submission: secret(),
        draft: None,
    };
    writing_choices(customer, portal).await.unwrap();
    let draft = DraftView { message: "Bonj".into(), ..DraftView::default() };
    keep_draft(customer, portal, &DraftPlace::New, &draft, &new.submission).await.unwrap();
    find_begun(customer, portal, None).await.unwrap().unwrap();
    let number = open_thread(customer, portal, &new).await.unwrap();
    find_begun(customer, portal, Some(&number)).await.unwrap().unwrap();
    let more = Reply { body: "Encore.".into(), files: Vec::new(), submission: secret(), draft: None };
    reply(customer, portal, &number, &more).await.unwrap();
    let after = Moment { at: portal.clock.now(), key: "f".repeat(32) };
    read_thread(customer, portal, &number, None).await.unwrap().unwrap();
    read_thread(customer, portal, &number, Some(&after)).await.unwrap().unwrap();
    for archived in [false, true] {
        list_threads(customer, portal, archived, None).await.unwrap();
        list_threads(customer, portal, archived, Some(&after)).await.unwrap();
    }
    assert_eq!(search_threads(customer, portal, "vitre").await.unwrap().len(), 1);
    assert!(archive(customer, portal, &number).await.unwrap() && unarchive(customer, portal, &number).await.unwrap());
}
