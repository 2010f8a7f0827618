//! S3-compatible storage: the bucket in the path, signed requests, HTTPS by rustls and ring.
//!
//! Only what every such server has is used: put, get, delete and list, and uploads in parts of one length.

use std::{fmt, time::Duration};

use object_store::{
    BackoffConfig, ClientOptions, ObjectStore, RetryConfig,
    aws::{AmazonS3, AmazonS3Builder},
};
use secrecy::{ExposeSecret as _, SecretString};
use thiserror::Error;

use crate::tls::choose_cryptography;

/// How long a connection may take.
const CONNECTED_WITHIN: Duration = Duration::from_secs(3);

/// How long the other side may keep silent. A file as a whole may take as long as its reader does.
const SILENT_AT_MOST: Duration = Duration::from_secs(20);

/// After which no request is tried again: a person waits.
const TRIED_WITHIN: Duration = Duration::from_secs(8);

/// How often a request is tried again that met a busy server or no answer.
const TRIED_AGAIN: usize = 3;

/// Which bucket of which server, and as whom.
#[derive(Debug, Clone)]
pub struct S3Settings {
    /// The server's address, `https://host` or with a port; `http://…` for a test beside the program, which is then not encrypted.
    pub endpoint: String,
    /// The region that requests are signed for.
    pub region: String,
    /// The bucket.
    pub bucket: String,
    /// The id of the key of access.
    pub access_key_id: SecretString,
    /// The key of access.
    pub secret_access_key: SecretString,
}

/// Why settings make no client. What the library says is not repeated: it may quote them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no client of the storage can be made of these settings")]
pub struct S3Error;

/// A bucket.
#[derive(Clone)]
pub(super) struct S3(AmazonS3);

impl S3 {
    pub fn new(settings: &S3Settings) -> Result<Self, S3Error> {
        choose_cryptography();
        let client = ClientOptions::new()
            .with_allow_http(settings.endpoint.starts_with("http://"))
            .with_connect_timeout(CONNECTED_WITHIN)
            .with_read_timeout(SILENT_AT_MOST)
            .with_timeout_disabled();
        let made = AmazonS3Builder::new()
            .with_client_options(client)
            .with_retry(retry())
            .with_endpoint(settings.endpoint.trim_end_matches('/'))
            .with_region(&settings.region)
            .with_bucket_name(&settings.bucket)
            .with_access_key_id(settings.access_key_id.expose_secret())
            .with_secret_access_key(settings.secret_access_key.expose_secret())
            .with_virtual_hosted_style_request(false)
            .with_disable_bulk_delete(true)
            .build();
        made.map(Self).map_err(|_| S3Error)
    }

    /// The files in it.
    pub fn objects(&self) -> &dyn ObjectStore {
        &self.0
    }

    /// What speaks to the server.
    pub const fn client(&self) -> &AmazonS3 {
        &self.0
    }
}

impl fmt::Debug for S3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("S3(…)")
    }
}

fn retry() -> RetryConfig {
    let backoff =
        BackoffConfig { init_backoff: Duration::from_millis(100), max_backoff: Duration::from_secs(2), base: 2.0 };
    RetryConfig { backoff, max_retries: TRIED_AGAIN, retry_timeout: TRIED_WITHIN }
}
