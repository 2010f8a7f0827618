//! Making a backup: every table as it is at one moment, while others go on writing.

use std::{collections::BTreeMap, io::Write};

use data_encoding::HEXLOWER;
use flate2::{Compression, write::GzEncoder};
use sea_orm::{
    AccessMode, DatabaseTransaction, DbBackend, IsolationLevel, SqliteTransactionMode, TransactionOptions,
    TransactionTrait as _,
};
use serde::Serialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{
    header::{FORMAT, Header, Program, Report, root_id},
    sealed::Sealing,
    tables::{ALL, Table},
};
use crate::{failure::Fault, portal::Portal};

/// Writes everything that the portal keeps to `out`, and tells the name of each table and its rows as they are done.
///
/// # Errors
/// The database's own, or of what is written to.
pub async fn back_up<W: Write + Send>(
    portal: &Portal,
    program: Program<'_>,
    mut out: W,
    mut tell: impl FnMut(&str, u64) + Send,
) -> Result<(Report, W), Fault> {
    let header = header(portal, program)?;
    let mut line = serde_json::to_vec(&header)?;
    line.push(b'\n');
    out.write_all(&line)?;
    let sealing = Sealing::new(out, &header.key(portal.keys.backup()), line);
    let mut lines = Lines { out: GzEncoder::new(sealing, Compression::default()), digest: Sha256::new() };

    let moment = one_moment(portal).await?;
    let mut rows = BTreeMap::new();
    for table in &ALL {
        let name = (table.name)();
        let count = write_table(&moment, table, &mut lines).await?;
        tell(&name, count);
        rows.insert(name, count);
    }
    moment.rollback().await?;

    let digest = HEXLOWER.encode(&lines.digest.clone().finalize());
    lines.put(&json!({ "rows": rows, "digest": digest }))?;
    let out = lines.out.finish()?.finish()?;
    Ok((Report { taken_at: header.taken_at, version: header.version, rows, digest }, out))
}

fn header(portal: &Portal, program: Program<'_>) -> Result<Header, Fault> {
    Ok(Header {
        mon_compte_backup: FORMAT,
        version: program.version.to_owned(),
        migration: program.migration.to_owned(),
        taken_at: portal.clock.now(),
        root: root_id(portal.keys.backup()),
        salt: HEXLOWER.encode(&portal.random.bytes::<16>()?),
    })
}

/// A transaction that sees the database as it is now, for as long as it lasts, and keeps nobody from writing.
async fn one_moment(portal: &Portal) -> Result<DatabaseTransaction, Fault> {
    let options = match portal.db.get_database_backend() {
        DbBackend::Sqlite => TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Deferred),
            ..TransactionOptions::default()
        },
        _ => TransactionOptions {
            isolation_level: Some(IsolationLevel::RepeatableRead),
            access_mode: Some(AccessMode::ReadOnly),
            ..TransactionOptions::default()
        },
    };
    Ok(portal.db.begin_with_options(options).await?)
}

struct Lines<W: Write> {
    out: GzEncoder<Sealing<W>>,
    digest: Sha256,
}

impl<W: Write> Lines<W> {
    fn put(&mut self, line: &impl Serialize) -> Result<(), Fault> {
        let mut text = serde_json::to_vec(line)?;
        text.push(b'\n');
        self.digest.update(&text);
        Ok(self.out.write_all(&text)?)
    }
}

async fn write_table<W: Write + Send>(
    moment: &DatabaseTransaction,
    table: &Table,
    lines: &mut Lines<W>,
) -> Result<u64, Fault> {
    lines.put(&json!({ "table": (table.name)(), "columns": (table.columns)() }))?;
    (table.read)(moment, &mut |row| lines.put(&row)).await
}
