//! Where files are kept.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Secret, Settings};

/// Where files are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FileSettings {
    /// `directory` or `s3`.
    pub storage: Storage,
    /// The directory that all processes share. Empty: `files` below `data`.
    pub directory: PathBuf,
    /// The address of S3-compatible storage: `https://host`.
    pub endpoint: String,
    /// The region that requests are signed for.
    pub region: String,
    /// The bucket.
    pub bucket: String,
    /// The id of the key of access.
    pub access_key_id: Secret,
    /// The key of access.
    pub secret_access_key: Secret,
}

/// The places for files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Storage {
    /// A directory that all processes share.
    Directory,
    /// S3-compatible storage.
    S3,
}

impl Default for FileSettings {
    fn default() -> Self {
        Self {
            storage: Storage::Directory,
            directory: PathBuf::new(),
            endpoint: String::new(),
            region: "us-east-1".into(),
            bucket: String::new(),
            access_key_id: Secret::default(),
            secret_access_key: Secret::default(),
        }
    }
}

impl Settings {
    /// The directory that files are kept in.
    pub fn files_directory(&self) -> PathBuf {
        let named = &self.files.directory;
        if named.as_os_str().is_empty() { self.data.join("files") } else { named.clone() }
    }
}
