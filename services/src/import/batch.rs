//! Some thousand lines at a time, a contract never cut in two: judged in their order, written table by table.

use std::collections::HashSet;

use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::{
    check::Checked,
    kind::Kind,
    known::{Known, Verdict},
    progress::Progress,
    report::{Position, Reporter},
    write::Waiting,
};
use crate::{failure::Fault, portal::Portal};

/// Lines in a batch: enough to make statements few, few enough to stay small in memory.
const LINES: usize = 2_000;
/// A batch waits for the next contract to begin, so that each is written whole. It does not wait for ever.
const MOST: usize = 10_000;

/// Lines that wait to be judged together.
#[derive(Default)]
pub(super) struct Batch {
    lines: Vec<(Position, Checked)>,
}

impl Batch {
    /// Adds a line.
    pub fn add(&mut self, position: Position, record: Checked) {
        self.lines.push((position, record));
    }

    /// Whether it is time to settle, before a record is added.
    pub fn ends_before(&self, record: &Checked) -> bool {
        let lines = self.lines.len();
        lines >= MOST || (lines >= LINES && record.kind == Kind::Contract)
    }

    /// Judges the lines and writes those that change something.
    pub async fn settle<P: Progress>(
        &mut self,
        db: &impl ConnectionTrait,
        portal: &Portal,
        reporter: &mut Reporter<P>,
    ) -> Result<(), Fault> {
        let lines = std::mem::take(&mut self.lines);
        let mut known = Known::load(db, lines.iter().map(|(_, record)| record)).await?;
        let mut waiting = Waiting::default();
        let mut replaced: HashSet<(Kind, Uuid)> = HashSet::new();
        for (position, record) in lines {
            match known.judge(&record) {
                Err(problems) => reporter.reject(&position, problems),
                Ok(Verdict::Unchanged) => reporter.report.unchanged += 1,
                Ok(Verdict::Older) => reporter.report.older += 1,
                Ok(verdict @ (Verdict::Add | Verdict::Replace)) => {
                    known.learn(&record);
                    if !replaced.insert((record.kind, record.id)) {
                        // Two versions of one record in a batch: a statement cannot write a row twice.
                        std::mem::take(&mut waiting).write(db).await?;
                    }
                    reporter.write(&record.row, verdict);
                    waiting.add(record.row, portal)?;
                }
            }
        }
        waiting.write(db).await?;
        Ok(())
    }
}
