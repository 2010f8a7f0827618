//! The development inbox: one JSON file a message, named by its instant, so that the newest is found by name.
//!
//! A file is written beside its final name and moved there: whoever lists the directory sees a message whole or not at
//! all.

use std::{
    ffi::OsStr,
    io,
    path::{Path, PathBuf},
};

use super::{DevMessage, SendError, Trouble};

/// A folder that receives messages.
#[derive(Debug, Clone)]
pub struct Directory {
    path: PathBuf,
}

impl Directory {
    /// The folder at `path`, made with the first message.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Where messages are written.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Keeps `message`, and `eml`, the mail as it would have left, beside it.
    pub(crate) async fn keep(&self, message: &DevMessage, eml: Option<&[u8]>) -> Result<(), SendError> {
        let json =
            serde_json::to_vec_pretty(message).map_err(|_| SendError::Refused(Trouble::new("message not writable")))?;
        self.write(message, eml, &json).await.map_err(|_| SendError::Retry(Trouble::new("inbox not writable")))
    }

    async fn write(&self, message: &DevMessage, eml: Option<&[u8]>, json: &[u8]) -> io::Result<()> {
        tokio::fs::create_dir_all(&self.path).await?;
        let stem = stem(message);
        if let Some(eml) = eml {
            tokio::fs::write(self.path.join(format!("{stem}.eml")), eml).await?;
        }
        let draft = self.path.join(format!("{stem}.part"));
        tokio::fs::write(&draft, json).await?;
        tokio::fs::rename(&draft, self.path.join(format!("{stem}.json"))).await
    }
}

/// The messages of a development directory, newest first; none when nothing was sent yet. What is not a message is
/// passed over.
pub async fn recent(path: &Path) -> Vec<DevMessage> {
    let mut messages = Vec::new();
    for file in newest_first(path).await.unwrap_or_default() {
        let read = tokio::fs::read(&file).await.ok();
        messages.extend(read.and_then(|json| serde_json::from_slice(&json).ok()));
    }
    messages
}

async fn newest_first(path: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries = tokio::fs::read_dir(path).await?;
    let mut files = Vec::new();
    while let Some(entry) = entries.next_entry().await? {
        files.push(entry.path());
    }
    files.retain(|file| file.extension() == Some(OsStr::new("json")));
    files.sort_unstable_by(|a, b| b.cmp(a));
    Ok(files)
}

/// Instant, channel, reference: sorts by time, and says nothing of the reader.
fn stem(message: &DevMessage) -> String {
    let safe: String = message.reference.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("{}-{safe}", message.at.format("%Y%m%dT%H%M%S%6fZ"))
}

#[cfg(test)]
mod tests {
    use chrono::{TimeDelta, TimeZone, Utc};

    use super::{super::Channel, *};

    fn message(seconds: i64) -> DevMessage {
        DevMessage {
            at: Utc.with_ymd_and_hms(2026, 11, 23, 8, 5, 0).unwrap() + TimeDelta::seconds(seconds),
            channel: Channel::Sms,
            to: "+33612345678".into(),
            subject: None,
            text: format!("message {seconds}"),
            html: None,
            reference: format!("../{seconds}/1"),
        }
    }

    #[tokio::test]
    async fn the_newest_message_is_listed_first_and_strangers_are_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let directory = Directory::new(folder.path().join("messages"));
        for seconds in [30, 10, 20] {
            directory.keep(&message(seconds), None).await.unwrap();
        }
        std::fs::write(directory.path().join("notes.json"), "not a message").unwrap();

        assert_eq!(recent(directory.path()).await, [message(30), message(20), message(10)]);
    }

    #[tokio::test]
    async fn a_directory_that_does_not_exist_yet_holds_no_message() {
        assert_eq!(recent(Path::new("/nonexistent/messages")).await, []);
    }

    #[tokio::test]
    async fn a_file_name_tells_nothing_of_the_reader_and_stays_in_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        Directory::new(folder.path()).keep(&message(0), None).await.unwrap();

        let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(names, ["20261123T080500000000Z----0-1.json"]);
    }
}
