//! Some hundred lines at a time: judged in their order, written table by table.

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
const LINES: usize = 500;

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

    /// Whether it is time to settle.
    pub fn is_full(&self) -> bool {
        self.lines.len() >= LINES
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
                Ok(Verdict::Write) => {
                    known.learn(&record);
                    if !replaced.insert((record.kind, record.id)) {
                        // Two versions of one record in a batch: a statement cannot write a row twice.
                        std::mem::take(&mut waiting).write(db).await?;
                    }
                    reporter.report.written += 1;
                    waiting.add(record.row, portal)?;
                }
            }
        }
        waiting.write(db).await?;
        Ok(())
    }
}
