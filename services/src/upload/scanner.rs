//! What looks for malware: nothing, or a ClamAV that is asked over its own protocol.
//!
//! It fails closed: whatever is not a clear answer means that the scanner is away, and a file waits.

use std::{path::PathBuf, sync::Arc, time::Duration};

use clamav_client::tokio::{Socket, Tcp, scan_buffer};
use tokio::{sync::Semaphore, time::timeout};

use crate::metric;

/// How long a scan may last.
const SCANNED_WITHIN: Duration = Duration::from_secs(20);

/// Bytes sent at a time.
const CHUNK: usize = 64 * 1024;

/// What looks for malware.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scanner {
    /// Nothing: what is kept is open at once.
    None,
    /// A ClamAV: `host:port`.
    ClamAv(String),
    /// A ClamAV on this machine: the path of its socket.
    ClamAvSocket(PathBuf),
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing.
    Clean,
    /// Malware.
    Infected,
    /// Nobody knows: the scanner did not answer clearly.
    Away,
}

/// What the pipeline of uploads needs of the process: the scanner, and places to look at files. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Uploads {
    pub(super) scanner: Arc<Scanner>,
    pub(super) places: Arc<Semaphore>,
    pub(super) files_a_day: u32,
}

impl Uploads {
    /// With a scanner, so many files looked at at once (each takes a processor, and half a gigabyte at worst), and so many of one sender
    /// in a day.
    pub fn new(scanner: Scanner, looked_at_at_once: usize, files_a_day: u32) -> Self {
        Self { scanner: Arc::new(scanner), places: Arc::new(Semaphore::new(looked_at_at_once.max(1))), files_a_day }
    }
}

impl Scanner {
    /// Looks for malware in these bytes.
    pub(super) async fn scan(&self, bytes: &[u8]) -> Verdict {
        let answer = match self {
            Self::None => return Verdict::Clean,
            Self::ClamAv(address) => {
                let server = Tcp { host_address: address.as_str() };
                timeout(SCANNED_WITHIN, scan_buffer(bytes, server, Some(CHUNK))).await
            }
            Self::ClamAvSocket(path) => {
                let server = Socket { socket_path: path };
                timeout(SCANNED_WITHIN, scan_buffer(bytes, server, Some(CHUNK))).await
            }
        };
        let verdict = match answer {
            Ok(Ok(answer)) => verdict(&answer),
            Ok(Err(error)) => {
                tracing::warn!(kind = %error.kind(), "the scanner is away");
                Verdict::Away
            }
            Err(_) => {
                tracing::warn!("the scanner gave no answer in time");
                Verdict::Away
            }
        };
        metric::scanned(match verdict {
            Verdict::Clean => "clean",
            Verdict::Infected => "infected",
            Verdict::Away => "away",
        });
        verdict
    }
}

/// What an answer says: `stream: OK`, `stream: NAME FOUND`, or what is wrong.
fn verdict(answer: &[u8]) -> Verdict {
    let answer = answer.trim_ascii_end();
    let answer = answer.strip_suffix(b"\0").unwrap_or(answer).trim_ascii_end();
    match answer.strip_prefix(b"stream: ") {
        Some(b"OK") => Verdict::Clean,
        Some(found) if found.ends_with(b" FOUND") => Verdict::Infected,
        _ => Verdict::Away,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clear_answer_opens_a_file() {
        let examples: [(&[u8], Verdict); 7] = [
            (b"stream: OK\0", Verdict::Clean),
            (b"stream: OK\n", Verdict::Clean),
            (b"stream: Eicar-Test-Signature FOUND\0", Verdict::Infected),
            (b"INSTREAM size limit exceeded. ERROR\0", Verdict::Away),
            (b"stream: Can't allocate memory ERROR\0", Verdict::Away),
            (b"OK", Verdict::Away),
            (b"", Verdict::Away),
        ];
        for (answer, meant) in examples {
            assert_eq!(verdict(answer), meant, "{}", String::from_utf8_lossy(answer));
        }
    }
}
