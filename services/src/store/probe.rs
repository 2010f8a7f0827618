//! Whether the store can be written and read, for probes.

use std::time::Duration;

use object_store::ObjectStoreExt as _;
use tokio::{
    sync::Mutex,
    time::{Instant, timeout},
};

use super::{StoreError, Trouble, judge::judge};
use crate::portal::Portal;

/// Longer than a store takes that is there, shorter than who asks for readiness waits.
const ANSWERED_WITHIN: Duration = Duration::from_millis(1500);

/// For how long an answer is good: a proxy asks each second, and each answer costs three requests.
const GOOD_FOR: Duration = Duration::from_secs(5);

/// Where what is tried is written.
pub(super) const TRIED: &str = "probe";

/// What was found last, and when.
#[derive(Default)]
pub(super) struct Looked(Mutex<Option<(Instant, bool)>>);

/// Writes a few bytes, reads them, and removes them.
///
/// # Errors
/// What is wrong with the store.
pub async fn probe(portal: &Portal) -> Result<(), StoreError> {
    match timeout(ANSWERED_WITHIN, round(portal)).await {
        Ok(answer) => answer,
        Err(_) => Err(StoreError::OutOfReach(Trouble::new("no answer in time"))),
    }
}

/// Whether the store is there, as a [`probe`] found it a few seconds ago at most. One that is full is there: it can be read.
pub async fn look(portal: &Portal) -> bool {
    let mut looked = portal.files.looked.0.lock().await;
    if let Some((at, is_there)) = *looked
        && at.elapsed() < GOOD_FOR
    {
        return is_there;
    }
    let found = probe(portal).await;
    if let Err(error) = &found {
        tracing::warn!(%error, "the store of files does not do what it should");
    }
    let is_there = matches!(found, Ok(()) | Err(StoreError::Full(_)));
    *looked = Some((Instant::now(), is_there));
    is_there
}

async fn round(portal: &Portal) -> Result<(), StoreError> {
    let objects = portal.files.objects()?;
    let written = data_encoding::HEXLOWER.encode(&portal.random.bytes::<16>()?);
    let path = [TRIED, &written].into_iter().collect();
    objects.put(&path, written.clone().into()).await.map_err(judge)?;
    let read = objects.get(&path).await.map_err(judge)?.bytes().await.map_err(judge)?;
    objects.delete(&path).await.map_err(judge)?;
    if read == written { Ok(()) } else { Err(StoreError::Altered) }
}
