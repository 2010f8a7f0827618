//! A rolling import: others write between its batches, it can be killed and started again, and no contract is ever half there.

use std::{collections::BTreeMap, sync::Arc};

use domain::reference::ContractNumber;
use sea_orm::{ConnectionTrait as _, Statement};
use serde_json::{Value, json};
use services::{
    Failure, Portal,
    certificate::{issue_certificate, list_certificates, print_certificate},
    contract::{Past, find_contract, list_contracts},
    generate::{self, Plan},
    import::{Options, Progress, Refusal, import},
};
use tokio::sync::Notify;

use super::{
    feed::{contract, portfolio, with},
    raw, source,
};
use crate::common::{customer, lived_in, on_both, rows, start, value};

const ROLLING: Options = Options { accept_valid: false, rolling: true };

fn feed(contracts: usize) -> Vec<u8> {
    let mut feed = Vec::new();
    generate::write(&Plan { contracts, seed: 5, as_of: start().date_naive() }, &mut feed).unwrap();
    feed
}

/// Rings, or does something, once a part of the second reading is done.
struct At<F: FnMut() + Send> {
    left: i64,
    act: F,
}

impl<F: FnMut() + Send> Progress for At<F> {
    fn read(&mut self, bytes: u64) {
        let before = self.left;
        self.left -= i64::try_from(bytes).unwrap();
        if before >= 0 && self.left < 0 {
            (self.act)();
        }
    }
}

fn half(feed: &[u8], act: impl FnMut() + Send) -> impl Progress {
    At { left: i64::try_from(feed.len() * 3 / 2).unwrap(), act }
}

#[tokio::test]
async fn an_import_that_is_killed_leaves_whole_contracts_and_goes_on_when_it_is_started_again() {
    on_both(async |portal| {
        let feed = feed(300);
        let bell = Arc::new(Notify::new());
        let ring = Arc::clone(&bell);
        tokio::select! {
            biased;
            () = bell.notified() => {}
            result = import(portal, [raw(feed.clone())], ROLLING, half(&feed, move || ring.notify_one())) => panic!("{result:?}"),
        }
        let before = parts(portal).await;
        assert!(before.len() > 10 && before.len() < 300, "{} contracts were there", before.len());
        assert_eq!(rows(portal, "import_run").await, 0);

        let report = import(portal, [raw(feed.clone())], ROLLING, ()).await.unwrap();
        assert_eq!(report.added + report.unchanged, report.lines);
        assert!(report.unchanged > 0 && report.changed == 0, "{report:?}");
        let after = parts(portal).await;
        assert_eq!(after.len(), 300);
        for (contract, parts) in before {
            assert_eq!(after.get(&contract), Some(&parts), "a contract was half there");
        }
        let again = import(portal, [raw(feed)], ROLLING, ()).await.unwrap();
        assert_eq!((again.written, again.unchanged), (0, again.lines));
    })
    .await;
}

/// Each contract with how many rows it has of what belongs to it.
async fn parts(portal: &Portal) -> BTreeMap<String, i64> {
    let sql = "SELECT number, (SELECT count(*) FROM instalment WHERE contract_id = contract.id)
        + (SELECT count(*) FROM coverage WHERE contract_id = contract.id)
        + (SELECT count(*) FROM insured_object WHERE contract_id = contract.id) AS parts FROM contract";
    let rows = portal.db.query_all_raw(Statement::from_string(portal.db.get_database_backend(), sql)).await.unwrap();
    rows.iter().map(|row| (row.try_get("", "number").unwrap(), row.try_get("", "parts").unwrap())).collect()
}

#[tokio::test]
async fn others_write_while_it_runs() {
    on_both(async |portal| {
        let feed = feed(300);
        // In the middle of the import somebody writes, on a connection of their own, and the import waits for them and not
        // they for it.
        let others = portal.clone();
        let write = move || {
            let portal = others.clone();
            let work =
                async move { portal.db.execute_unprepared("UPDATE person SET birth_name = 'Roy'").await.unwrap() };
            let handle = tokio::runtime::Handle::current();
            std::thread::spawn(move || handle.block_on(work)).join().unwrap();
        };
        let (portal, size) = (portal.clone(), feed.clone());
        let run = tokio::task::spawn_blocking(move || {
            let work = async { import(&portal, [raw(feed)], ROLLING, half(&size, write)).await };
            tokio::runtime::Handle::current().block_on(work)
        });
        assert_eq!(run.await.unwrap().unwrap().rejected, 0);
    })
    .await;
}

#[tokio::test]
async fn lines_that_are_bad_by_themselves_are_found_before_anything_is_written() {
    on_both(async |portal| {
        let lines = [&portfolio()[..], &[with(contract(9), &[("/product", json!("boat"))])]].concat();
        let refused = import(portal, [source(&lines)], ROLLING, ()).await;
        assert!(matches!(refused, Err(Failure::Refused(Refusal::BadLines(_)))), "{refused:?}");
        assert_eq!(rows(portal, "person").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_withdrawn_contract_is_nobodys_until_a_later_version_brings_it_back() {
    on_both(async |portal| {
        let lived = lived_in(portal).await;
        let camille = customer(portal, &lived.session).await;
        let number = ContractNumber::parse("AC10000001J").unwrap();
        let version: i64 = value(portal, "SELECT source_version FROM contract WHERE number = 'AC10000001J'").await;
        let id: String = value(portal, "SELECT source_id FROM contract WHERE number = 'AC10000001J'").await;
        let before = list_contracts(&camille, portal, None).await.unwrap().items.len();
        let withdrawal = |version: i64| json!({"type": "withdrawal", "id": id, "version": version});

        let older = import(portal, [source(&[withdrawal(version - 1)])], ROLLING, ()).await.unwrap();
        assert_eq!((older.older, older.written), (1, 0));
        for (expected, unchanged) in [(1, 0), (0, 1)] {
            let report = import(portal, [source(&[withdrawal(version + 1)])], ROLLING, ()).await.unwrap();
            assert_eq!((report.withdrawn, report.unchanged), (expected, unchanged));
        }
        assert_eq!(list_contracts(&camille, portal, None).await.unwrap().items.len(), before - 1);
        assert!(find_contract(&camille, portal, &number, &Past::default()).await.unwrap().is_none());
        assert!(print_certificate(&camille, portal, &lived.certificate).await.unwrap().is_none());
        assert!(list_certificates(&camille, portal).await.unwrap().is_empty());
        assert!(issue_certificate(&camille, portal, &number).await.is_err());

        let mut line = demo_line(&id);
        line["version"] = json!(version + 2);
        let report = import(portal, [source(&[line])], ROLLING, ()).await.unwrap();
        assert_eq!((report.changed, report.withdrawn), (1, 0));
        assert!(find_contract(&camille, portal, &number, &Past::default()).await.unwrap().is_some());
        assert_eq!(list_contracts(&camille, portal, None).await.unwrap().items.len(), before);
    })
    .await;
}

/// The contract's own line of the demo portfolio.
fn demo_line(id: &str) -> Value {
    let mut feed = Vec::new();
    generate::demo(start().date_naive(), &mut feed).unwrap();
    let text = String::from_utf8(feed).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.into_iter().find(|line| line["type"] == "contract" && line["id"] == id).unwrap()
}

#[tokio::test]
async fn to_withdraw_what_never_came_is_a_bad_line() {
    on_both(async |portal| {
        let lines = [json!({"type": "withdrawal", "id": "C1", "version": 1})];
        let report = import(portal, [source(&lines)], ROLLING, ()).await.unwrap();
        let problem = &report.bad_lines[0];
        assert_eq!((problem.line, problem.field.as_str(), problem.reason.code()), (1, "id", "unknown_reference"));
    })
    .await;
}
