//! By which field key a file is sealed: what a change of key asks of each.

use object_store::ObjectStoreExt as _;

use super::{
    FileKey, StoreError,
    header::{HEADER, Header},
    judge::judge,
};
use crate::{keys::KeyId, portal::Portal};

/// The id of the field key by which a file is sealed, from its first bytes alone.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::Altered`] when it is no kept file, or the store is out of reach.
pub async fn sealed_by(portal: &Portal, key: FileKey) -> Result<KeyId, StoreError> {
    let end = u64::try_from(HEADER).unwrap_or(u64::MAX);
    match portal.files.objects()?.get_range(&key.path(), 0..end).await.map_err(judge) {
        Ok(header) => Ok(Header::read(&header)?.sealed_by()),
        // An empty file has no first bytes to ask for.
        Err(StoreError::Ours(_)) => Err(StoreError::Altered),
        Err(error) => Err(error),
    }
}
