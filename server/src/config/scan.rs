//! What looks for malware in files that people send.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use services::upload::Scanner;

/// What looks for malware.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScanSettings {
    /// `none` or `clamav`.
    pub scanner: ScannerKind,
    /// Where ClamAV answers: `host:port`, or the path of its socket.
    pub address: String,
}

/// The scanners.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScannerKind {
    /// None: what is kept is open at once.
    #[default]
    None,
    /// A ClamAV.
    Clamav,
}

impl ScanSettings {
    /// The scanner that the settings name.
    pub fn scanner(&self) -> Scanner {
        match self.scanner {
            ScannerKind::None => Scanner::None,
            ScannerKind::Clamav if self.address.starts_with('/') => Scanner::ClamAvSocket(PathBuf::from(&self.address)),
            ScannerKind::Clamav => Scanner::ClamAv(self.address.clone()),
        }
    }

    /// Whether the address can be one.
    pub fn is_right(&self) -> bool {
        let has_port = || {
            self.address.rsplit_once(':').is_some_and(|(host, port)| !host.is_empty() && port.parse::<u16>().is_ok())
        };
        self.scanner == ScannerKind::None || self.address.starts_with('/') || has_port()
    }
}
