//! Putting a backup back: into an empty database of the same schema, all of it or nothing.

use std::{fmt, io::Read};

use sea_orm::{
    ConnectionTrait as _, DatabaseTransaction, ExprTrait as _,
    sea_query::{Expr, Query},
};
use serde_json::Value as Json;
use uuid::Uuid;

use super::{
    file::BackupFile,
    header::{Program, Report},
    tables::{ALL, Row, Table},
};
use crate::{
    database::begin,
    failure::{Fault, Outcome, refuse},
    portal::Portal,
};

/// Why nothing was restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RestoreRefusal {
    /// The file is no backup of this program.
    NotABackup,
    /// Another form than this program reads.
    Format(u32),
    /// It was encrypted with another root.
    OtherRoot,
    /// Made for another schema than this program's.
    OtherSchema {
        /// The version that made it.
        version: String,
        /// Its newest change.
        migration: String,
    },
    /// The file is not what was written.
    Damaged,
    /// The database has rows already.
    NotEmpty {
        /// Where.
        table: String,
    },
}

impl fmt::Display for RestoreRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotABackup => write!(f, "this is not a backup of mon-compte"),
            Self::Format(format) => write!(f, "the backup has form {format}, which this program does not read"),
            Self::OtherRoot => write!(f, "the backup was made with another keys.root"),
            Self::OtherSchema { version, migration } => write!(
                f,
                "the backup was made by version {version} (newest change {migration}); restore it with that version, then migrate"
            ),
            Self::Damaged => write!(f, "the backup is damaged or not whole"),
            Self::NotEmpty { table } => write!(f, "the database is not empty: there are rows in {table}"),
        }
    }
}

/// Restores a backup into an empty database, and tells the name of each table and its rows as they are done.
///
/// # Errors
/// [`RestoreRefusal`], or a fault of the database. In each case nothing is written.
pub async fn restore(
    portal: &Portal,
    program: Program<'_>,
    from: impl Read + Send,
    mut tell: impl FnMut(&str, u64) + Send,
) -> Outcome<Report, RestoreRefusal> {
    let mut file = BackupFile::open(portal, program, from)?;
    let transaction = begin(&portal.db).await?;
    for table in &ALL {
        if !(table.is_empty)(&transaction).await? {
            return refuse(RestoreRefusal::NotEmpty { table: (table.name)() });
        }
    }
    let mut later = Vec::new();
    for table in &ALL {
        file.begin(table)?;
        loop {
            let mut rows = file.rows(table)?;
            if rows.is_empty() {
                break;
            }
            later.extend(put_off(table, &mut rows)?);
            (table.write)(&transaction, rows).await?;
        }
        tell(&(table.name)(), file.count);
    }
    refer(&transaction, later).await?;
    let report = file.end()?;
    transaction.commit().await?;
    Ok(report)
}

/// Reads a backup to its end, and says what is in it. Touches no database.
///
/// # Errors
/// [`RestoreRefusal`].
pub fn check_backup(portal: &Portal, program: Program<'_>, from: impl Read) -> Outcome<Report, RestoreRefusal> {
    let mut file = BackupFile::open(portal, program, from)?;
    for table in &ALL {
        file.begin(table)?;
        while !file.rows(table)?.is_empty() {}
    }
    file.end()
}

/// What is to be written into a row once all rows are there.
struct Later {
    table: String,
    column: &'static str,
    row: Uuid,
    refers_to: Uuid,
}

/// Takes out of the rows what refers to rows of the same table.
fn put_off(table: &Table, rows: &mut [Row]) -> Result<Vec<Later>, Fault> {
    let Some(column) = table.refers_to_itself else { return Ok(Vec::new()) };
    let columns = (table.columns)();
    let place = |name| columns.iter().position(|known| known == name);
    let (Some(id), Some(reference)) = (place("id"), place(column)) else {
        return Err(Fault::new("a table refers to itself by a column that it does not have"));
    };
    let mut later = Vec::new();
    for row in rows {
        let (Some(Json::String(id)), Some(Json::String(refers_to))) =
            (row.get(id).cloned(), row.get(reference).cloned())
        else {
            continue;
        };
        later.push(Later { table: (table.name)(), column, row: id.parse()?, refers_to: refers_to.parse()? });
        if let Some(value) = row.get_mut(reference) {
            *value = Json::Null;
        }
    }
    Ok(later)
}

async fn refer(db: &DatabaseTransaction, later: Vec<Later>) -> Result<(), Fault> {
    for Later { table, column, row, refers_to } in later {
        let update =
            Query::update().table(table).value(column, refers_to).and_where(Expr::col("id").eq(row)).to_owned();
        db.execute(&update).await?;
    }
    Ok(())
}
