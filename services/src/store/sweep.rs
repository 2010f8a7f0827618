//! Taking away what was left half-written, by processes that were killed or a place that was out of reach at the wrong moment.

use std::{
    fs::{self, DirEntry},
    io,
    path::Path,
};

use chrono::{DateTime, TimeDelta, Utc};
use futures::TryStreamExt as _;
use object_store::{ObjectStore as _, ObjectStoreExt as _};

use super::{
    FileKey, Place, StoreError, Trouble,
    judge::{judge, of_the_disk},
    probe::TRIED,
    s3::S3,
    upload::{NOTES, end_upload, noted},
};
use crate::portal::Portal;

/// Nothing is on its way for so long.
const ON_ITS_WAY_AT_MOST: TimeDelta = TimeDelta::days(1);

/// Removes what was left half-written more than a day ago, and tells how much. Run again, it goes on where it was.
///
/// # Errors
/// When the store is out of reach.
pub async fn sweep(portal: &Portal) -> Result<u64, StoreError> {
    let before = portal.clock.now() - ON_ITS_WAY_AT_MOST;
    let unfinished = match &portal.files.place {
        Place::Directory(directory) => {
            directory.open()?;
            let root = directory.root().to_owned();
            let swept = tokio::task::spawn_blocking(move || sweep_folders(&root, before)).await;
            swept
                .map_err(|_| StoreError::Ours(Trouble::new("a sweep ended badly")))?
                .map_err(|error| of_the_disk(&error))?
        }
        Place::S3(s3) => end_uploads(s3, before).await?,
    };
    Ok(unfinished + remove_tried(portal, before).await?)
}

/// Ends the uploads of which a note is left.
async fn end_uploads(s3: &S3, before: DateTime<Utc>) -> Result<u64, StoreError> {
    let client = s3.client();
    let mut notes = client.list(Some(&NOTES.into()));
    let mut ended = 0;
    while let Some(note) = notes.try_next().await.map_err(judge)? {
        let Some(key) = noted(&note.location).filter(|_| note.last_modified < before) else { continue };
        let id = client.get(&note.location).await.map_err(judge)?.bytes().await.map_err(judge)?;
        let id = String::from_utf8_lossy(&id).into_owned();
        ended += u64::from(end_upload(client, &key.path(), &id, &note.location).await);
    }
    Ok(ended)
}

/// What a probe wrote and could not remove.
async fn remove_tried(portal: &Portal, before: DateTime<Utc>) -> Result<u64, StoreError> {
    let objects = portal.files.objects()?;
    let mut tried = objects.list(Some(&TRIED.into()));
    let mut removed = 0;
    while let Some(object) = tried.try_next().await.map_err(judge)? {
        if object.last_modified < before {
            objects.delete(&object.location).await.map_err(judge)?;
            removed += 1;
        }
    }
    Ok(removed)
}

/// Removes from each folder what is named like a file that was being written.
fn sweep_folders(root: &Path, before: DateTime<Utc>) -> io::Result<u64> {
    let mut removed = 0;
    for folder in fs::read_dir(root)? {
        let folder = folder?;
        if !folder.file_type()?.is_dir() {
            continue;
        }
        for file in fs::read_dir(folder.path())? {
            removed += u64::from(remove_if_left(&file?, before)?);
        }
    }
    Ok(removed)
}

fn remove_if_left(file: &DirEntry, before: DateTime<Utc>) -> io::Result<bool> {
    if !file.file_name().to_str().is_some_and(is_unfinished) {
        return Ok(false);
    }
    let removed = match file.metadata().and_then(|facts| facts.modified()) {
        Ok(modified) if DateTime::<Utc>::from(modified) < before => fs::remove_file(file.path()),
        Ok(_) => return Ok(false),
        Err(error) => Err(error),
    };
    match removed {
        // It was put in its place, or somebody else sweeps too.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        done => done.map(|()| true),
    }
}

/// The library writes beside a file under the file's name, a `#` and a number.
fn is_unfinished(name: &str) -> bool {
    name.split_once('#').is_some_and(|(key, number)| {
        key.parse::<FileKey>().is_ok() && !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit())
    })
}
