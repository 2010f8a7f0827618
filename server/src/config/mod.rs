//! The settings: what differs from one installation to the next, read once at start-up.
//!
//! They come from a file (`mon-compte.toml`), then from `DATABASE_URL`, then from the environment: `MON_COMPTE__LIMITS__BODY_BYTES`
//! is `limits.body_bytes`. The later wins. To add one: a field with its documentation and its default, a line in
//! `docs/CONFIGURATION.md` (a test reads it), and a check in `check.rs` if a value can be wrong.

mod address;
mod check;
mod environment;
mod files;
mod keys;
mod limits;
mod load;
mod messages;
mod network;
mod offline;
mod scan;
mod secret;

use std::path::PathBuf;

use domain::brand::Brand;
use serde::{Deserialize, Serialize};

pub use address::Listen;
pub use check::{Problem, check};
pub use environment::{ClockKind, Environment};
pub use files::{FileSettings, Storage};
pub use keys::{KeyError, KeySettings, keys};
pub use limits::Limits;
pub use load::{LoadError, load};
pub use messages::{MailSettings, MailTransport, SmsSettings, SmsTransport};
pub use network::{MetricsSettings, OtelSettings, TlsSettings};
pub use offline::Offline;
pub use scan::{ScanSettings, ScannerKind};
pub use secret::Secret;

/// Every setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// `development` or `production`. Production refuses what only pretends.
    pub environment: Environment,
    /// The address that people, letters and QR codes use, without a final slash.
    pub public_url: String,
    /// The addresses to listen on, separated by commas.
    pub listen: Listen,
    /// `sqlite://…` or `postgres://…`. `DATABASE_URL` is read too.
    pub database_url: Secret,
    /// Most connections to the database.
    pub database_connections: u32,
    /// Where development keeps its keys, and files are kept unless told otherwise.
    pub data: PathBuf,
    /// Where mails and text messages are kept by the transport `directory`.
    pub messages: PathBuf,
    /// Where the browser's files are. Empty: in the program, or else where the build leaves them.
    pub site_root: PathBuf,
    /// The certificate, for a portal without a proxy.
    pub tls: TlsSettings,
    /// Where Prometheus asks.
    pub metrics: MetricsSettings,
    /// Where traces go.
    pub otel: OtelSettings,
    /// How many trusted proxies write `X-Forwarded-For`.
    pub trusted_hops: usize,
    /// Where the time comes from.
    pub clock: ClockKind,
    /// What is logged, as a `tracing` filter.
    pub log: String,
    /// The portal's secrets.
    pub keys: KeySettings,
    /// How mail leaves.
    pub mail: MailSettings,
    /// How text messages leave.
    pub sms: SmsSettings,
    /// Where files are kept.
    pub files: FileSettings,
    /// What looks for malware in them.
    pub scan: ScanSettings,
    /// What one request and all of them together may take.
    pub limits: Limits,
    /// What browsers may keep.
    pub offline: Offline,
    /// How the portal names itself.
    pub brand: Brand,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            environment: Environment::Development,
            public_url: "http://localhost:3000".into(),
            listen: Listen::default(),
            database_url: Secret::from("sqlite://data/mon-compte.sqlite"),
            database_connections: 8,
            data: "data".into(),
            messages: "data/messages".into(),
            site_root: PathBuf::new(),
            tls: TlsSettings::default(),
            metrics: MetricsSettings::default(),
            otel: OtelSettings::default(),
            trusted_hops: 0,
            clock: ClockKind::Auto,
            log: "info,sea_orm_migration=warn".into(),
            keys: KeySettings::default(),
            mail: MailSettings::default(),
            sms: SmsSettings::default(),
            files: FileSettings::default(),
            scan: ScanSettings::default(),
            limits: Limits::default(),
            offline: Offline::default(),
            brand: Brand::default(),
        }
    }
}

impl Settings {
    /// Whether what only developers may do is there.
    pub fn is_development(&self) -> bool {
        self.environment == Environment::Development
    }

    /// Whether people reach the portal by HTTPS.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Whether the clock can be moved.
    pub fn clock_moves(&self) -> bool {
        match self.clock {
            ClockKind::Auto => self.is_development(),
            ClockKind::System => false,
            ClockKind::Movable => true,
        }
    }
}
