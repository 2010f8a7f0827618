//! Getting a file: its bytes are opened as they are asked for, each block once it is known to be what was put.

use std::fmt;

use bytes::Bytes;
use futures::{
    StreamExt as _, TryStreamExt as _,
    stream::{self, BoxStream},
};
use object_store::ObjectStoreExt as _;

use super::{
    FileKey, StoreError,
    header::{HEADER, Header, open_length, opener},
    judge::judge,
};
use crate::{portal::Portal, vault::Opener};

/// A kept file, to be read.
pub struct KeptFile {
    /// Its length in bytes.
    pub length: u64,
    /// Its bytes, in the order in which they were put. An error ends them: what came before is genuine, and the file is not whole.
    pub bytes: BoxStream<'static, Result<Bytes, StoreError>>,
}

/// Gets the file that was put under a key. Keeps one block in memory.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::Altered`], [`StoreError::UnknownKey`], or the store is out of reach: before the first byte
/// for a file of one block, later on for what is wrong further down.
pub async fn get(portal: &Portal, key: FileKey) -> Result<KeptFile, StoreError> {
    let object = portal.files.objects()?.get(&key.path()).await.map_err(judge)?;
    let length = open_length(object.meta.size).ok_or(StoreError::Altered)?;
    let mut reading = Reading::begin(portal, key, object.into_stream()).await?;
    let first = reading.next().await?;
    let later =
        stream::try_unfold(reading, async |mut reading| Ok(reading.next().await?.map(|bytes| (bytes, reading))));
    Ok(KeptFile { length, bytes: stream::iter(first.map(Ok)).chain(later).boxed() })
}

struct Reading {
    from: BoxStream<'static, object_store::Result<Bytes>>,
    opener: Opener,
    open: Vec<u8>,
}

impl Reading {
    /// Reads the header.
    async fn begin(
        portal: &Portal,
        key: FileKey,
        mut from: BoxStream<'static, object_store::Result<Bytes>>,
    ) -> Result<Self, StoreError> {
        let mut begin = Vec::new();
        while begin.len() < HEADER {
            begin.extend_from_slice(&from.try_next().await.map_err(judge)?.ok_or(StoreError::Altered)?);
        }
        let sealed = begin.split_off(HEADER);
        let mut opener = opener(portal, key, Header::read(&begin)?)?;
        let mut open = Vec::new();
        opener.push(&sealed, &mut open)?;
        Ok(Self { from, opener, open })
    }

    /// The next bytes; none when all have been read.
    async fn next(&mut self) -> Result<Option<Bytes>, StoreError> {
        while self.open.is_empty() {
            let Some(sealed) = self.from.try_next().await.map_err(judge)? else {
                self.opener.finish()?;
                return Ok(None);
            };
            self.opener.push(&sealed, &mut self.open)?;
        }
        Ok(Some(std::mem::take(&mut self.open).into()))
    }
}

impl fmt::Debug for KeptFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeptFile").field("length", &self.length).finish_non_exhaustive()
    }
}
