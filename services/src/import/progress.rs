//! What an import tells while it runs, so that a terminal can draw a bar and a list.

use super::BadLine;

/// What the import is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Reading each line by itself; nothing is written yet.
    Checking,
    /// Reading again, looking references up, writing.
    Writing,
}

/// Who listens to an import. Each method does nothing unless it is overridden.
pub trait Progress: Send {
    /// A stage begins. `bytes` is how much there is to read, when that is known.
    fn begins(&mut self, stage: Stage, bytes: Option<u64>) {
        let _ = (stage, bytes);
    }

    /// So many bytes more were read.
    fn read(&mut self, bytes: u64) {
        let _ = bytes;
    }

    /// A line is bad. Called for each problem, also for those beyond the bounded list of the report.
    fn bad_line(&mut self, bad: &BadLine) {
        let _ = bad;
    }
}

/// Nobody listens.
impl Progress for () {}

impl<P: Progress> Progress for &mut P {
    fn begins(&mut self, stage: Stage, bytes: Option<u64>) {
        (**self).begins(stage, bytes);
    }

    fn read(&mut self, bytes: u64) {
        (**self).read(bytes);
    }

    fn bad_line(&mut self, bad: &BadLine) {
        (**self).bad_line(bad);
    }
}
