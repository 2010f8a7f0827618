//! What is counted, and that the operator's page has all of it.

use std::{collections::BTreeSet, fs, path::Path};

use axum::http::{Method, StatusCode, header};
use server::{
    metrics::{all, begin, recorder, router},
    state::{Leaving, Worker},
};
use services::job::run_due;

use crate::{
    browser::Browser,
    uploads::{part, send, sheet},
    world::World,
};

/// The names in the operator's table of metrics.
fn documented() -> BTreeSet<String> {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/OPERATION.md");
    let text = fs::read_to_string(document).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `mon_compte_")?.split_once('`'));
    rows.map(|(name, _)| format!("mon_compte_{name}")).collect()
}

/// The names that are exported, whatever their labels.
fn exported(numbers: &str) -> BTreeSet<String> {
    let names = numbers.lines().filter_map(|line| line.strip_prefix("# TYPE ")?.split_once(' '));
    names.map(|(name, _)| name.to_owned()).collect()
}

async fn numbers(watch: &Browser) -> String {
    let answer = watch.clone().send(Method::GET, "/metrics", &[(header::ACCEPT, "text/plain")], None).await;
    assert_eq!(answer.header("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    answer.text()
}

// One thread: what is counted by this test is counted by its own recorder, and by no other test's.
#[tokio::test]
async fn what_is_exported_is_what_is_documented_and_tells_nothing_of_anyone() {
    let recorder = recorder().unwrap();
    let handle = recorder.handle();
    let _here = metrics::set_default_local_recorder(&recorder);
    let world = World::with(|settings| {
        settings.limits.api_per_minute = 2;
        settings.metrics.listen = Some(([127, 0, 0, 1], 0).into());
    })
    .await;
    begin(&world.portal);

    let mut camille = world.signed_in("camille").await;
    camille.get("/contrats/AC10000001J").await;
    camille.get("/assets/public-1.css").await;
    camille.get("/nowhere/AC10000001J").await;
    camille.send(Method::from_bytes(b"CAMILLE").unwrap(), "/contrats", &[], None).await;
    let file = part("pieces[]", Some("Constat.pdf"), &sheet(""));
    assert_eq!(send(&mut camille, "/envois", "application/json", &[file]).await.status, StatusCode::OK);
    let mut stranger = world.browser();
    let wrong = [("identifier", "AC10000001J"), ("password", "not the password")];
    stranger.post("/api/sign_in", &wrong).await;
    let long = "x".repeat(64 * 1024 + 1);
    assert_eq!(stranger.post("/api/send_message", &[("message", &long)]).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let message = [
        ("topic", "other"),
        ("name", "Jean Dupont"),
        ("email", "jean@example.org"),
        ("message", "Bonjour, une question."),
        ("submission", &"A".repeat(43)),
    ];
    stranger.address = [192, 0, 2, 9].into();
    assert_eq!(stranger.post("/api/send_message", &message).await.location(), "/contact/recu");
    let watch = Browser::new(router(&world.portal, &Worker::default(), &Leaving::default(), handle));
    let before = numbers(&watch).await;
    assert!(before.contains(r#"mon_compte_jobs_waiting{kind="contact_receipt"} 1"#), "{before}");
    assert_eq!(run_due(&world.portal, 10).await.unwrap().done, 2);
    for _ in 0..3 {
        stranger.call("/api/contracts", &[]).await;
    }

    let numbers = numbers(&watch).await;
    let known: BTreeSet<String> = all().map(|metric| metric.name.to_owned()).collect();
    assert_eq!(exported(&numbers), known, "{numbers}");
    assert_eq!(documented(), known, "docs/OPERATION.md");
    for line in [
        r#"mon_compte_http_requests_total{method="GET",route="/contrats/{number}",status="200"} 1"#,
        r#"mon_compte_http_requests_total{method="GET",route="/assets/{*path}",status="200"} 1"#,
        r#"mon_compte_http_requests_total{method="GET",route="(none)",status="404"} 1"#,
        r#"mon_compte_http_requests_total{method="other",route="/contrats",status="405"} 1"#,
        "mon_compte_http_requests_in_flight 0",
        r#"mon_compte_http_refused_total{reason="too_long"} 1"#,
        r#"mon_compte_http_refused_total{reason="crowd"} 0"#,
        r#"mon_compte_sign_ins_total{side="customer",outcome="ok"} 1"#,
        r#"mon_compte_sign_ins_total{side="customer",outcome="refused"} 1"#,
        r#"mon_compte_messages_total{channel="email",outcome="sent"} 2"#,
        r#"mon_compte_job_attempts_total{kind="contact_forward",outcome="done"} 1"#,
        r#"mon_compte_jobs_waiting{kind="contact_receipt"} 0"#,
        "mon_compte_database_up 1",
        "mon_compte_database_connections_most 4",
    ] {
        assert!(numbers.lines().any(|there| there == line), "{line} is not in\n{numbers}");
    }
    for personal in ["AC10000001J", "Camille", "CAMILLE", "jean", "192.0.2", "nowhere"] {
        assert!(!numbers.contains(personal), "{personal} is in\n{numbers}");
    }
}
