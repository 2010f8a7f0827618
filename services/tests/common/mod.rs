//! A portal for each test: a database of its own, a clock that stands still, chance that repeats, messages kept in memory.
//!
//! Tests come through the public functions, on SQLite always and on PostgreSQL too when `TEST_DATABASE_URL` names a server on
//! which databases may be created. A test says what it does once, and [`on_both`] plays it on each.

#![allow(dead_code, reason = "each test binary uses its part")]

mod database;
pub mod disk;
mod lived_in;
mod server;

use std::sync::{Arc, OnceLock};

use chrono::{DateTime, TimeZone as _, Utc};
use domain::brand::Brand;
use pdf::Typesetter;
use sea_orm::{ConnectionTrait as _, Statement, TryGetable};
use services::{
    Portal,
    account::Passwords,
    clock::Clock,
    event::Hub,
    keys::Keys,
    mail::Mailer,
    random::Random,
    sms::SmsSender,
    store::Store,
    upload::{Scanner, Uploads},
};

use database::Fresh;
pub use lived_in::{LivedIn, customer, form, lived_in, lived_in_quietly, write_to_support};

/// Plays a test on a fresh database of each kind.
pub async fn on_both(test: impl AsyncFn(&Portal)) {
    for database in database::fresh().await {
        test(&portal(&database)).await;
        database.drop().await;
    }
}

/// Plays a test on a fresh database of the simplest kind: it asks nothing of it.
pub async fn on_one(test: impl AsyncFn(&Portal)) {
    let database = database::sqlite().await;
    test(&portal(&database)).await;
    database.drop().await;
}

/// The instant at which every test begins: a Monday morning in Paris.
pub fn start() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 9, 0, 0).unwrap()
}

/// The first column of the first row that a query gives.
pub async fn value<T: TryGetable>(portal: &Portal, sql: &str) -> T {
    let statement = Statement::from_string(portal.db.get_database_backend(), sql);
    portal.db.query_one_raw(statement).await.unwrap().expect(sql).try_get_by_index(0).unwrap()
}

/// Somebody has a fleet: every contract of the portfolio becomes Camille's.
pub async fn have_a_fleet(portal: &Portal) {
    let all =
        "UPDATE contract SET policyholder_id = (SELECT policyholder_id FROM contract WHERE number = 'AC10000001J')";
    portal.db.execute_unprepared(all).await.unwrap();
}

/// How many rows a table has.
pub async fn rows(portal: &Portal, table: &str) -> i64 {
    value(portal, &format!("SELECT count(*) FROM {table}")).await
}

fn portal(database: &Fresh) -> Portal {
    let random = Random::seeded(1);
    Portal {
        db: database.connection.clone(),
        pages: database.pages.clone(),
        clock: Clock::stopped_at(start()),
        passwords: Passwords::new(&random, 2).unwrap(),
        random,
        keys: Arc::new(Keys::new(&[7; 32], &[])),
        mailer: Mailer::memory(),
        sms: SmsSender::memory(),
        files: Store::directory(database.files.path()),
        brand: Arc::new(Brand::default()),
        public_url: "http://localhost:3000".into(),
        typesetter: typesetter(),
        uploads: Uploads::new(Scanner::None, 2, 1_000),
        bell: Arc::default(),
        hub: Hub::default(),
    }
}

/// Loading the fonts takes a while: once for all tests of a binary.
fn typesetter() -> Arc<Typesetter> {
    static TYPESETTER: OnceLock<Arc<Typesetter>> = OnceLock::new();
    Arc::clone(TYPESETTER.get_or_init(|| Arc::new(Typesetter::new().unwrap())))
}
