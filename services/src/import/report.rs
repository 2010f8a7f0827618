//! What an import did, and the list of what it refused: bounded, so that a feed that is bad from end to end cannot fill memory.

use std::sync::Arc;

use super::{BadLine, Progress, bad_line::Problem, known::Verdict, row::Row};

/// Most bad lines that a report keeps; all are counted, and told to [`Progress`].
pub const KEPT: usize = 1_000;

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Lines read, blank ones aside.
    pub lines: u64,
    /// Records written: the new, the changed and the withdrawn.
    pub written: u64,
    /// Of them, those that were not there before.
    pub added: u64,
    /// Of them, those that replace an older version.
    pub changed: u64,
    /// Of them, the contracts that nobody is shown any more.
    pub withdrawn: u64,
    /// Records that stood there already in this version.
    pub unchanged: u64,
    /// Records passed over because a newer version stands there.
    pub older: u64,
    /// Lines refused.
    pub rejected: u64,
    /// The first [`KEPT`] problems of refused lines, in the order in which they were found.
    pub bad_lines: Vec<BadLine>,
    /// How many problems there were in all.
    pub problems: u64,
}

/// Where a line stands.
#[derive(Debug, Clone)]
pub(super) struct Position {
    pub source: Arc<str>,
    pub line: u64,
}

/// Counts, and tells who listens.
pub(super) struct Reporter<P> {
    pub report: Report,
    pub progress: P,
}

impl<P: Progress> Reporter<P> {
    pub fn new(progress: P) -> Self {
        Self { report: Report::default(), progress }
    }

    /// A record is written.
    pub fn write(&mut self, row: &Row, verdict: Verdict) {
        self.report.written += 1;
        match (row, verdict) {
            (Row::Withdrawal { .. }, _) => self.report.withdrawn += 1,
            (_, Verdict::Add) => self.report.added += 1,
            _ => self.report.changed += 1,
        }
    }

    /// A line is refused.
    pub fn reject(&mut self, position: &Position, problems: Vec<Problem>) {
        self.report.rejected += 1;
        for Problem { field, reason } in problems {
            let bad = BadLine { source: Arc::clone(&position.source), line: position.line, field, reason };
            self.progress.bad_line(&bad);
            self.report.problems += 1;
            if self.report.bad_lines.len() < KEPT {
                self.report.bad_lines.push(bad);
            }
        }
    }
}
