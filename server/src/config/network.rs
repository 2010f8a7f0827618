//! What listens beside the portal's own addresses, and how the portal's own are secured.

use std::{net::SocketAddr, path::PathBuf};

use serde::{Deserialize, Serialize};

/// The certificate, for a portal without a proxy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TlsSettings {
    /// The certificate and those above it, in PEM. Empty: the portal speaks HTTP, to a proxy.
    pub certificate: PathBuf,
    /// Its key, in PEM.
    pub key: PathBuf,
}

impl TlsSettings {
    /// Whether the portal speaks HTTPS itself.
    pub fn is_set(&self) -> bool {
        !self.certificate.as_os_str().is_empty()
    }

    /// Whether both are there or neither is.
    pub fn is_whole(&self) -> bool {
        self.is_set() != self.key.as_os_str().is_empty()
    }
}

/// Where Prometheus asks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MetricsSettings {
    /// The address; without one nothing is counted.
    pub listen: Option<SocketAddr>,
}

/// Where traces go.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OtelSettings {
    /// A collector that takes OTLP over HTTP: `http://host:4318`. Empty: no traces.
    pub endpoint: String,
}

impl OtelSettings {
    /// Whether traces are sent.
    pub const fn is_set(&self) -> bool {
        !self.endpoint.is_empty()
    }
}
