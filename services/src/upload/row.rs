//! The row of a file: its name opened, its state read.

use domain::{
    upload::{FileKind, FileName, FileState},
    view::FileView,
};
use uuid::Uuid;

use crate::{entity::kept_file::Model, failure::Fault, keys::Place, portal::Portal, store::FileKey};

/// The state of what is on its way.
pub(super) const COMING: &str = FileState::Coming.code();

/// The place of a sealed name.
pub(super) const fn name_place(row: Uuid) -> Place {
    Place { table: "kept_file", column: "name", row }
}

/// Seals a name for its row.
pub(super) fn seal_name(portal: &Portal, row: Uuid, name: &FileName) -> Result<Vec<u8>, Fault> {
    portal.keys.seal(&portal.random, &name_place(row), name.as_str().as_bytes())
}

/// What pages show of a row, whichever way it was fetched.
pub(super) struct Known<'a> {
    pub id: Uuid,
    pub name_cipher: &'a [u8],
    pub media_type: &'a str,
    pub bytes: i64,
    pub has_preview: bool,
    pub state: &'a str,
}

impl Known<'_> {
    /// The file as pages show it.
    pub fn view(&self, portal: &Portal) -> Result<FileView, Fault> {
        let kind = kind_of(self.media_type)?;
        let stem = portal.keys.open_text(&name_place(self.id), self.name_cipher)?;
        Ok(FileView {
            id: self.id.to_string(),
            name: if stem.is_empty() { String::new() } else { format!("{stem}.{}", kind.extension()) },
            kind,
            bytes: u64::try_from(self.bytes).unwrap_or_default(),
            state: state_of(self.state)?,
            preview: self.has_preview,
        })
    }
}

/// A row as pages show it.
pub(super) fn view(portal: &Portal, row: &Model) -> Result<FileView, Fault> {
    let known = Known {
        id: row.id,
        name_cipher: &row.name_cipher,
        media_type: &row.media_type,
        bytes: row.bytes,
        has_preview: row.preview_key.is_some(),
        state: &row.state,
    };
    known.view(portal)
}

/// What its content is.
pub(super) fn kind(row: &Model) -> Result<FileKind, Fault> {
    kind_of(&row.media_type)
}

fn kind_of(media_type: &str) -> Result<FileKind, Fault> {
    FileKind::from_media_type(media_type).ok_or_else(|| Fault::new("a kept file is of no known kind"))
}

fn state_of(code: &str) -> Result<FileState, Fault> {
    FileState::from_code(code).ok_or_else(|| Fault::new("a kept file is in no known state"))
}

/// Under which keys the store has what belongs to it.
pub(super) fn keys(row: &Model) -> Result<Vec<FileKey>, Fault> {
    [Some(row.store_key.as_str()), row.preview_key.as_deref()]
        .into_iter()
        .flatten()
        .map(|key| Ok(key.parse()?))
        .collect()
}
