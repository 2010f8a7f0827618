//! No personal data where it would be kept: in addresses and in the log.

use std::{
    cell::RefCell,
    io,
    sync::{Arc, Mutex, Once},
};

use tracing_subscriber::{EnvFilter, fmt::MakeWriter};

use crate::world::World;

/// What Hugo would type, and what must not be seen anywhere.
const TYPED: [&str; 5] = ["AC10000003N", "03/09/1991", "69003", "hugo.lefevre", "Lefèvre"];

thread_local! {
    /// The log of the test that runs on this thread, if it listens.
    static LOG: RefCell<Option<Log>> = const { RefCell::new(None) };
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes each line to the log of its own thread. One subscriber for all tests: were each to bring its own, whether a line is
/// wanted would depend on who came first.
struct OfThisThread;

impl<'a> MakeWriter<'a> for OfThisThread {
    type Writer = Log;

    fn make_writer(&'a self) -> Log {
        LOG.with_borrow(|log| log.clone().unwrap_or_default())
    }
}

fn listen() -> Log {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let filter = EnvFilter::new("debug,sqlx=info,sea_orm=info");
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(OfThisThread).with_ansi(false).init();
    });
    let log = Log::default();
    LOG.set(Some(log.clone()));
    log
}

#[tokio::test]
async fn nothing_that_a_person_types_is_in_an_address_or_in_the_log() {
    let world = World::new().await;
    let log = listen();
    let mut browser = world.browser();
    let mut addresses = String::new();
    let forms: [(&str, &[(&str, &str)]); 4] = [
        (
            "/api/first_access_who",
            &[("number", "AC10000003N"), ("birth_date", "03/09/1991x"), ("postal_code", "69003")],
        ),
        ("/api/sign_in", &[("identifier", "AC10000003N"), ("password", "hugo.lefevre")]),
        ("/api/sign_in", &[("identifier", "hugo.lefevre@example.net"), ("password", "Lefèvre")]),
        ("/api/send_message", &[("name", "Lefèvre"), ("email", "hugo.lefevre"), ("message", "69003")]),
    ];
    for (path, form) in forms {
        let answer = browser.post(path, form).await;
        addresses.push_str(answer.location());
        browser.get(answer.location()).await;
    }
    let mut camille = world.signed_in("camille").await;
    camille.get("/contrats/AC10000003N").await;
    camille.get("/verifier/AC10000003N?s=69003").await;
    camille.get("/nowhere/AC10000003N").await;
    let logged = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(logged.contains("/contrats/{number}"), "the log was listened to:\n{logged}");
    // Numbers of requests are drawn, and may hold any five figures.
    let drawn = |word: &&str| !word.contains("id=") && !word.contains("incident=");
    let logged = logged.split_whitespace().filter(drawn).collect::<Vec<_>>().join(" ");
    for typed in TYPED {
        assert!(!addresses.contains(typed), "{typed} in {addresses}");
        assert!(!logged.contains(typed), "{typed} is in the log:\n{logged}");
    }
}
