//! Every statement that a visit or a job asks, explained by the databases themselves: none reads a table from end to end that grows
//! with the portfolio or with use. What is overheard is what is explained, so that a new statement is judged without being listed.

mod conversations;
mod desk;
mod postgres;
mod sqlite;

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use chrono::TimeDelta;
use domain::{
    contract::Standing,
    identifier::Identifier,
    locale::Locale,
    reference::ContractNumber,
    view::{ContractCard, Cursor, InsuringContract},
};
use sea_orm::{ConnectionTrait as _, DbBackend, Statement, TransactionTrait as _};
use services::{
    Portal,
    account::{Origin, find_session, on_file, sign_in},
    certificate::{list_certificates, list_offers, print_certificate},
    contract::{Past, browse_contracts, find_contract, list_contracts, overview},
    form_record::take_form,
    job::{Job, enqueue, is_stuck, queue_state, run_due},
};

use crate::common::{customer, have_a_fleet, lived_in, on_both, on_one, value};

/// Tables that stay small: a row a broker, an insurer, a counter of numbers, somebody of the other side, an answer of their list; the
/// row of the clock.
const SMALL: [&str; 7] = ["broker", "risk_carrier", "serial", "clock", "staff", "staff_invitation", "quick_reply"];

type Heard = Arc<Mutex<BTreeMap<String, Statement>>>;

#[tokio::test]
async fn no_statement_of_a_visit_or_a_job_reads_a_growing_table_from_end_to_end() {
    on_both(async |quiet| {
        let (portal, heard) = overheard(quiet);
        live(&portal, quiet).await;
        let statements = std::mem::take(&mut *heard.lock().unwrap());
        let explained: Vec<_> = statements.into_values().filter(|statement| is_judged(&statement.sql)).collect();
        assert!(explained.len() > 30, "{} statements were overheard", explained.len());
        let mut scans = Vec::new();
        for statement in explained {
            for scan in scans_of(quiet, &statement).await {
                scans.push(format!("{scan}\n    in {}", statement.sql));
            }
        }
        assert!(scans.is_empty(), "{}", scans.join("\n"));
    })
    .await;
}

/// Of a SQLite with a million contracts each row of a table that is read is another way down a tree: a column that a list comes to show
/// belongs into the index.
#[tokio::test]
async fn a_list_of_contracts_is_read_from_indexes_alone() {
    on_one(async |quiet| {
        let (portal, heard) = overheard(quiet);
        let lived = lived_in(quiet).await;
        let customer = customer(quiet, &lived.session).await;
        assert!(!list_contracts(&customer, &portal, None).await.unwrap().items.is_empty());
        let statements = std::mem::take(&mut *heard.lock().unwrap());
        assert_eq!(statements.len(), 1, "{statements:?}");
        for statement in statements.into_values() {
            let lookups = sqlite::lookups(&portal.db.begin().await.unwrap(), &statement).await;
            assert_eq!(lookups.len(), 4, "{lookups:?}");
            assert!(lookups.iter().all(|step| step.contains("COVERING INDEX")), "{lookups:?}");
        }
    })
    .await;
}

/// The portal, and what it asks from now on.
fn overheard(quiet: &Portal) -> (Portal, Heard) {
    let heard = Heard::default();
    let mut portal = quiet.clone();
    for database in [&mut portal.db, &mut portal.pages] {
        let listener = Arc::clone(&heard);
        database.set_metric_callback(move |info| {
            listener.lock().unwrap().insert(info.statement.sql.clone(), info.statement.clone());
        });
    }
    (portal, heard)
}

/// A second visit, in which everything is looked at, and the jobs that it leaves behind.
async fn live(portal: &Portal, quiet: &Portal) {
    let lived = lived_in(portal).await;
    let customer = customer(portal, &lived.session).await;
    let number = ContractNumber::parse("AC10000001J").unwrap();
    let after = Cursor { starts_on: portal.clock.today(), number: number.clone() };
    list_contracts(&customer, portal, None).await.unwrap();
    list_contracts(&customer, portal, Some(&after)).await.unwrap();
    for standing in Standing::ALL {
        browse_contracts(&customer, portal, Some(*standing), Some(&after)).await.unwrap();
    }
    list_offers(&customer, portal, Some(&after)).await.unwrap();
    list_certificates(&customer, portal).await.unwrap();
    overview(&customer, portal).await.unwrap();
    find_contract(&customer, portal, &number, &Past::default()).await.unwrap().unwrap();
    let past = Past { papers_before: Some(lived.certificate.clone()), ..Past::default() };
    find_contract(&customer, portal, &number, &past).await.unwrap().unwrap();
    print_certificate(&customer, portal, &lived.certificate).await.unwrap().unwrap();
    on_file(&customer, portal).await.unwrap();
    conversations::converse(portal, &customer).await;
    desk::work(portal, &customer).await;
    quiet.db.execute_unprepared("CREATE TABLE usual AS SELECT id, policyholder_id FROM contract").await.unwrap();
    have_a_fleet(quiet).await;
    assert!(overview(&customer, portal).await.unwrap().more);
    // Of a portfolio that is one customer's, reading the whole would be the best plan.
    let back = "UPDATE contract SET policyholder_id = (SELECT b.policyholder_id FROM usual b WHERE b.id = contract.id)";
    quiet.db.execute_unprepared(back).await.unwrap();
    take_form(portal, &lived.browser, "contact").await.unwrap().unwrap();
    for identifier in ["OB10000001R", "camille.moreau@example.org", "nobody@example.org"] {
        let origin = Origin { address: [198, 51, 100, 7].into(), device: None, is_shared: false, locale: Locale::Fr };
        let _ = sign_in(&origin, portal, &Identifier::parse(identifier).unwrap(), "wrong".to_owned().into()).await;
    }
    portal.clock.advance(TimeDelta::hours(3));
    find_session(portal, &lived.session, true).await.unwrap();
    let transaction = portal.db.begin().await.unwrap();
    enqueue(&transaction, portal, Job::SweepExpired).await.unwrap();
    transaction.commit().await.unwrap();
    assert!(run_due(portal, 20).await.unwrap().done > 0);
    assert!(!is_stuck(portal).await.unwrap());
    queue_state(portal).await.unwrap();
}

/// Statements that read or change rows that are there; the import's lookups among them. What only adds has no plan worth a word.
fn is_judged(sql: &str) -> bool {
    ["SELECT", "WITH", "UPDATE", "DELETE"].iter().any(|verb| sql.trim_start_matches('(').starts_with(verb))
}

async fn scans_of(portal: &Portal, statement: &Statement) -> Vec<String> {
    let transaction = portal.db.begin().await.unwrap();
    let scans = match portal.db.get_database_backend() {
        DbBackend::Postgres => postgres::scans(&transaction, statement).await,
        _ => sqlite::scans(&transaction, statement).await,
    };
    transaction.rollback().await.unwrap();
    scans
}

#[tokio::test]
async fn a_list_shows_of_what_is_due_exactly_what_the_contract_shows() {
    on_both(async |portal| {
        let lived = lived_in(portal).await;
        let customer = customer(portal, &lived.session).await;
        let listed = list_contracts(&customer, portal, None).await.unwrap().items;
        assert!(listed.len() > 1 && listed.iter().any(|card| card.next_debit.is_some()));
        for card in listed {
            let detail = find_contract(&customer, portal, &card.number, &Past::default()).await.unwrap().unwrap();
            assert_eq!(card, detail.card, "the database's sieve and the rule differ");
        }
    })
    .await;
}

#[tokio::test]
async fn a_long_list_is_read_page_by_page_and_every_contract_is_on_one_of_them() {
    on_both(async |portal| {
        let lived = lived_in(portal).await;
        let customer = customer(portal, &lived.session).await;
        have_a_fleet(portal).await;
        let there: i64 = value(portal, "SELECT count(*) FROM contract").await;
        let (mut seen, mut after, mut pages) = (Vec::new(), None, 0);
        loop {
            let page = list_contracts(&customer, portal, after.as_ref()).await.unwrap();
            let offers = list_offers(&customer, portal, after.as_ref()).await.unwrap();
            let listed = page.items.iter().map(|card| insuring(card.clone()));
            assert!(offers.items.into_iter().map(|offer| offer.contract).eq(listed), "two lists, one order");
            assert!(page.next.is_none() || page.items.len() == 50);
            seen.extend(page.items.into_iter().map(|card| card.number.to_string()));
            pages += 1;
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert!(pages > 2, "{there} contracts on {pages} pages");
        assert_eq!(i64::try_from(seen.len()).unwrap(), there);
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(i64::try_from(seen.len()).unwrap(), there, "one is on two pages");
        assert!(overview(&customer, portal).await.unwrap().more);
    })
    .await;
}

/// What a list of papers shows of a contract.
fn insuring(card: ContractCard) -> InsuringContract {
    let ContractCard { number, product, thing, formula, state, certificate, .. } = card;
    InsuringContract { number, product, thing, formula, state, certificate }
}
