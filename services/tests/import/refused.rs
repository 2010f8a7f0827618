//! What an import refuses: each rule with the field and the reason that it gives, and what then stays written.

use serde_json::{Value, json};
use services::{
    Failure,
    import::{Options, Refusal, Source, import},
};

use super::{
    accepted,
    feed::{KINDS, contract, instalment, person, portfolio, with},
    problems, raw, refused, source,
};
use crate::common::{on_both, rows, value};

/// Record (the first of its kind), what is changed, the field and the code of the reason.
type Rule = (&'static str, &'static [(&'static str, &'static str)], &'static str, &'static str);

/// Values are JSON; `null` removes the field.
const RULES: &[Rule] = &[
    ("broker", &[("/orias", r#""0700123""#)], "orias", "not_an_orias_number"),
    ("broker", &[("/phone", r#""0472000001""#)], "phone", "not_a_phone"),
    ("broker", &[("/email", r#""contact@""#)], "email", "not_an_email"),
    ("broker", &[("/hours", r#""9 h\u0007""#)], "hours", "control_character"),
    ("broker", &[("/hours", r#""9 h \u202e81""#)], "hours", "control_character"),
    ("broker", &[("/name", r#""  ""#)], "name", "empty"),
    ("broker", &[("/id", r#""B 1""#)], "id", "not_an_identifier"),
    ("broker", &[("/version", "-1")], "version", "out_of_range"),
    ("broker", &[("/fax", "1")], "fax", "unknown_field"),
    ("risk_carrier", &[("/siren", r#""732829321""#)], "siren", "not_a_siren"),
    ("risk_carrier", &[("/legal_form", "null")], "legal_form", "missing"),
    ("person", &[("/first_name", r#""Camille <b>""#)], "first_name", "not_a_name"),
    ("person", &[("/birth_name", r#""😀""#)], "birth_name", "not_a_name"),
    ("person", &[("/birth_date", r#""1899-12-31""#)], "birth_date", "not_a_birth_date"),
    ("person", &[("/birth_date", r#""2026-11-24""#)], "birth_date", "not_a_birth_date"),
    ("person", &[("/birth_date", r#""31/12/1980""#)], "birth_date", "not_a_date"),
    ("person", &[("/civility", r#""dr""#)], "civility", "unknown_code"),
    ("person", &[("/mobile", r#""+33472000001""#)], "mobile", "not_a_mobile"),
    ("person", &[("/mobile", r#""+336""#)], "mobile", "not_a_phone"),
    ("person", &[("/address/postal_code", r#""6900""#)], "address.postal_code", "not_a_postal_code"),
    ("person", &[("/address/insee_code", r#""69ABC""#)], "address.insee_code", "not_an_insee_code"),
    ("person", &[("/address/line1", r#""""#)], "address.line1", "not_an_address_line"),
    ("contract", &[("/number", r#""AC12345678A""#)], "number", "not_a_contract_number"),
    ("contract", &[("/starts_on", r#""2024-02-19""#)], "starts_on", "before"),
    ("contract", &[("/ends_on", r#""2025-02-28""#)], "end_reason", "given_with"),
    ("contract", &[("/end_reason", r#""renewal""#)], "ends_on", "given_with"),
    ("contract", &[("/ends_on", r#""2024-02-29""#), ("/end_reason", r#""renewal""#)], "ends_on", "before"),
    ("contract", &[("/suspended_from", r#""2026-01-01""#)], "suspension_reason", "given_with"),
    ("contract", &[("/renewal/day", "31"), ("/renewal/month", "2")], "renewal", "not_a_day_of_the_year"),
    ("contract", &[("/subscribed_on", r#""0024-02-20""#)], "subscribed_on", "implausible_date"),
    ("contract", &[("/starts_on", r#""2204-03-01""#)], "starts_on", "implausible_date"),
    ("contract", &[("/formula", "12")], "formula", "wrong_type"),
    ("contract", &[("/product", r#""boat""#)], "product", "unknown_code"),
    ("contract", &[("/policyholder", r#""P9""#)], "policyholder", "unknown_reference"),
    ("contract", &[("/risk_carrier", r#""R9""#)], "risk_carrier", "unknown_reference"),
    ("contract", &[("/broker", r#""B9""#)], "broker", "unknown_reference"),
    ("insured_object", &[("/number", r#""OB12345678A""#)], "number", "not_an_object_number"),
    ("insured_object", &[("/until", r#""2024-02-01""#)], "until", "before"),
    ("insured_object", &[("/contract", r#""C2""#)], "contract", "unknown_reference"),
    ("insured_object", &[("/thing/vehicle/plate", r#""SS-123-SS""#)], "thing.vehicle.plate", "not_a_plate"),
    ("insured_object", &[("/thing/vehicle/vin", r#""VF1""#)], "thing.vehicle.vin", "not_a_vin"),
    ("insured_object", &[("/thing/vehicle/trailers/0", r#""""#)], "thing.vehicle.trailers[0]", "empty"),
    ("insured_object", &[("/thing/vehicle/use", "null")], "thing.vehicle.use", "missing"),
    ("driver", &[("/licence/category", r#""b""#)], "licence.category", "not_a_licence_category"),
    ("driver", &[("/licence/number", r#""1""#)], "licence.number", "not_a_licence_number"),
    ("driver", &[("/person", r#""P2""#)], "person", "unknown_reference"),
    ("coverage", &[("/code", r#""hail""#)], "code", "unknown_code"),
    ("coverage", &[("/code", r#""home_theft""#)], "contract", "other_product"),
    ("coverage", &[("/exclusions/1", r#""rust""#)], "exclusions[1]", "unknown_code"),
    ("coverage", &[("/deductible_cents", "-1")], "deductible_cents", "out_of_range"),
    ("premium", &[("/total_cents", "60001")], "total_cents", "does_not_add_up"),
    ("premium", &[("/lines/0/kind", r#""tip""#)], "lines[0].kind", "unknown_code"),
    ("premium", &[("/lines", "[]"), ("/total_cents", "0")], "lines", "out_of_range"),
    ("premium", &[("/until", r#""2026-02-28""#)], "until", "before"),
    ("bonus_malus", &[("/coefficient_hundredths", "49")], "coefficient_hundredths", "not_a_coefficient"),
    ("bonus_malus", &[("/coefficient_hundredths", "351")], "coefficient_hundredths", "not_a_coefficient"),
    ("past_claim", &[("/liability_percent", "101")], "liability_percent", "out_of_range"),
    ("past_claim", &[("/driver", r#""P2""#)], "driver", "unknown_reference"),
    ("mandate", &[("/iban", r#""FR7630006000011234567890188""#)], "iban", "not_an_iban"),
    (
        "mandate",
        &[("/reference", r#""0123456789012345678901234567890123456""#)],
        "reference",
        "not_a_mandate_reference",
    ),
    ("mandate", &[("/creditor", r#""12ZZZ""#)], "creditor", "not_a_creditor_identifier"),
    ("instalment", &[("/cents", "0")], "cents", "out_of_range"),
    ("instalment", &[("/cents", "1000000000001")], "cents", "out_of_range"),
    ("payment", &[("/instalment", r#""I2""#)], "instalment", "unknown_reference"),
    ("payment", &[("/outcome", r#""lost""#)], "outcome", "unknown_code"),
];

#[tokio::test]
async fn each_rule_names_the_line_the_field_and_the_reason_and_nothing_is_written() {
    on_both(async |portal| {
        for (kind, changes, field, code) in RULES {
            let place = KINDS.iter().position(|other| other == kind).unwrap();
            let changes: Vec<(&str, Value)> =
                changes.iter().map(|(pointer, value)| (*pointer, serde_json::from_str(value).unwrap())).collect();
            let mut lines = portfolio();
            lines[place] = with(lines[place].take(), &changes);
            let report = refused(portal, source(&lines)).await;
            let first = problems(&report)[0];
            assert_eq!(first, (place as u64 + 1, *field, *code), "{kind} {changes:?}");
            // A later line that refers to the bad one is bad in its turn; nothing else is.
            assert!(
                report.bad_lines[1..].iter().all(|bad| bad.reason.code() == "unknown_reference"),
                "{kind} {changes:?}"
            );
        }
        assert_eq!(rows(portal, "person").await, 0);
        assert_eq!(rows(portal, "import_run").await, 0);
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_a_line_is_told_and_none_of_its_values() {
    on_both(async |portal| {
        let line = with(
            person(1),
            &[
                ("/email", json!("camille at courriel")),
                ("/mobile", json!("06 39 98 12 34")),
                ("/address/postal_code", json!("69")),
                ("/birth_date", json!("1788-04-17")),
            ],
        );
        let report = refused(portal, source(&[line])).await;
        assert_eq!((report.rejected, report.problems), (1, 4));
        let told = report.bad_lines.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        assert!(
            told.starts_with(
                "feed.ndjson:1: address.postal_code: is not a postal code: it does not have five characters"
            ),
            "{told}"
        );
        for secret in ["camille", "06 39", "1788"] {
            assert!(!told.contains(secret), "{told}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_malformed_line_never_stops_the_report() {
    on_both(async |portal| {
        let text = [
            b"not json\n".as_slice(),
            b"\xff\xfe\n",
            br#"{"type":"person","id":"#,
            b"\n",
            &vec![b'['; 70_000],
            b"\n\n",
            &vec![b'['; 60_000],
            b"\n",
            br#"{"type":"boat"}"#,
            b"\n[1]\n",
            person(1).to_string().as_bytes(),
        ]
        .concat();
        let report =
            import(portal, [raw(text)], Options { accept_valid: true, ..Options::default() }, ()).await.unwrap();
        assert_eq!(
            problems(&report),
            [
                (1, "", "not_json"),
                (2, "", "not_utf8"),
                (3, "", "not_json"),
                (4, "", "line_too_long"),
                (6, "", "not_json"),
                (7, "type", "unknown_code"),
                (8, "", "wrong_type"),
            ]
        );
        assert_eq!((report.lines, report.written, report.rejected), (8, 1, 7));
    })
    .await;
}

#[tokio::test]
async fn the_valid_lines_are_written_when_they_are_accepted_without_what_hangs_on_bad_ones() {
    on_both(async |portal| {
        let mut lines = portfolio();
        lines[3] = with(contract(1), &[("/formula", json!(""))]);
        let report =
            import(portal, [source(&lines)], Options { accept_valid: true, ..Options::default() }, ()).await.unwrap();
        let found = problems(&report);
        assert_eq!(found[0], (4, "formula", "empty"));
        let dependants: Vec<_> = (5..=12).map(|line| (line, "contract", "unknown_reference")).collect();
        assert_eq!(found[1..9], dependants);
        assert_eq!(found[9], (13, "instalment", "unknown_reference"));
        assert_eq!((report.written, report.rejected), (5, 10));
        assert_eq!(value::<String>(portal, "SELECT source_id FROM contract").await, "C2");
        assert_eq!(value::<i64>(portal, "SELECT rejected FROM import_run").await, 10);

        let repaired = accepted(portal, &portfolio()).await;
        assert_eq!((repaired.written, repaired.unchanged), (10, 5));
    })
    .await;
}

#[tokio::test]
async fn a_reference_to_a_later_line_is_refused() {
    on_both(async |portal| {
        let mut lines = portfolio();
        lines.swap(2, 3);
        let report = refused(portal, source(&lines)).await;
        assert_eq!(problems(&report)[0], (3, "policyholder", "unknown_reference"));
    })
    .await;
}

#[tokio::test]
async fn a_number_that_another_record_has_is_refused_whoever_came_first() {
    on_both(async |portal| {
        let second = with(contract(3), &[("/number", contract(1)["number"].clone())]);
        let mut lines = portfolio();
        lines.push(second.clone());
        assert_eq!(problems(&refused(portal, source(&lines)).await), [(16, "number", "number_taken")]);
        accepted(portal, &portfolio()).await;
        assert_eq!(problems(&refused(portal, source(&[second])).await), [(1, "number", "number_taken")]);
    })
    .await;
}

#[tokio::test]
async fn what_an_earlier_import_brought_can_be_referred_to() {
    on_both(async |portal| {
        accepted(portal, &portfolio()).await;
        assert_eq!(accepted(portal, &[instalment(2)]).await.written, 1);
    })
    .await;
}

#[tokio::test]
async fn a_source_that_cannot_be_read_is_said_by_its_name() {
    on_both(async |portal| {
        let result = import(portal, [Source::file("/nowhere/feed.ndjson")], Options::default(), ()).await;
        let Err(Failure::Refused(Refusal::Unreadable { source, .. })) = result else { panic!("{result:?}") };
        assert_eq!(source, "/nowhere/feed.ndjson");
    })
    .await;
}
