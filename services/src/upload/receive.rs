//! Receives a file: its bytes go into the store as they come, sealed, and what is kept of it is decided once they have all come.

use std::error::Error;

use bytes::Bytes;
use domain::{
    upload::{FILE_MAX, FileName, FileRefusal, FileState},
    view::FileView,
};
use futures::Stream;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, SqlErr};

use super::{
    Uploader,
    forget::forget,
    neutralise::{Neutral, neutralise},
    row::{seal_name, view},
    scanner::Verdict,
};
use crate::{
    database::begin,
    entity::kept_file::{self, Column, Entity, Model},
    failure::{Failure, Fault, Outcome, refuse},
    job::{self, Job},
    metric,
    portal::Portal,
    store::{FileKey, StoreError, put, read_whole},
    throttle,
};

/// Most files that one sender may have and not have attached, those that are on their way included.
const MOST_UNATTACHED: u64 = 50;

/// A file as it comes.
#[derive(Debug)]
pub struct Incoming<S> {
    /// The name that its sender's machine gave it.
    pub name: String,
    /// Its bytes.
    pub bytes: S,
}

/// A file that came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The file.
    pub file: FileView,
    /// Whether the same one was there already, and is the one that is told of.
    pub again: bool,
}

/// Receives a file. The same one twice, not attached yet, is one. Where a scanner is configured and away, it is kept in quarantine.
pub async fn receive<S, E>(
    uploader: Uploader<'_>,
    portal: &Portal,
    incoming: Incoming<S>,
) -> Outcome<Received, FileRefusal>
where
    S: Stream<Item = Result<Bytes, E>> + Send,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let outcome = take(uploader, portal, incoming).await;
    metric::uploaded(match &outcome {
        Ok(received) if received.again => "again",
        Ok(received) if received.file.state == FileState::Waiting => "waiting",
        Ok(_) => "kept",
        Err(Failure::Refused(refusal)) => refusal.code(),
        Err(Failure::Fault(_)) => "fault",
    });
    outcome
}

async fn take<S, E>(uploader: Uploader<'_>, portal: &Portal, incoming: Incoming<S>) -> Outcome<Received, FileRefusal>
where
    S: Stream<Item = Result<Bytes, E>> + Send,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let row = announce(uploader, portal, &FileName::clean(&incoming.name)).await?;
    match keep(uploader, portal, &row, incoming.bytes).await {
        Ok(received) if received.again => {
            forget(portal, &row).await?;
            Ok(received)
        }
        Ok(received) => Ok(received),
        Err(failure) => {
            // What cannot be removed now is left to the sweep: the row names it.
            if let Err(fault) = forget(portal, &row).await {
                tracing::warn!(%fault, "what is left of a refused file could not be removed");
            }
            Err(failure)
        }
    }
}

/// Writes down that a file is coming, and under which keys its bytes will be; refused where its sender has too many already, or has sent
/// too many today.
async fn announce(uploader: Uploader<'_>, portal: &Portal, name: &FileName) -> Outcome<Model, FileRefusal> {
    let (now, owner) = (portal.clock.now(), uploader.owner());
    let id = portal.random.id(now)?;
    let (owner_kind, owner_id) = owner.columns();
    let row = Model {
        id,
        owner_kind: owner_kind.into(),
        owner_id,
        person_id: uploader.person(),
        message_id: None,
        name_cipher: seal_name(portal, id, name)?,
        media_type: String::new(),
        bytes: 0,
        content_mac: portal.random.bytes::<32>()?.to_vec(),
        store_key: FileKey::draw(&portal.random)?.to_string(),
        preview_key: Some(FileKey::draw(&portal.random)?.to_string()),
        state: FileState::Coming.code().into(),
        received_at: now,
    };
    let transaction = begin(&portal.db).await?;
    // One at a time for a sender: those that come side by side count each other, and none is refused for one that is refused too.
    owner.lock(&transaction).await?;
    // What is refused later was work, too.
    let most = portal.uploads.files_a_day;
    if !throttle::is_within_day(&transaction, portal, ("files", &owner.counted()), most).await? {
        return refuse(FileRefusal::TooManyToday);
    }
    if Entity::find().filter(owner.is_unattached()).count(&transaction).await? >= MOST_UNATTACHED {
        return refuse(FileRefusal::TooMany);
    }
    Entity::insert(kept_file::ActiveModel::from(row.clone())).exec_without_returning(&transaction).await?;
    transaction.commit().await?;
    Ok(row)
}

async fn keep<S, E>(uploader: Uploader<'_>, portal: &Portal, row: &Model, bytes: S) -> Outcome<Received, FileRefusal>
where
    S: Stream<Item = Result<Bytes, E>> + Send,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let key: FileKey = row.store_key.parse()?;
    let stored = match put(portal, key, FILE_MAX, bytes).await {
        Ok(stored) if stored.length == 0 => return refuse(FileRefusal::Empty),
        Ok(stored) => stored,
        Err(StoreError::TooLong(_)) => return refuse(FileRefusal::TooLarge),
        Err(StoreError::CutShort(_)) => return refuse(FileRefusal::CutShort),
        Err(error) => return Err(error.into()),
    };
    let content_mac = portal.keys.token_mac("file", &stored.sha256);
    if let Some(same) = same(uploader, portal, &content_mac).await? {
        return Ok(same);
    }
    let (made, bytes, verdict) = look_at(portal, key).await?;
    if verdict == Verdict::Infected {
        return refuse(FileRefusal::Infected);
    }
    if made.anew.is_some() {
        put_bytes(portal, key, bytes.clone()).await?;
    }
    let length = i64::try_from(bytes.len())?;
    let preview_key = row.preview_key.as_deref().filter(|_| made.small.is_some());
    if let (Some(small), Some(key)) = (made.small, preview_key) {
        put_bytes(portal, key.parse()?, small.into()).await?;
    }
    let waits = verdict == Verdict::Away;
    let kept = Model {
        media_type: made.kind.media_type().into(),
        bytes: length,
        content_mac,
        preview_key: preview_key.map(Into::into),
        state: if waits { FileState::Waiting } else { FileState::Kept }.code().into(),
        ..row.clone()
    };
    if settle(portal, &kept, waits).await? {
        return Ok(Received { file: view(portal, &kept)?, again: false });
    }
    let same = same(uploader, portal, &kept.content_mac).await?;
    Ok(same.ok_or_else(|| Fault::new("a file was there already and is not"))?)
}

/// Decides what is kept, one of a few at a time, and asks the scanner about that.
async fn look_at(portal: &Portal, key: FileKey) -> Outcome<(Neutral, Bytes, Verdict), FileRefusal> {
    let place = portal.uploads.places.clone().acquire_owned().await?;
    let came = read_whole(portal, key, FILE_MAX).await?;
    // The place goes along: who waits no longer does not make the work end sooner.
    let work = tokio::task::spawn_blocking(move || {
        let _place = place;
        neutralise(&came).map(|mut made| {
            let kept = made.anew.as_mut().map_or(came, |anew| std::mem::take(anew).into());
            (made, kept)
        })
    });
    let (made, kept) = match work.await {
        Ok(Ok(done)) => done,
        Ok(Err(refusal)) => return refuse(refusal),
        Err(error) => {
            // A decoder gave up in its own way: that is a file that cannot be read.
            tracing::warn!(is_panic = error.is_panic(), "a file could not be looked at");
            return refuse(FileRefusal::Damaged);
        }
    };
    let verdict = portal.uploads.scanner.scan(&kept).await;
    Ok((made, kept, verdict))
}

async fn put_bytes(portal: &Portal, key: FileKey, bytes: Bytes) -> Result<(), StoreError> {
    let whole = futures::stream::iter([Ok::<_, std::convert::Infallible>(bytes)]);
    put(portal, key, u64::MAX, whole).await.map(drop)
}

/// Writes down what is kept, and the job that asks the scanner again; not if the same file came by another request meanwhile.
async fn settle(portal: &Portal, kept: &Model, waits: bool) -> Result<bool, Fault> {
    let change = kept_file::ActiveModel {
        id: Set(kept.id),
        media_type: Set(kept.media_type.clone()),
        bytes: Set(kept.bytes),
        content_mac: Set(kept.content_mac.clone()),
        preview_key: Set(kept.preview_key.clone()),
        state: Set(kept.state.clone()),
        ..Default::default()
    };
    let transaction = begin(&portal.db).await?;
    match Entity::update_many().set(change).filter(Column::Id.eq(kept.id)).exec(&transaction).await {
        Ok(written) if written.rows_affected == 0 => return Err(Fault::new("a file that came is not there any more")),
        Ok(_) => {}
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    if waits {
        job::enqueue(&transaction, portal, Job::ScanFile { file: kept.id }).await?;
    }
    transaction.commit().await?;
    if waits {
        portal.bell.notify_one();
    }
    Ok(true)
}

/// The same file, if it is there and not attached yet.
async fn same(uploader: Uploader<'_>, portal: &Portal, content_mac: &[u8]) -> Result<Option<Received>, Fault> {
    let found = Entity::find().filter(uploader.owner().has_ready()).filter(Column::ContentMac.eq(content_mac));
    let row = found.one(&portal.db).await?;
    // What malware was found in is not offered again: it is looked at anew.
    let row = row.filter(|row| row.state != FileState::Infected.code());
    row.map(|row| Ok(Received { file: view(portal, &row)?, again: true })).transpose()
}
