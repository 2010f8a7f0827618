//! What Prometheus is told: counters as they are counted, and at each question the state of queue, database and imports.
//!
//! It is asked at an address of its own (`metrics.listen`), on a network that customers do not reach: how many people sign in and
//! which route is slow is nobody's business. Without that setting nothing is counted. Labels are route patterns, statuses and words of
//! ours; nothing tells one person from another. The list is in `docs/OPERATION.md`, and a test compares it with what is exported.

mod listen;
mod state;

use domain::notification::Side;
use metrics::{counter, describe_counter, describe_gauge, describe_histogram, gauge};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusRecorder};
use services::{
    Portal,
    metric::{Metric, MetricKind},
};

use crate::build_info;

pub use listen::{MetricsError, listen, router};

/// Requests answered.
pub const REQUESTS: Metric = Metric {
    name: "mon_compte_http_requests_total",
    kind: MetricKind::Counter,
    help: "Requests answered, by method, route pattern and status.",
};
/// How long answers took.
pub const DURATION: Metric = Metric {
    name: "mon_compte_http_request_duration_seconds",
    kind: MetricKind::Histogram,
    help: "Seconds from a request's head to its answer's, by route pattern.",
};
/// Requests being answered.
pub const IN_FLIGHT: Metric = Metric {
    name: "mon_compte_http_requests_in_flight",
    kind: MetricKind::Gauge,
    help: "Requests being answered now.",
};
/// Streams of events.
pub const STREAMS: Metric =
    Metric { name: "mon_compte_streams_open", kind: MetricKind::Gauge, help: "Streams of events that are open now." };
/// Requests refused by a limit.
pub const REFUSED: Metric = Metric {
    name: "mon_compte_http_refused_total",
    kind: MetricKind::Counter,
    help: "Requests refused by a limit, by reason: crowd, calls, too_long, too_slow.",
};
/// Connections to the database.
pub const CONNECTIONS: Metric = Metric {
    name: "mon_compte_database_connections",
    kind: MetricKind::Gauge,
    help: "Connections to the database, by state: idle, used.",
};
/// Most connections to the database.
pub const CONNECTIONS_MOST: Metric = Metric {
    name: "mon_compte_database_connections_most",
    kind: MetricKind::Gauge,
    help: "Most connections that this process may have (database_connections).",
};
/// Whether the database answers.
pub const DATABASE_UP: Metric = Metric {
    name: "mon_compte_database_up",
    kind: MetricKind::Gauge,
    help: "1 if the database answered this question's own queries, 0 if not: then what they would tell is of before.",
};
/// Whether the store of files answers.
pub const FILES_UP: Metric = Metric {
    name: "mon_compte_files_up",
    kind: MetricKind::Gauge,
    help: "1 if the store of files was written and read a few seconds ago at most, or is only full; 0 if not.",
};
/// Jobs to be done.
pub const JOBS_WAITING: Metric = Metric {
    name: "mon_compte_jobs_waiting",
    kind: MetricKind::Gauge,
    help: "Jobs neither done nor given up, by kind.",
};
/// Age of the oldest job.
pub const JOBS_OLDEST: Metric = Metric {
    name: "mon_compte_jobs_oldest_seconds",
    kind: MetricKind::Gauge,
    help: "Age of the oldest job that is neither done nor given up, by kind; 0 if there is none.",
};
/// Jobs given up.
pub const JOBS_DEAD: Metric = Metric {
    name: "mon_compte_jobs_dead",
    kind: MetricKind::Gauge,
    help: "Jobs given up and kept for somebody to look at, by kind.",
};
/// When the last import ended.
pub const IMPORT_ENDED: Metric = Metric {
    name: "mon_compte_import_last_timestamp_seconds",
    kind: MetricKind::Gauge,
    help: "When the last import ended, in seconds since 1970; 0 if there was none.",
};
/// Lines of the last import.
pub const IMPORT_LINES: Metric = Metric {
    name: "mon_compte_import_last_lines",
    kind: MetricKind::Gauge,
    help: "Lines of the last import, by outcome: read, written, bad.",
};
/// Which program this is.
pub const BUILD: Metric = Metric {
    name: "mon_compte_build_info",
    kind: MetricKind::Gauge,
    help: "Always 1; its labels are the version and the commit.",
};
/// When the process started.
pub const STARTED: Metric = Metric {
    name: "mon_compte_start_time_seconds",
    kind: MetricKind::Gauge,
    help: "When this process started, in seconds since 1970.",
};

/// This crate's.
const OURS: [Metric; 16] = [
    REQUESTS,
    DURATION,
    IN_FLIGHT,
    STREAMS,
    REFUSED,
    CONNECTIONS,
    CONNECTIONS_MOST,
    DATABASE_UP,
    FILES_UP,
    JOBS_WAITING,
    JOBS_OLDEST,
    JOBS_DEAD,
    IMPORT_ENDED,
    IMPORT_LINES,
    BUILD,
    STARTED,
];

/// Upper bounds of the ranges of seconds: a page is a few milliseconds, a paper a few tens, a password a hundred and more.
const RANGES: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// Everything that is measured.
pub fn all() -> impl Iterator<Item = Metric> {
    OURS.into_iter().chain(services::metric::ALL)
}

/// What keeps the numbers until they are asked for.
pub fn recorder() -> Result<PrometheusRecorder, MetricsError> {
    let durations = Matcher::Full(DURATION.name.to_owned());
    Ok(PrometheusBuilder::new().set_buckets_for_metric(durations, &RANGES)?.build_recorder())
}

/// Says what each metric is, and begins those that would otherwise be missing until something happens: what never failed must be seen
/// to be at 0.
pub fn begin(portal: &Portal) {
    for Metric { name, kind, help } in all() {
        match kind {
            MetricKind::Counter => describe_counter!(name, help),
            MetricKind::Gauge => describe_gauge!(name, help),
            MetricKind::Histogram => describe_histogram!(name, help),
        }
    }
    for side in [Side::Customer, Side::Staff] {
        for outcome in ["ok", "refused", "fault"] {
            counter!(services::metric::SIGN_INS.name, "side" => side.code(), "outcome" => outcome).increment(0);
        }
    }
    for outcome in ["kept", "again", "waiting", "fault"] {
        counter!(services::metric::UPLOADS.name, "outcome" => outcome).increment(0);
    }
    for outcome in ["clean", "infected", "away"] {
        counter!(services::metric::SCANS.name, "outcome" => outcome).increment(0);
    }
    for channel in ["email", "sms"] {
        for outcome in ["sent", "delayed", "refused"] {
            counter!(services::metric::MESSAGES.name, "channel" => channel, "outcome" => outcome).increment(0);
        }
    }
    for kind in services::job::Job::KINDS {
        for outcome in ["done", "retried", "failed"] {
            counter!(services::metric::JOB_ATTEMPTS.name, "kind" => kind, "outcome" => outcome).increment(0);
        }
    }
    for reason in [Refusal::Crowd, Refusal::Calls, Refusal::TooLong, Refusal::TooSlow] {
        counter!(REFUSED.name, "reason" => reason.word()).increment(0);
    }
    gauge!(BUILD.name, "version" => build_info::VERSION, "commit" => build_info::COMMIT.unwrap_or_default()).set(1.0);
    gauge!(STARTED.name).set(state::seconds(portal.clock.now()));
    gauge!(IN_FLIGHT.name).set(0.0);
    gauge!(STREAMS.name).set(0.0);
}

/// Why a limit refused a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Every place was taken.
    Crowd,
    /// Too many calls from one address.
    Calls,
    /// The body was too long.
    TooLong,
    /// The body took too long to arrive.
    TooSlow,
}

impl Refusal {
    const fn word(self) -> &'static str {
        match self {
            Self::Crowd => "crowd",
            Self::Calls => "calls",
            Self::TooLong => "too_long",
            Self::TooSlow => "too_slow",
        }
    }

    /// Counts it.
    pub fn count(self) {
        counter!(REFUSED.name, "reason" => self.word()).increment(1);
    }
}
