//! The last import that was written: an import runs in a process of its own, and leaves nothing else to watch.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::{entity::import_run, failure::Fault, portal::Portal};

/// What the last import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastImport {
    /// When it ended.
    pub finished_at: DateTime<Utc>,
    /// Lines read.
    pub lines: i64,
    /// Records written.
    pub written: i64,
    /// Bad lines.
    pub rejected: i64,
}

/// The import that ended last; none when there was none yet.
///
/// # Errors
/// The database's own.
pub async fn last_import(portal: &Portal) -> Result<Option<LastImport>, Fault> {
    let run = import_run::Entity::find()
        .filter(import_run::Column::FinishedAt.is_not_null())
        .order_by_desc(import_run::Column::StartedAt)
        .one(&portal.db)
        .await?;
    Ok(run.and_then(|run| {
        let import_run::Model { finished_at, lines, written, rejected, .. } = run;
        Some(LastImport { finished_at: finished_at?, lines, written, rejected })
    }))
}
