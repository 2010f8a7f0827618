//! A process watched from beside: its numbers and its probes at an address of their own.

use std::process::Output;

use crate::process::{Process, eventually, free_port, program};

fn health(process: &Process, settings: &[(&str, String)]) -> Output {
    let settings = settings.iter().map(|(name, value)| (name, value));
    program(process.folder.path()).arg("health").envs(settings).output().unwrap()
}

#[test]
fn a_process_that_serves_nothing_tells_its_numbers_and_whether_it_is_ready() {
    let port = free_port();
    let settings = [("MON_COMPTE__METRICS__LISTEN", format!("127.0.0.1:{port}"))];
    let process = Process::start(tempfile::tempdir().unwrap(), &["work"], &settings);
    let ready = eventually("the worker is ready", || {
        let answer = health(&process, &settings);
        answer.status.success().then(|| String::from_utf8_lossy(&answer.stdout).into_owned())
    });
    assert!(ready.contains(r#""status":"ready""#), "{ready}");

    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let get = |path: &str| {
        let asked = client.get(format!("http://127.0.0.1:{port}{path}"));
        runtime.block_on(async { asked.send().await.unwrap().text().await.unwrap() })
    };
    let numbers = eventually("the hourly sweep is counted", || {
        let numbers = get("/metrics");
        numbers.contains(r#"mon_compte_job_attempts_total{kind="sweep_expired",outcome="done"} 1"#).then_some(numbers)
    });
    assert!(numbers.contains("mon_compte_database_up 1"), "{numbers}");
    assert!(numbers.contains(r#"mon_compte_jobs_waiting{kind="welcome"} 0"#), "{numbers}");
    assert!(get("/livez").contains("live"));
    assert!(get("/connexion").is_empty(), "nothing else answers there");

    drop(process);
    let nobody = program(std::env::temp_dir().as_path());
    let mut nobody = nobody;
    let nobody = nobody.arg("health").env("MON_COMPTE__METRICS__LISTEN", format!("127.0.0.1:{port}")).output().unwrap();
    assert_eq!(nobody.status.code(), Some(1));
}
