//! Every file that is kept. What else is in the directory or in the bucket is passed over.

use futures::{
    StreamExt as _, TryStreamExt as _, future,
    stream::{self, BoxStream},
};

use super::{FileKey, StoreError, judge::judge};
use crate::portal::Portal;

/// The keys of all files, in no order. What is put or removed meanwhile may be among them or not.
///
/// # Errors
/// When the store is out of reach, at the beginning or on the way.
pub fn list(portal: &Portal) -> BoxStream<'_, Result<FileKey, StoreError>> {
    match portal.files.objects() {
        Ok(objects) => {
            let all = objects.list(None).map_err(judge);
            all.try_filter_map(|object| future::ready(Ok(FileKey::at(&object.location)))).boxed()
        }
        Err(error) => stream::once(future::ready(Err(error))).boxed(),
    }
}
