//! Kept files, beside the columns: counted by the key that their headers name, sealed again a few at a time.
//!
//! A file that is removed meanwhile is passed over. One that is removed in the very instant in which it is sealed again may come back
//! under its key: no row names it any more, and nobody can ask for it.

use std::collections::BTreeMap;

use futures::{StreamExt as _, TryStreamExt as _, future};

use super::{Moved, Rotation};
use crate::{
    failure::Fault,
    keys::KeyId,
    portal::Portal,
    store::{FileKey, StoreError, list, seal_again, sealed_by},
};

/// Under which word files are counted.
pub(super) const FILES: &str = "files";

/// Files asked at once: each is a short request.
const AT_ONCE: usize = 8;

/// How many files each key has sealed; under none what does not say so.
pub(super) async fn by_key(portal: &Portal) -> Result<BTreeMap<Option<KeyId>, u64>, Fault> {
    let mut counts = BTreeMap::new();
    let mut files = headers(portal);
    while let Some((_, key)) = files.try_next().await? {
        *counts.entry(key).or_default() += 1;
    }
    Ok(counts)
}

/// Seals by the newest key what other keys have sealed.
pub(super) async fn rotate(portal: &Portal, newest: KeyId, tell: &mut impl FnMut(&Moved)) -> Result<Rotation, Fault> {
    // Asked for before the first is moved: a list that is read while it changes may name a file twice.
    let older = headers(portal).try_filter(|(_, key)| future::ready(*key != Some(newest)));
    let older: Vec<FileKey> = older.map_ok(|(file, _)| file).try_collect().await?;
    let mut told = Moved { column: FILES.to_owned(), moved: 0, of: u64::try_from(older.len())? };
    let mut left = 0;
    for file in older {
        match seal_again(portal, file).await {
            Ok(()) => {
                told.moved += 1;
                tell(&told);
            }
            Err(StoreError::NotFound) => {}
            Err(error @ (StoreError::Altered | StoreError::UnknownKey(_))) => {
                left += 1;
                tracing::error!(%file, %error, "a kept file does not open");
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Rotation { moved: told.moved, left })
}

/// Each file with the key that it names; none for what is no sealed file.
fn headers(portal: &Portal) -> futures::stream::BoxStream<'_, Result<(FileKey, Option<KeyId>), StoreError>> {
    let asked = list(portal).map_ok(move |file| async move {
        match sealed_by(portal, file).await {
            Ok(key) => Ok(Some((file, Some(key)))),
            Err(StoreError::Altered) => Ok(Some((file, None))),
            Err(StoreError::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    });
    asked.try_buffer_unordered(AT_ONCE).try_filter_map(|found| future::ready(Ok(found))).boxed()
}
