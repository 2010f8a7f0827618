//! Removing a file. What is not there is removed already.

use object_store::ObjectStoreExt as _;

use super::{FileKey, StoreError, judge::judge};
use crate::portal::Portal;

/// Removes the file that was put under a key.
///
/// # Errors
/// When the store is out of reach, or takes nothing.
pub async fn delete(portal: &Portal, key: FileKey) -> Result<(), StoreError> {
    match portal.files.objects()?.delete(&key.path()).await.map_err(judge) {
        Err(StoreError::NotFound) => Ok(()),
        done => done,
    }
}
