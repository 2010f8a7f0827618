//! Getting a file whole, for what cannot work on a part of it: few at a time, and none that is longer than its reader expects.

use bytes::{Bytes, BytesMut};
use futures::TryStreamExt as _;

use super::{FileKey, StoreError, get};
use crate::portal::Portal;

/// The bytes of a file of `limit` bytes at most. The caller bounds how many are read at once.
pub(crate) async fn read_whole(portal: &Portal, key: FileKey, limit: u64) -> Result<Bytes, StoreError> {
    let mut kept = get(portal, key).await?;
    if kept.length > limit {
        return Err(StoreError::TooLong(limit));
    }
    let mut whole = BytesMut::with_capacity(usize::try_from(kept.length).unwrap_or_default());
    while let Some(piece) = kept.bytes.try_next().await? {
        whole.extend_from_slice(&piece);
    }
    Ok(whole.freeze())
}
