//! What one request may take, and all of them together, so that none can starve the others.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// The limits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Most bytes of a request's body.
    pub body_bytes: usize,
    /// Seconds in which a request's head must have arrived.
    pub header_seconds: u64,
    /// Seconds in which a request must be answered.
    pub request_seconds: u64,
    /// Most requests answered at once; more are asked to come back.
    pub requests_at_once: usize,
    /// Most streams of events open at once in this process; more are asked to come back.
    pub streams_at_once: usize,
    /// Most streams of one customer: a browser needs one, however many windows it has.
    pub streams_of_one: usize,
    /// Seconds between two signs of life on a stream where nothing happens.
    pub heartbeat_seconds: u64,
    /// Most calls a minute to `/api` from one address.
    pub api_per_minute: u32,
    /// Most passwords hashed at once: each takes a processor and 19 MiB.
    pub passwords_at_once: usize,
    /// Most bytes of a form that sends files.
    pub upload_bytes: usize,
    /// Seconds in which a form that sends files must be answered.
    pub upload_seconds: u64,
    /// Most forms that send files answered at once: each holds some parts of 5 MiB.
    pub uploads_at_once: usize,
    /// Most files looked at at once: each takes a processor, and half a gigabyte at worst.
    pub files_looked_at_at_once: usize,
    /// Most files that one sender may send in a day, whatever becomes of them.
    pub files_a_day: u32,
    /// Seconds during which a process that is told to end still takes requests, and says that it is not ready: a proxy turns to
    /// another one meanwhile.
    pub leaving_seconds: u64,
    /// Seconds that requests have to finish when the program is told to end.
    pub shutdown_seconds: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body_bytes: 64 * 1024,
            header_seconds: 10,
            request_seconds: 30,
            requests_at_once: 512,
            streams_at_once: 12_000,
            streams_of_one: 16,
            heartbeat_seconds: 25,
            api_per_minute: 300,
            passwords_at_once: 2,
            upload_bytes: 64 * 1024 * 1024,
            upload_seconds: 600,
            uploads_at_once: 24,
            files_looked_at_at_once: 2,
            files_a_day: 200,
            leaving_seconds: 3,
            shutdown_seconds: 20,
        }
    }
}

impl Limits {
    /// How long a request's head may take to arrive.
    pub fn header(&self) -> Duration {
        Duration::from_secs(self.header_seconds)
    }

    /// How long an answer may take.
    pub fn request(&self) -> Duration {
        Duration::from_secs(self.request_seconds)
    }

    /// How long nothing may happen on a stream.
    pub fn heartbeat(&self) -> Duration {
        Duration::from_secs(self.heartbeat_seconds.max(1))
    }

    /// How long a process still takes requests once it is told to end.
    pub fn leaving(&self) -> Duration {
        Duration::from_secs(self.leaving_seconds)
    }

    /// How long requests have to finish at the end.
    pub fn shutdown(&self) -> Duration {
        Duration::from_secs(self.shutdown_seconds)
    }
}
