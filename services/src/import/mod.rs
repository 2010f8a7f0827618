//! The import: how the portal learns what is insured, for whom and for how much.
//!
//! The feed is NDJSON, a record a line (see [`feed`](crate::feed)). What can be read twice is read twice: first every line by
//! itself, before the database is touched, then again in one transaction that looks references up, writes, and commits at the
//! very end. A bad line never stops the report, and unless the caller accepts the valid lines it leaves nothing written; an
//! import that is cut off leaves nothing either. Memory is bounded by the longest line times the lines of a batch, whatever the
//! size of the feed.
//!
//! A *rolling* import commits batch by batch, never between two lines of a contract that stand together. It holds nobody up, and
//! what it leaves when it is cut off is so many contracts whole: since a line that stands there already changes nothing, the same
//! feed again goes on from there.
//!
//! To add a kind of record: see `feed`, then `kind` (its table), `check` (its fields), `row` and `write` (its row).

mod arrived;
mod bad_line;
mod batch;
mod check;
mod kind;
mod known;
mod last_import;
mod lines;
mod neighbours;
mod parse;
mod progress;
mod report;
mod row;
mod run;
mod shape;
mod source;
mod table;
mod write;

use std::fmt;

pub use bad_line::{BadLine, Reason};
pub use kind::Kind;
pub use last_import::{LastImport, last_import};
pub use progress::{Progress, Stage};
pub use report::{KEPT, Report};
pub use shape::Shape;
pub use source::Source;

use self::{
    report::Reporter,
    run::{Run, Target},
};
use crate::{
    failure::{Outcome, refuse},
    portal::Portal,
};

/// How strict an import is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// Write the valid lines even if others are bad.
    pub accept_valid: bool,
    /// Commit batch by batch instead of once at the end, so that everybody else goes on writing meanwhile.
    pub rolling: bool,
}

/// Why an import wrote nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A source cannot be read.
    Unreadable {
        /// Its name.
        source: String,
        /// What the operating system says.
        why: String,
    },
    /// A source said something else the second time it was read.
    Changed {
        /// Its name.
        source: String,
    },
    /// Lines are bad, and the valid ones were not to be accepted alone.
    BadLines(Box<Report>),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { source, why } => write!(f, "{source} cannot be read: {why}"),
            Self::Changed { source } => write!(f, "{source} changed while it was read; nothing was written"),
            Self::BadLines(report) => {
                write!(f, "{} of {} lines are bad; nothing was written", report.rejected, report.lines)
            }
        }
    }
}

/// Imports the sources, in their order, as one feed.
///
/// # Errors
/// [`Refusal`] when a source cannot be read or, unless `accept_valid`, when a line is bad; a fault when the database fails. In each
/// case nothing is written; by a rolling import, what was committed stands, and the same feed again writes the rest.
pub async fn import<P: Progress>(
    portal: &Portal,
    sources: impl IntoIterator<Item = Source>,
    options: Options,
    progress: P,
) -> Outcome<Report, Refusal> {
    let sources: Vec<Source> = sources.into_iter().collect();
    let mut run = Run::new(portal, Reporter::new(progress));
    let checked = run.check(&sources).await?;
    if options.rolling {
        if run.reporter.report.rejected > 0 && !options.accept_valid {
            return refuse(Refusal::BadLines(Box::new(run.reporter.report)));
        }
        run.write(Target::Each, &sources, &checked).await?;
        run.sign(&portal.db).await?;
        return Ok(run.reporter.report);
    }
    let transaction = crate::database::begin(&portal.db).await?;
    run.write(Target::One(&transaction), &sources, &checked).await?;
    if run.reporter.report.rejected > 0 && !options.accept_valid {
        transaction.rollback().await?;
        return refuse(Refusal::BadLines(Box::new(run.reporter.report)));
    }
    run.sign(&transaction).await?;
    transaction.commit().await?;
    Ok(run.reporter.report)
}
