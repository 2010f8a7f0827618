//! What PostgreSQL reads whole. Its plan follows its statistics, and a few rows are best read whole; so it is told that each table holds
//! a million, and that reading one whole is dear. What joins whole tables is forbidden: what is left shows whether each row can be found
//! by an index.

use sea_orm::{ConnectionTrait as _, DatabaseTransaction, Statement};
use serde_json::Value;

use super::SMALL;

/// A table's or an index's size is its rows a page times the pages of its file: a million on each page are a million in any file.
const A_MILLION_ROWS: &str = "UPDATE pg_class SET reltuples = 1000000, relpages = 1 \
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'i')";

/// How many rows a customer or a contract has is learnt from the few that there are, and stays when there are a million: distinct values
/// are counted as a share of the rows, and none is said to be more usual than another.
const AS_FEW_OF_EACH: &str = "UPDATE pg_statistic AS s \
    SET stadistinct = CASE WHEN s.stadistinct > 0 THEN -least(1, s.stadistinct / c.reltuples) ELSE s.stadistinct END, \
        stakind1 = 0, stakind2 = 0, stakind3 = 0, stakind4 = 0, stakind5 = 0 \
    FROM pg_class AS c \
    WHERE c.oid = s.starelid AND c.reltuples > 0 AND c.relnamespace = current_schema()::regnamespace";

const DEAR: [&str; 3] = ["enable_seqscan", "enable_hashjoin", "enable_mergejoin"];

/// The steps that go through a growing table.
pub async fn scans(db: &DatabaseTransaction, statement: &Statement) -> Vec<String> {
    db.execute_unprepared("ANALYZE").await.unwrap();
    db.execute_unprepared(AS_FEW_OF_EACH).await.unwrap();
    db.execute_unprepared(A_MILLION_ROWS).await.unwrap();
    for way in DEAR {
        db.execute_unprepared(&format!("SET LOCAL {way} = off")).await.unwrap();
    }
    let explain = Statement { sql: format!("EXPLAIN (FORMAT JSON) {}", statement.sql), ..statement.clone() };
    let row = db.query_one_raw(explain).await.unwrap().unwrap();
    let plans: Value = row.try_get("", "QUERY PLAN").unwrap();
    let mut scans = Vec::new();
    collect(&plans[0]["Plan"], &mut scans);
    scans
}

/// A table read without an index, or an index that is read without a condition.
fn collect(step: &Value, scans: &mut Vec<String>) {
    let kind = step["Node Type"].as_str().unwrap();
    let whole = match kind {
        "Seq Scan" => true,
        "Index Scan" | "Index Only Scan" | "Bitmap Index Scan" => step["Index Cond"].is_null(),
        _ => false,
    };
    let table = step["Relation Name"].as_str().or(step["Index Name"].as_str()).unwrap_or_default();
    if whole && !SMALL.contains(&table) {
        scans.push(format!("{kind} {table} {}", step["Index Name"].as_str().unwrap_or_default()));
    }
    for inner in step["Plans"].as_array().into_iter().flatten() {
        collect(inner, scans);
    }
}
