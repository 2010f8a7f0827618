//! What else was in a form with files: what was typed, which comes back as it was, and what the form says of files sent before.

use app::{
    own_path,
    uploads::{KEPT_FILES, REFUSED_FIELD, Sent, keep_sent, read_ids},
};
use axum::extract::multipart::Field;
use domain::form::FormState;
use services::upload::FileId;

/// Most fields that are kept, and most bytes of each.
const MOST_FIELDS: usize = 40;
const LONGEST: usize = 32 * 1024;

/// What was typed.
#[derive(Debug, Default)]
pub struct Typed(Vec<(String, String)>);

impl Typed {
    /// Takes a field up. What is too long is cut, as a form's record cuts it.
    pub async fn take(&mut self, name: &str, mut field: Field<'_>) {
        let mut value = Vec::new();
        while let Ok(Some(piece)) = field.chunk().await {
            let room = LONGEST.saturating_sub(value.len());
            value.extend_from_slice(piece.get(..room).unwrap_or(&piece));
        }
        if self.0.len() < MOST_FIELDS {
            self.0.push((name.to_owned(), String::from_utf8_lossy(&value).into_owned()));
        }
    }

    /// The page that the form stands on.
    pub fn back(&self) -> String {
        let back = own_path(self.value("back")).filter(|path| !path.contains('#'));
        back.unwrap_or("/").to_owned()
    }

    /// The files that a button of the form takes back.
    pub fn to_remove(&self) -> Vec<FileId> {
        read_ids(self.value("remove"))
    }

    /// What the form leaves behind for its page.
    pub fn left(&self, sent: &[Sent]) -> FormState {
        let form = app::form_of(self.back().split('?').next().unwrap_or_default()).unwrap_or("files".into());
        let removed = self.to_remove();
        let kept =
            self.0.iter().filter(|(name, _)| !["back", "remove", KEPT_FILES, REFUSED_FIELD].contains(&name.as_str()));
        let state = kept.fold(FormState::new(form), |state, (name, value)| state.keep_message(name, value));
        let before = read_ids(self.value(KEPT_FILES)).into_iter().filter(|id| !removed.contains(id)).collect();
        keep_sent(state, before, sent)
    }

    /// A field, as it was typed.
    pub fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }
}
