//! What an import writes, once, again, and when records change.

use serde_json::{Value, json};
use services::{
    import::{Options, Progress, Source, Stage, import},
    keys::Place,
};
use uuid::Uuid;

use super::{
    accepted,
    feed::{KINDS, contract, person, portfolio, with},
    source, text,
};
use crate::common::{on_both, rows, value};

#[tokio::test]
async fn every_kind_of_record_is_written_and_the_same_feed_again_changes_nothing() {
    on_both(async |portal| {
        let first = accepted(portal, &portfolio()).await;
        assert_eq!((first.lines, first.written, first.unchanged, first.rejected), (15, 15, 0, 0));
        for kind in KINDS {
            let lines = KINDS.iter().filter(|other| **other == kind).count();
            assert_eq!(rows(portal, kind).await, i64::try_from(lines).unwrap(), "{kind}");
        }
        assert_eq!(rows(portal, "premium_line").await, 3);

        let cipher: Vec<u8> = value(portal, "SELECT email_cipher FROM person").await;
        let again = accepted(portal, &portfolio()).await;
        assert_eq!((again.lines, again.written, again.unchanged, again.rejected), (15, 0, 15, 0));
        assert_eq!(value::<Vec<u8>>(portal, "SELECT email_cipher FROM person").await, cipher, "not even sealed again");
        assert_eq!(rows(portal, "import_run").await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_newer_version_replaces_and_an_older_one_is_passed_over() {
    on_both(async |portal| {
        accepted(portal, &portfolio()).await;
        let version =
            |version: i64, name: &str| with(person(1), &[("/version", json!(version)), ("/last_name", json!(name))]);
        let report = accepted(portal, &[version(3, "Moreau-Petit"), version(2, "Petit")]).await;
        assert_eq!((report.written, report.older), (1, 1));
        let report = accepted(portal, &[version(2, "Petit"), version(4, "Petit"), version(5, "Moreau")]).await;
        assert_eq!((report.written, report.older), (2, 1));
        assert_eq!(value::<String>(portal, "SELECT last_name FROM person").await, "Moreau");
        assert_eq!(value::<i64>(portal, "SELECT source_version FROM person").await, 5);
    })
    .await;
}

#[tokio::test]
async fn values_are_kept_in_their_canonical_form() {
    on_both(async |portal| {
        let mut lines = portfolio();
        let number = lines[3]["number"].as_str().unwrap().to_owned();
        lines[3] = with(lines[3].take(), &[("/number", json!(number.to_lowercase()))]);
        lines[4] = with(lines[4].take(), &[("/thing/vehicle/plate", json!("ab 123 cd"))]);
        accepted(portal, &lines).await;
        assert_eq!(value::<String>(portal, "SELECT number FROM contract WHERE source_id = 'C1'").await, number);
        assert_eq!(
            value::<String>(portal, "SELECT plate FROM insured_object WHERE source_id = 'O1'").await,
            "AB-123-CD"
        );
        assert_eq!(
            value::<String>(portal, "SELECT exclusions FROM coverage").await,
            r#"["glass_scratches","wear_and_tear"]"#
        );
    })
    .await;
}

#[tokio::test]
async fn contacts_accounts_and_licences_are_sealed_in_their_place() {
    on_both(async |portal| {
        accepted(portal, &portfolio()).await;
        for (table, column, clear) in [
            ("person", "email", "camille.moreau@courriel.example"),
            ("person", "mobile", "+33700000012"),
            ("driver", "licence_number", "12AB34567"),
            ("mandate", "iban", "FR7630006000011234567890189"),
        ] {
            let row: Uuid = value(portal, &format!("SELECT id FROM {table}")).await;
            let cipher: Vec<u8> = value(portal, &format!("SELECT {column}_cipher FROM {table}")).await;
            assert_eq!(portal.keys.open_text(&Place { table, column, row }, &cipher).unwrap(), clear);
            assert!(!cipher.windows(4).any(|window| clear.as_bytes().windows(4).any(|part| part == window)));
        }
        let index: Vec<u8> = value(portal, "SELECT email_index FROM person").await;
        assert_eq!(index, portal.keys.blind_index("camille.moreau@courriel.example"));
        assert_eq!(value::<String>(portal, "SELECT iban_last4 FROM mandate").await, "0189");
    })
    .await;
}

#[tokio::test]
async fn a_premium_made_of_fewer_lines_loses_the_others() {
    on_both(async |portal| {
        accepted(portal, &portfolio()).await;
        let lines = json!([{"kind": "fees", "cents": 1}, {"kind": "reference", "cents": 59_999}]);
        accepted(portal, &[with(portfolio().remove(7), &[("/version", json!(2)), ("/lines", lines)])]).await;
        assert_eq!(rows(portal, "premium_line").await, 2);
        assert_eq!(value::<String>(portal, "SELECT kind FROM premium_line WHERE position = 0").await, "fees");
    })
    .await;
}

#[tokio::test]
async fn a_number_can_be_handed_over_but_not_shared() {
    on_both(async |portal| {
        accepted(portal, &portfolio()).await;
        let (first, third) = (contract(1)["number"].clone(), contract(3)["number"].clone());
        let gives = with(contract(1), &[("/version", json!(2)), ("/number", third)]);
        let takes = with(contract(4), &[("/number", first.clone())]);
        let report = accepted(portal, &[gives, takes]).await;
        assert_eq!(report.written, 2);
        assert_eq!(
            value::<String>(portal, "SELECT source_id FROM contract ORDER BY number LIMIT 1").await,
            "C4",
            "the smallest number has a new owner"
        );
    })
    .await;
}

#[tokio::test]
async fn several_sources_are_one_feed_and_who_listens_hears_every_byte() {
    struct Listener(Vec<Stage>, u64, Option<u64>);
    impl Progress for &mut Listener {
        fn begins(&mut self, stage: Stage, bytes: Option<u64>) {
            self.0.push(stage);
            self.2 = bytes;
        }

        fn read(&mut self, bytes: u64) {
            self.1 += bytes;
        }
    }
    on_both(async |portal| {
        let mut listener = Listener(Vec::new(), 0, None);
        let lines = portfolio();
        let (parties, rest): (&[Value], &[Value]) = lines.split_at(3);
        let report = import(portal, [source(parties), source(rest)], Options::default(), &mut listener).await.unwrap();
        assert_eq!(report.written, 15);
        assert_eq!(listener.0, [Stage::Checking, Stage::Writing]);
        assert_eq!(Some(listener.1), listener.2.map(|bytes| 2 * bytes));
    })
    .await;
}

#[tokio::test]
async fn a_pipe_is_read_once_and_imported_all_the_same() {
    on_both(async |portal| {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let writer = std::thread::spawn({
            let pipe = pipe.clone();
            move || std::fs::write(pipe, text(&portfolio())).unwrap()
        });
        let report = import(portal, [Source::file(&pipe)], Options::default(), ()).await.unwrap();
        writer.join().unwrap();
        assert_eq!(report.written, 15);
    })
    .await;
}
