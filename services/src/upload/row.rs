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

/// A row as pages show it.
pub(super) fn view(portal: &Portal, row: &Model) -> Result<FileView, Fault> {
    let kind = kind(row)?;
    let stem = portal.keys.open_text(&name_place(row.id), &row.name_cipher)?;
    Ok(FileView {
        id: row.id.to_string(),
        name: if stem.is_empty() { String::new() } else { format!("{stem}.{}", kind.extension()) },
        kind,
        bytes: u64::try_from(row.bytes).unwrap_or_default(),
        state: state(row)?,
        preview: row.preview_key.is_some(),
    })
}

/// What its content is.
pub(super) fn kind(row: &Model) -> Result<FileKind, Fault> {
    FileKind::from_media_type(&row.media_type).ok_or_else(|| Fault::new("a kept file is of no known kind"))
}

/// Where it stands.
pub(super) fn state(row: &Model) -> Result<FileState, Fault> {
    FileState::from_code(&row.state).ok_or_else(|| Fault::new("a kept file is in no known state"))
}

/// Under which keys the store has what belongs to it.
pub(super) fn keys(row: &Model) -> Result<Vec<FileKey>, Fault> {
    [Some(row.store_key.as_str()), row.preview_key.as_deref()]
        .into_iter()
        .flatten()
        .map(|key| Ok(key.parse()?))
        .collect()
}
