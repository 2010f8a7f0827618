//! Sealing a file again, by the newest key.

use super::{FileKey, StoreError, get, put};
use crate::portal::Portal;

/// Seals a file by the newest key, in its place: who reads it meanwhile reads it to its end.
///
/// # Errors
/// Those of [`get`] and [`put`]. In each case it is left as it was.
pub async fn seal_again(portal: &Portal, key: FileKey) -> Result<(), StoreError> {
    let kept = get(portal, key).await?;
    match put(portal, key, kept.length, kept.bytes).await {
        // What did not open is what cut it short.
        Err(StoreError::CutShort(error)) => {
            Err(error.downcast::<StoreError>().map_or_else(StoreError::CutShort, |error| *error))
        }
        done => done.map(drop),
    }
}
