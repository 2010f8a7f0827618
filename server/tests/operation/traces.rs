//! Traces as a collector receives them.

use std::{
    net::TcpListener,
    sync::{Arc, Mutex},
    thread,
};

use axum::{Router, body::Bytes, routing::post};

use crate::process::{Process, eventually, free_port};

/// A collector that keeps what it is sent. Texts stand in what it is sent as they are.
#[derive(Clone, Default)]
struct Collector(Arc<Mutex<Vec<u8>>>);

impl Collector {
    /// Listens; its address as well.
    fn start() -> (Self, String) {
        let (collector, listener) = (Self::default(), TcpListener::bind("127.0.0.1:0").unwrap());
        let address = format!("http://{}", listener.local_addr().unwrap());
        listener.set_nonblocking(true).unwrap();
        let kept = collector.clone();
        let take = post(async move |sent: Bytes| kept.0.lock().unwrap().extend_from_slice(&sent));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        thread::spawn(move || {
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                axum::serve(listener, Router::new().route("/v1/traces", take)).await.unwrap();
            });
        });
        (collector, address)
    }

    fn was_told(&self, what: impl AsRef<[u8]>) -> bool {
        self.0.lock().unwrap().windows(what.as_ref().len()).any(|told| told == what.as_ref())
    }
}

#[test]
fn a_collector_is_told_of_each_request_by_its_route_and_of_each_job_and_nothing_of_anybody() {
    let ((collector, endpoint), port) = (Collector::start(), free_port());
    let settings = [("MON_COMPTE__LISTEN", format!("127.0.0.1:{port}")), ("MON_COMPTE__OTEL__ENDPOINT", endpoint)];
    let process = Process::start(tempfile::tempdir().unwrap(), &["serve"], &settings);

    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let asked = format!("http://127.0.0.1:{port}/contrats/AC10000001J?de=Camille");
    let status = eventually("the portal answers", || {
        let asked = client.get(&asked).header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        runtime.block_on(asked.send()).ok().map(|answer| answer.status())
    });
    assert!(status.is_success(), "who is not signed in is asked to: {status}");

    process.signal("TERM");
    for told in ["GET /contrats/{number}", "service.name", "mon-compte", "service.version", "sweep_expired"] {
        eventually(told, || collector.was_told(told).then_some(()));
    }
    for private in ["AC10000001J", "Camille"] {
        assert!(!collector.was_told(private), "{private}");
    }
    // The trace that the client says it is part of, as the bytes in which one is sent.
    let claimed = [0x0a, 0xf7, 0x65, 0x19, 0x16, 0xcd, 0x43, 0xdd, 0x84, 0x48, 0xeb, 0x21, 0x1c, 0x80, 0x31, 0x9c];
    assert!(!collector.was_told(claimed), "no client's word on that is believed");
}
