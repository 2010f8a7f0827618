//! HTTPS without a proxy: rustls with ring, HTTP/2 and HTTP/1.1 by ALPN, and a certificate that can be renewed while serving.
//!
//! SIGHUP has the files read again; what cannot be read leaves the certificate that stands. Connections that are open keep theirs.

use std::{io, path::PathBuf};

use axum_server::tls_rustls::RustlsConfig;
use thiserror::Error;
use tokio::signal::unix::{SignalKind, signal};

use crate::config::TlsSettings;

/// Why there is no HTTPS.
#[derive(Debug, Error)]
pub enum TlsError {
    /// The certificate and the key cannot be used.
    #[error("tls: {} and {} cannot be used: {error}", certificate.display(), key.display())]
    Files {
        /// The certificate's file.
        certificate: PathBuf,
        /// The key's.
        key: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The system does not tell of signals.
    #[error("tls: {0}")]
    Signal(#[from] io::Error),
}

/// The certificate and the key, if there are any, read again at each SIGHUP.
pub async fn load(settings: &TlsSettings) -> Result<Option<RustlsConfig>, TlsError> {
    let mut hangups = signal(SignalKind::hangup())?;
    let config = if settings.is_set() { Some(read(settings).await?) } else { None };
    let (again, settings) = (config.clone(), settings.clone());
    tokio::spawn(async move {
        while hangups.recv().await.is_some() {
            if let Some(config) = &again {
                reload(config, &settings).await;
            } else {
                tracing::info!("told to read the certificate again; there is none");
            }
        }
    });
    Ok(config)
}

async fn read(settings: &TlsSettings) -> Result<RustlsConfig, TlsError> {
    let TlsSettings { certificate, key } = settings;
    RustlsConfig::from_pem_file(certificate, key).await.map_err(|error| TlsError::Files {
        certificate: certificate.clone(),
        key: key.clone(),
        error,
    })
}

async fn reload(config: &RustlsConfig, settings: &TlsSettings) {
    match config.reload_from_pem_file(&settings.certificate, &settings.key).await {
        Ok(()) => tracing::info!("the certificate was read again"),
        Err(error) => tracing::error!(%error, "the certificate could not be read again; the one before stands"),
    }
}
