//! News, and by which ways each kind of it comes, in words: what both sides' pages of it are made of.

mod choices;
mod list;

use std::collections::BTreeMap;

use domain::notification::{Channel, NoticeKind};
use services::notification::Choice;

pub use choices::{choices_form, contact_line};
pub use list::news_list;

/// The names of a choice's fields that came are what is wanted; what is no kind or no way is passed over.
pub fn read_wanted(wanted: &BTreeMap<String, String>) -> Vec<Choice> {
    let read = |name: &String| -> Option<Choice> {
        let (kind, channel) = name.split_once('.')?;
        Some((NoticeKind::from_code(kind)?, Channel::from_code(channel)?))
    };
    wanted.keys().filter_map(read).collect()
}
