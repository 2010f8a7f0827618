//! Putting a file: its bytes are sealed as they come, and it is there once all of them have come.

use std::{error::Error, pin::pin};

use bytes::Bytes;
use futures::{Stream, StreamExt as _};
use sha2::{Digest as _, Sha256};

use super::{
    FileKey, StoreError,
    header::sealer,
    upload::{PART, Upload},
};
use crate::{
    portal::Portal,
    vault::{BLOCK, Sealer},
};

/// What was put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    /// Its length in bytes.
    pub length: u64,
    /// The SHA-256 of its bytes, as they came.
    pub sha256: [u8; 32],
}

/// Puts a file of at most `limit` bytes under a key, in the place of what was there. Keeps a part of 5 MiB in memory.
///
/// # Errors
/// [`StoreError::TooLong`], [`StoreError::CutShort`], or a fault of the store. In each case nothing of it is kept.
pub async fn put<E>(
    portal: &Portal,
    key: FileKey,
    limit: u64,
    bytes: impl Stream<Item = Result<Bytes, E>> + Send,
) -> Result<Stored, StoreError>
where
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let mut upload = Upload::new(&portal.files, &portal.random, key);
    let stored = pour(portal, key, limit, bytes, &mut upload).await;
    if stored.is_err() {
        upload.abort().await;
    }
    stored
}

async fn pour<E>(
    portal: &Portal,
    key: FileKey,
    limit: u64,
    bytes: impl Stream<Item = Result<Bytes, E>> + Send,
    upload: &mut Upload<'_>,
) -> Result<Stored, StoreError>
where
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let mut bytes = pin!(bytes);
    let mut sealing = Sealing::begin(portal, key, limit)?;
    while let Some(next) = bytes.next().await {
        let next = next.map_err(|error| StoreError::CutShort(error.into()))?;
        // A sender may hand over any length at once: no more than a block of it is sealed before what is ready leaves.
        for piece in next.chunks(BLOCK) {
            sealing.take(piece)?;
            if let Some(part) = sealing.part() {
                upload.part(part).await?;
            }
        }
    }
    let (rest, stored) = sealing.end()?;
    upload.finish(rest).await?;
    Ok(stored)
}

/// What is sealed and has not left yet, and what it came to so far.
struct Sealing {
    sealer: Sealer,
    ready: Vec<u8>,
    digest: Sha256,
    length: u64,
    limit: u64,
}

impl Sealing {
    fn begin(portal: &Portal, key: FileKey, limit: u64) -> Result<Self, StoreError> {
        let (ready, sealer) = sealer(portal, key)?;
        Ok(Self { sealer, ready, digest: Sha256::new(), length: 0, limit })
    }

    fn take(&mut self, piece: &[u8]) -> Result<(), StoreError> {
        self.length += u64::try_from(piece.len()).unwrap_or(u64::MAX);
        if self.length > self.limit {
            return Err(StoreError::TooLong(self.limit));
        }
        self.digest.update(piece);
        Ok(self.sealer.push(piece, &mut self.ready)?)
    }

    /// A whole part, if there is one.
    fn part(&mut self) -> Option<Vec<u8>> {
        if self.ready.len() < PART {
            return None;
        }
        let later = self.ready.split_off(PART);
        Some(std::mem::replace(&mut self.ready, later))
    }

    fn end(mut self) -> Result<(Vec<u8>, Stored), StoreError> {
        self.sealer.finish(&mut self.ready)?;
        Ok((self.ready, Stored { length: self.length, sha256: self.digest.finalize().into() }))
    }
}
