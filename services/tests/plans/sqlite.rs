//! What SQLite reads whole. It has no statistics here and goes by the schema alone, so its plan on a few rows is its plan on millions.

use sea_orm::{ConnectionTrait as _, DatabaseTransaction, Statement};

use super::SMALL;

/// What a statement has made itself: rows of values, the parts of a union, and the contracts that it is about.
const OWN: [&str; 3] = ["CONSTANT", "part", "which"];

/// The steps that go through a growing table. SQLite says `SCAN` of what it reads whole, be it by an index.
pub async fn scans(db: &DatabaseTransaction, statement: &Statement) -> Vec<String> {
    let steps = steps(db, statement).await.into_iter();
    let whole =
        |step: &String| step.strip_prefix("SCAN ").map(|rest| rest.split(' ').next().unwrap_or_default().to_owned());
    steps
        .filter(|step| {
            whole(step).is_some_and(|table| !OWN.contains(&table.as_str()) && !SMALL.contains(&table.as_str()))
        })
        .collect()
}

/// The steps that look rows up.
pub async fn lookups(db: &DatabaseTransaction, statement: &Statement) -> Vec<String> {
    steps(db, statement).await.into_iter().filter(|step| step.starts_with("SEARCH ")).collect()
}

async fn steps(db: &DatabaseTransaction, statement: &Statement) -> Vec<String> {
    let explain = Statement { sql: format!("EXPLAIN QUERY PLAN {}", statement.sql), ..statement.clone() };
    let rows = db.query_all_raw(explain).await.unwrap();
    rows.iter().map(|row| row.try_get::<String>("", "detail").unwrap()).collect()
}
