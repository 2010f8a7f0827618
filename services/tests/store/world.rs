//! One store of each kind, and a look behind it: what is really there, and what somebody might do to it.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use bytes::Bytes;
use futures::{Stream, StreamExt as _, TryStreamExt as _, future, stream};
use services::{
    Portal,
    store::{FileKey, Store, StoreError, Stored, get, put},
};
use tempfile::TempDir;
use tokio::sync::Notify;

use super::s3_server::S3Server;
use crate::common::on_one;

/// Longer than any file of these tests.
pub const LIMIT: u64 = 100 * 1024 * 1024;

/// Bytes of what is too long for one request.
pub const LONG: usize = 6_000_000;

/// A portal whose files are in one kind of store.
pub struct World {
    pub portal: Portal,
    pub place: Place,
}

/// Where its files are.
pub enum Place {
    Directory(TempDir),
    S3(S3Server),
}

/// Plays a test on each kind of store.
pub async fn on_each(test: impl AsyncFn(&World)) {
    on_one(async |portal| {
        test(&World::new(portal, Place::Directory(tempfile::tempdir().unwrap()))).await;
        test(&World::new(portal, Place::S3(S3Server::start().await))).await;
    })
    .await;
}

impl World {
    pub fn new(portal: &Portal, place: Place) -> Self {
        Self { portal: Portal { files: place.store(), ..portal.clone() }, place }
    }

    /// A key that no file has.
    pub fn key(&self) -> FileKey {
        FileKey::draw(&self.portal.random).unwrap()
    }

    /// Puts a file whole.
    pub async fn put(&self, bytes: &[u8]) -> (FileKey, Stored) {
        let key = self.key();
        (key, put(&self.portal, key, LIMIT, pieces(bytes.to_vec())).await.unwrap())
    }

    /// Reads a file to its end.
    pub async fn read(&self, key: FileKey) -> Result<Vec<u8>, StoreError> {
        read(&self.portal, key).await
    }

    /// The file behind a key.
    pub fn file(&self, key: FileKey) -> PathBuf {
        let key = key.to_string();
        self.place.root().join(&key[..2]).join(&key)
    }

    /// Every file that is there, half-written ones too, by its path. A server's own notes on what is whole are passed over.
    pub fn there(&self) -> Vec<String> {
        let mut found = Vec::new();
        let all = match &self.place {
            Place::Directory(folder) => folder.path(),
            Place::S3(server) => server.folder(),
        };
        find(all, all, &mut found);
        found.retain(|path| !path.starts_with(".bucket-") || path.contains(".upload-"));
        found.sort();
        found
    }
}

impl Place {
    /// A store there, as another process would open it.
    pub fn store(&self) -> Store {
        match self {
            Self::Directory(folder) => Store::directory(folder.path()),
            Self::S3(server) => server.store(),
        }
    }

    /// Where the files are.
    pub fn root(&self) -> PathBuf {
        match self {
            Self::Directory(folder) => folder.path().to_owned(),
            Self::S3(server) => server.bucket(),
        }
    }
}

/// Reads a file to its end.
pub async fn read(portal: &Portal, key: FileKey) -> Result<Vec<u8>, StoreError> {
    let kept = get(portal, key).await?;
    let bytes = kept.bytes.try_fold(Vec::new(), async |mut all, bytes| {
        all.extend_from_slice(&bytes);
        Ok(all)
    });
    let bytes = bytes.await?;
    assert_eq!(kept.length, bytes.len() as u64);
    Ok(bytes)
}

/// Bytes as they come from a browser: in pieces of no particular length.
pub fn pieces(bytes: Vec<u8>) -> impl Stream<Item = Result<Bytes, StoreError>> + Send {
    let bytes = Bytes::from(bytes);
    let starts = (0..bytes.len()).step_by(50_000);
    stream::iter(starts.map(move |start| Ok(bytes.slice(start..bytes.len().min(start + 50_000)))))
}

/// A sender that has sent so many bytes and then keeps silent, and what tells that all of them have been taken.
pub fn stuck(length: usize) -> (impl Stream<Item = Result<Bytes, StoreError>> + Send, Arc<Notify>) {
    let taken = Arc::new(Notify::new());
    let told = Arc::clone(&taken);
    let silence = stream::once(async move {
        told.notify_one();
        future::pending().await
    });
    (pieces(content(length)).chain(silence), taken)
}

/// Bytes that repeat nowhere near.
pub fn content(length: usize) -> Vec<u8> {
    (0_u32..).flat_map(|number| number.wrapping_mul(2_654_435_761).to_le_bytes()).take(length).collect()
}

fn find(root: &Path, folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            find(root, &path, found);
        } else {
            found.push(path.strip_prefix(root).unwrap().display().to_string());
        }
    }
}
