//! Where the lines go, and how many of each kind there were.

use std::io;

use crate::feed::Record;

/// How many lines of each kind were written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Brokers.
    pub brokers: usize,
    /// Risk carriers.
    pub risk_carriers: usize,
    /// People.
    pub people: usize,
    /// Contracts.
    pub contracts: usize,
    /// All lines, of these kinds and of every other.
    pub lines: usize,
}

/// A writer of lines.
pub(super) struct Lines<'a> {
    out: &'a mut dyn io::Write,
    counts: Counts,
}

impl<'a> Lines<'a> {
    /// Lines that go to `out`.
    pub(super) fn to(out: &'a mut dyn io::Write) -> Self {
        Self { out, counts: Counts::default() }
    }

    /// Writes a line.
    pub(super) fn put(&mut self, record: &Record) -> io::Result<()> {
        match record {
            Record::Broker(_) => self.counts.brokers += 1,
            Record::RiskCarrier(_) => self.counts.risk_carriers += 1,
            Record::Person(_) => self.counts.people += 1,
            Record::Contract(_) => self.counts.contracts += 1,
            _ => {}
        }
        self.counts.lines += 1;
        serde_json::to_writer(&mut *self.out, record)?;
        self.out.write_all(b"\n")
    }

    /// Ends: what was written.
    pub(super) fn finish(self) -> io::Result<Counts> {
        self.out.flush()?;
        Ok(self.counts)
    }
}
