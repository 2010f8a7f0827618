//! A file on its way in: in one request if it is short, in parts if it is long, and not there at all until it is whole.
//!
//! A bucket keeps the parts of an upload that nobody ended, out of sight and for money. So a note is left beside the files before the
//! first part leaves: it names the upload, and the sweep ends what a process that was killed could not.

use object_store::{
    MultipartId, MultipartUpload, ObjectStoreExt as _, PutPayload,
    aws::AmazonS3,
    multipart::{MultipartStore as _, PartId},
    path::Path,
};

use super::{FileKey, Place, Store, StoreError, judge::judge};
use crate::{failure::Fault, random::Random};

/// Bytes of a part: the least that every server takes. Some want all but the last to be of one length.
pub(super) const PART: usize = 5 * 1024 * 1024;

/// Where notes of uploads are.
pub(super) const NOTES: &str = "unfinished";

/// A file on its way in.
pub(super) struct Upload<'a> {
    store: &'a Store,
    random: &'a Random,
    path: Path,
    parts: Option<Parts>,
}

/// A long file on its way in.
enum Parts {
    Directory(Box<dyn MultipartUpload>),
    S3(S3Parts),
}

impl<'a> Upload<'a> {
    pub fn new(store: &'a Store, random: &'a Random, key: FileKey) -> Self {
        Self { store, random, path: key.path(), parts: None }
    }

    /// Sends a part that is not the last.
    pub async fn part(&mut self, bytes: Vec<u8>) -> Result<(), StoreError> {
        if self.parts.is_none() {
            self.parts = Some(Parts::begin(self.store, self.random, &self.path).await?);
        }
        match &mut self.parts {
            Some(parts) => parts.send(bytes).await.map_err(judge),
            None => Ok(()),
        }
    }

    /// Sends the rest, and puts the file in its place.
    pub async fn finish(&mut self, rest: Vec<u8>) -> Result<(), StoreError> {
        match &mut self.parts {
            Some(parts) => {
                parts.send(rest).await.map_err(judge)?;
                parts.complete().await.map_err(judge)?;
                self.parts = None;
            }
            None => {
                self.store.objects()?.put(&self.path, rest.into()).await.map_err(judge)?;
            }
        }
        Ok(())
    }

    /// Takes away what was sent. What cannot be taken away now is left to the sweep.
    pub async fn abort(&mut self) {
        match self.parts.take() {
            Some(Parts::Directory(mut upload)) => drop(upload.abort().await),
            Some(Parts::S3(mut upload)) => upload.end().await,
            None => {}
        }
    }
}

impl Parts {
    async fn begin(store: &Store, random: &Random, path: &Path) -> Result<Self, StoreError> {
        match &store.place {
            Place::Directory(directory) => {
                directory.open()?.put_multipart(path).await.map(Self::Directory).map_err(judge)
            }
            Place::S3(s3) => S3Parts::begin(s3.client(), random, path).await.map(Self::S3),
        }
    }

    async fn send(&mut self, bytes: Vec<u8>) -> object_store::Result<()> {
        match self {
            Self::Directory(upload) => upload.put_part(bytes.into()).await,
            Self::S3(upload) => upload.send(bytes.into()).await,
        }
    }

    async fn complete(&mut self) -> object_store::Result<()> {
        match self {
            Self::Directory(upload) => upload.complete().await.map(drop),
            Self::S3(upload) => upload.complete().await,
        }
    }
}

/// An upload in parts, and the note of it. Dropped before its end, because nobody waits for it any more, it is ended behind.
struct S3Parts {
    client: AmazonS3,
    path: Path,
    id: MultipartId,
    note: Path,
    sent: Vec<PartId>,
    is_over: bool,
}

impl S3Parts {
    async fn begin(client: &AmazonS3, random: &Random, path: &Path) -> Result<Self, StoreError> {
        let note = note(random, path)?;
        let id = client.create_multipart(path).await.map_err(judge)?;
        let upload = Self { client: client.clone(), path: path.clone(), id, note, sent: Vec::new(), is_over: false };
        upload.client.put(&upload.note, upload.id.clone().into()).await.map_err(judge)?;
        Ok(upload)
    }

    async fn send(&mut self, bytes: PutPayload) -> object_store::Result<()> {
        self.sent.push(self.client.put_part(&self.path, &self.id, self.sent.len(), bytes).await?);
        Ok(())
    }

    async fn complete(&mut self) -> object_store::Result<()> {
        let sent = std::mem::take(&mut self.sent);
        self.client.complete_multipart(&self.path, &self.id, sent).await?;
        self.is_over = true;
        // A note that stays names an upload that is over: the sweep takes it away.
        let _ = self.client.delete(&self.note).await;
        Ok(())
    }

    async fn end(&mut self) {
        self.is_over = true;
        end_upload(&self.client, &self.path, &self.id, &self.note).await;
    }
}

impl Drop for S3Parts {
    fn drop(&mut self) {
        if self.is_over {
            return;
        }
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            let (client, path, id, note) = (self.client.clone(), self.path.clone(), self.id.clone(), self.note.clone());
            runtime.spawn(async move { end_upload(&client, &path, &id, &note).await });
        }
    }
}

/// Ends an upload, then takes its note away: in this order, or nobody would know of it any more.
pub(super) async fn end_upload(client: &AmazonS3, path: &Path, id: &MultipartId, note: &Path) -> bool {
    let ended = match client.abort_multipart(path, id).await.map_err(judge) {
        Ok(()) | Err(StoreError::NotFound) => client.delete(note).await.map_err(judge),
        Err(error) => Err(error),
    };
    if let Err(error) = &ended {
        tracing::warn!(%error, "an upload that did not end well is left to the sweep");
    }
    ended.is_ok()
}

/// The file's own name, and chance: a file may be on its way twice.
fn note(random: &Random, path: &Path) -> Result<Path, Fault> {
    let chance = data_encoding::HEXLOWER.encode(&random.bytes::<8>()?);
    let file = path.filename().unwrap_or_default();
    Ok([NOTES, &format!("{file}-{chance}")].into_iter().collect())
}

/// Whose upload a note is of.
pub(super) fn noted(note: &Path) -> Option<FileKey> {
    note.filename()?.split_once('-')?.0.parse().ok()
}
