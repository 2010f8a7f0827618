//! A backup that is being read: its header, then its lines, until the last says that all were there.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Read},
};

use data_encoding::HEXLOWER;
use flate2::read::GzDecoder;
use serde::{Deserialize, de::DeserializeOwned};
use sha2::{Digest as _, Sha256};

use super::{
    header::{FORMAT, Header, Program, Report, root_id},
    restore::RestoreRefusal,
    sealed::Opening,
    tables::{Row, Table},
};
use crate::{
    failure::{Failure, Outcome, refuse},
    portal::Portal,
};

/// Longest first line.
const LONGEST_HEADER: u64 = 4096;

/// A backup that is being read.
pub(super) struct BackupFile<R> {
    header: Header,
    lines: BufReader<GzDecoder<Opening<BufReader<R>>>>,
    digest: Sha256,
    rows: BTreeMap<String, u64>,
    /// Rows of the present table so far.
    pub count: u64,
    /// The line that comes next.
    next: Vec<u8>,
}

/// The line before the rows of a table.
#[derive(Deserialize)]
struct TableLine {
    table: String,
    columns: Vec<String>,
}

/// The last line.
#[derive(Deserialize)]
struct EndLine {
    rows: BTreeMap<String, u64>,
    digest: String,
}

impl<R: Read> BackupFile<R> {
    /// Reads the header, and refuses what this program cannot restore.
    pub fn open(portal: &Portal, program: Program<'_>, from: R) -> Outcome<Self, RestoreRefusal> {
        let mut from = BufReader::new(from);
        let mut line = Vec::new();
        // Another file has no line of ours, or none at all.
        let _ = from.by_ref().take(LONGEST_HEADER).read_until(b'\n', &mut line);
        let Ok(header) = serde_json::from_slice::<Header>(&line) else { return refuse(RestoreRefusal::NotABackup) };
        if header.mon_compte_backup != FORMAT {
            return refuse(RestoreRefusal::Format(header.mon_compte_backup));
        }
        if header.root != root_id(portal.keys.backup()) {
            return refuse(RestoreRefusal::OtherRoot);
        }
        if header.migration != program.migration {
            return refuse(RestoreRefusal::OtherSchema { version: header.version, migration: header.migration });
        }
        let opening = Opening::new(from, &header.key(portal.keys.backup()), line);
        let mut file = Self {
            header,
            lines: BufReader::new(GzDecoder::new(opening)),
            digest: Sha256::new(),
            rows: BTreeMap::new(),
            count: 0,
            next: Vec::new(),
        };
        file.advance()?;
        Ok(file)
    }

    /// Reads the line before a table's rows.
    pub fn begin(&mut self, table: &Table) -> Outcome<(), RestoreRefusal> {
        let TableLine { table: name, columns } = self.parse()?;
        if name != (table.name)() || columns != (table.columns)() {
            return refuse(RestoreRefusal::Damaged);
        }
        self.rows.insert(name, 0);
        self.count = 0;
        self.take()
    }

    /// Reads the next rows of a table; none when they are over.
    pub fn rows(&mut self, table: &Table) -> Outcome<Vec<Row>, RestoreRefusal> {
        let mut rows = Vec::new();
        while rows.len() < table.batch() && self.next.starts_with(b"[") {
            rows.push(self.parse()?);
            self.take()?;
        }
        self.count += u64::try_from(rows.len())?;
        self.rows.insert((table.name)(), self.count);
        Ok(rows)
    }

    /// Reads the last line, which tells what must have been there.
    pub fn end(mut self) -> Outcome<Report, RestoreRefusal> {
        let EndLine { rows, digest } = self.parse()?;
        let read = HEXLOWER.encode(&self.digest.clone().finalize());
        self.advance()?;
        if rows != self.rows || digest != read || !self.next.is_empty() {
            return refuse(RestoreRefusal::Damaged);
        }
        Ok(Report { taken_at: self.header.taken_at, version: self.header.version, rows, digest })
    }

    /// Counts the line in, and reads the one after it.
    fn take(&mut self) -> Outcome<(), RestoreRefusal> {
        self.digest.update(&self.next);
        self.advance()
    }

    fn advance(&mut self) -> Outcome<(), RestoreRefusal> {
        self.next.clear();
        let read = self.lines.read_until(b'\n', &mut self.next);
        read.map(|_| ()).map_err(|_| Failure::Refused(RestoreRefusal::Damaged))
    }

    fn parse<T: DeserializeOwned>(&self) -> Outcome<T, RestoreRefusal> {
        serde_json::from_slice(&self.next).map_err(|_| Failure::Refused(RestoreRefusal::Damaged))
    }
}
