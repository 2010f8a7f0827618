//! What use cases and jobs count, for whoever watches the service. Nothing here tells one person from another: labels are words of
//! ours, from closed sets.
//!
//! Counting costs nothing where nobody listens: the server's setting `metrics.listen` says whether somebody does. To add one: a
//! constant, its place in [`ALL`], its row in `docs/OPERATION.md` (a test compares), and the line that counts.

use domain::notification::Side;
use metrics::counter;

use crate::{
    failure::{Failure, Outcome},
    outbox::SendError,
};

/// Something that is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Metric {
    /// Its name.
    pub name: &'static str,
    /// How it behaves.
    pub kind: MetricKind,
    /// What it is, in a sentence.
    pub help: &'static str,
}

/// How a metric behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetricKind {
    /// It only grows.
    Counter,
    /// It is what it is now.
    Gauge,
    /// It counts how often values fell into which range.
    Histogram,
}

/// Attempts to sign in.
pub const SIGN_INS: Metric = Metric {
    name: "mon_compte_sign_ins_total",
    kind: MetricKind::Counter,
    help: "Attempts to sign in, by side (customer, staff) and outcome: ok, refused, fault.",
};

/// Mails and text messages.
pub const MESSAGES: Metric = Metric {
    name: "mon_compte_messages_total",
    kind: MetricKind::Counter,
    help: "Mails and text messages handed on, by channel (email, sms) and outcome: sent, delayed (will be tried again), refused.",
};

/// Attempts at jobs.
pub const JOB_ATTEMPTS: Metric = Metric {
    name: "mon_compte_job_attempts_total",
    kind: MetricKind::Counter,
    help: "Attempts at jobs, by kind and outcome: done, retried, failed.",
};

/// Files that people send.
pub const UPLOADS: Metric = Metric {
    name: "mon_compte_uploads_total",
    kind: MetricKind::Counter,
    help: "Files that people sent, by outcome: kept, again, waiting (for the scanner), fault, or why they were refused.",
};

/// Questions to the scanner.
pub const SCANS: Metric = Metric {
    name: "mon_compte_scans_total",
    kind: MetricKind::Counter,
    help: "Files that the scanner was asked about, by outcome: clean, infected, away.",
};

/// All of this crate's.
pub const ALL: [Metric; 5] = [SIGN_INS, MESSAGES, JOB_ATTEMPTS, UPLOADS, SCANS];

/// Counts an attempt to sign in. Which half was wrong is not counted apart: it is not said either.
pub(crate) fn signed_in<T, R>(side: Side, outcome: &Outcome<T, R>) {
    let word = match outcome {
        Ok(_) => "ok",
        Err(Failure::Refused(_)) => "refused",
        Err(Failure::Fault(_)) => "fault",
    };
    counter!(SIGN_INS.name, "side" => side.code(), "outcome" => word).increment(1);
}

/// Counts a message on its way.
pub(crate) fn message(channel: &'static str, outcome: &Result<(), SendError>) {
    let word = match outcome {
        Ok(()) => "sent",
        Err(SendError::Retry(_)) => "delayed",
        Err(SendError::Refused(_) | SendError::Unreachable(_)) => "refused",
    };
    counter!(MESSAGES.name, "channel" => channel, "outcome" => word).increment(1);
}

/// Counts an attempt at a job.
pub(crate) fn job_attempt(kind: &str, outcome: &'static str) {
    counter!(JOB_ATTEMPTS.name, "kind" => kind.to_owned(), "outcome" => outcome).increment(1);
}

/// Counts a file that came.
pub(crate) fn uploaded(outcome: &'static str) {
    counter!(UPLOADS.name, "outcome" => outcome).increment(1);
}

/// Counts a question to the scanner.
pub(crate) fn scanned(outcome: &'static str) {
    counter!(SCANS.name, "outcome" => outcome).increment(1);
}
