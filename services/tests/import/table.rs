//! The simple case as CSV: the same rows as from NDJSON, the same faults, named by column and line.

use services::{
    import::{Options, Source, import},
    keys::Place,
};

use super::{accepted, feed::portfolio, problems, refused};
use crate::common::{on_both, rows, value};

const HEADER: &str = "version;person.id;person.first_name;person.last_name;person.birth_date;person.address.line1;\
    person.address.postal_code;person.address.insee_code;person.address.city;person.email;contract.id;contract.number;\
    contract.product;contract.formula;contract.risk_carrier;contract.subscribed_on;contract.starts_on;contract.renewal.month;\
    contract.renewal.day;contract.payment_frequency;object.id;object.number;object.since;object.thing.vehicle.make;\
    object.thing.vehicle.model;object.thing.vehicle.plate;object.thing.vehicle.use";
const LINE: &str = r#"1;T1;Zoé;Le Goff;1990-02-03;"3 rue ""Haute""";29000;29232;Quimper;zoe@courriel.example;T1-C;AC00000077K;auto;Tiers;R1;2026-01-02;2026-01-05;1;5;annual;T1-O;OB00000077K;2026-01-05;Renault;Clio;AB-123-CD;private"#;

fn table(lines: &[&str]) -> Source {
    let text: String = std::iter::once(&HEADER).chain(lines).flat_map(|line| [line, "\r\n"]).collect();
    Source::bytes("contrats.csv", text.into_bytes())
}

/// The line, with numbers whose letters are right.
fn line() -> String {
    let contract = domain::reference::ContractNumber::from_serial(77).to_string();
    let object = domain::reference::ObjectNumber::from_serial(77).to_string();
    LINE.replace("AC00000077K", &contract).replace("OB00000077K", &object)
}

#[tokio::test]
async fn a_line_is_a_contract_with_its_policyholder_and_its_object() {
    on_both(async |portal| {
        accepted(portal, &portfolio()).await;
        let before = rows(portal, "contract").await;
        let report = import(portal, [table(&[&line()])], Options::default(), ()).await.unwrap();
        assert_eq!((report.lines, report.added), (1, 3));
        assert_eq!(rows(portal, "contract").await, before + 1);
        let holder = "SELECT last_name FROM person JOIN contract ON policyholder_id = person.id
            JOIN insured_object ON contract_id = contract.id WHERE plate = 'AB-123-CD' AND contract.source_id = 'T1-C'";
        assert_eq!(value::<String>(portal, holder).await, "Le Goff");
        assert_eq!(
            value::<String>(portal, "SELECT line1 FROM person WHERE source_id = 'T1'").await,
            r#"3 rue "Haute""#
        );
        let id: uuid::Uuid = value(portal, "SELECT id FROM person WHERE source_id = 'T1'").await;
        let sealed: Vec<u8> = value(portal, "SELECT email_cipher FROM person WHERE source_id = 'T1'").await;
        let place = Place { table: "person", column: "email", row: id };
        assert_eq!(portal.keys.open_text(&place, &sealed).unwrap(), "zoe@courriel.example");

        let again = import(portal, [table(&[&line()])], Options::default(), ()).await.unwrap();
        assert_eq!((again.written, again.unchanged), (0, 3));
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_a_line_is_told_by_its_column() {
    on_both(async |portal| {
        accepted(portal, &portfolio()).await;
        let bad =
            line().replace("1990-02-03", "03/02/1990").replace("29000", "2900").replace(";1;5;annual", ";1;x;annual");
        let report = refused(portal, table(&[&line(), &bad, "1;2;3"])).await;
        let told =
            [(3, "person.birth_date", "not_a_date"), (3, "contract.renewal.day", "wrong_type"), (4, "", "columns")];
        assert_eq!(problems(&report), told);
        let bad =
            line().replace("29000", "2900").replace("2026-01-05;1;5", "2025-01-05;1;5").replace(";Renault;", ";;");
        let report = refused(portal, table(&[&bad])).await;
        assert_eq!(problems(&report), [(2, "object.thing.vehicle.make", "missing")]);
        let bad = line().replace("29000", "2900").replace("2026-01-05;1;5", "2025-01-05;1;5");
        let report = refused(portal, table(&[&bad])).await;
        let told = [(2, "person.address.postal_code", "not_a_postal_code"), (2, "contract.starts_on", "before")];
        assert_eq!(problems(&report), told);
        let report = refused(portal, table(&[&line().replace(";R1;", ";R9;")])).await;
        assert_eq!(report.bad_lines[0].reason.code(), "unknown_reference");
        let unknown = Source::bytes("contrats.csv", "person.id;couleur\n1;rouge\n".as_bytes().to_vec());
        assert_eq!(problems(&refused(portal, unknown).await), [(1, "couleur", "unknown_field")]);
        assert_eq!(rows(portal, "contract").await, 2, "nothing was written");
    })
    .await;
}
