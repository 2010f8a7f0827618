//! The import, through its front door: what it writes, what it refuses, and what it leaves when it stops.

mod arrived;
mod feed;
mod generated;
mod ordinary;
mod refused;
mod rolling;
mod stopped;
mod table;

use std::sync::Arc;

use serde_json::Value;
use services::{
    Failure, Portal,
    import::{Options, Refusal, Report, Source, import},
};

/// Lines as a source.
fn source(lines: &[Value]) -> Source {
    raw(text(lines))
}

/// Lines as text.
fn text(lines: &[Value]) -> String {
    lines.iter().flat_map(|line| [line.to_string(), "\n".into()]).collect()
}

/// Text as a source.
fn raw(text: impl Into<Vec<u8>>) -> Source {
    Source::bytes("feed.ndjson", Arc::<[u8]>::from(text.into()))
}

/// An import that must pass.
async fn accepted(portal: &Portal, lines: &[Value]) -> Report {
    import(portal, [source(lines)], Options::default(), ()).await.unwrap()
}

/// An import that must be refused for its lines.
async fn refused(portal: &Portal, source: Source) -> Report {
    match import(portal, [source], Options::default(), ()).await {
        Err(Failure::Refused(Refusal::BadLines(report))) => *report,
        other => panic!("{other:?}"),
    }
}

/// Line, field and code of each problem.
fn problems(report: &Report) -> Vec<(u64, &str, &str)> {
    report.bad_lines.iter().map(|bad| (bad.line, bad.field.as_str(), bad.reason.code())).collect()
}
