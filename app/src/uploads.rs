//! Files that were sent, put into words: for the page that a form comes back to, and for the script that sends one at a time.
//!
//! A form with files names what it keeps in the hidden field [`KEPT_FILES`], ids with a space between; what was refused goes through its
//! one-time record, a line a file. To put files into a form: `let files = list_mine(…, &read_ids(&form.value(KEPT_FILES)))`, then
//! [`file_field`] in the form, then `read_ids` of the posted field, and `claim` in the message's transaction. The form posts its other
//! fields to its own server function; the buttons of the field post everything to `/envois`, which comes back.

use domain::{
    form::FormState,
    format,
    locale::Locale,
    notification::Side,
    upload::{FILES_AT_ONCE, FileRefusal, FileState},
    view::FileView,
};
use leptos::prelude::*;
use serde::Serialize;
use services::upload::{FileId, Received};

use crate::{
    PortalError,
    components::{FileField, FileFieldWords, FileItem, Notice, Tone},
    i18n::t,
    pages::{portal::keep_unsent_message, public::form::Form, staff::keep_unsent_answer},
    request::Visit,
    written::{IntoWritten as _, Written},
};

/// The field that names the files kept.
pub const KEPT_FILES: &str = "file";

/// The field in which files are chosen. A form that is sent without a script, and without its button that adds them, posts their
/// names here, as a list.
pub const CHOSEN_FILES: &str = "pieces[]";

/// The value of a record that tells of the files refused.
pub const REFUSED_FILES: &str = "files_refused";

/// The field in which a form says what its page tells as refused, so that the page after it can say what did not go along.
pub const REFUSED_FIELD: &str = "refused";

/// The value of a record that tells of the files without which a message was sent.
const LEFT_OUT: &str = "left_out";

/// A file that came.
#[derive(Debug, Clone)]
pub enum Sent {
    /// It is kept.
    Kept(Received),
    /// It is not, under this name.
    Refused(String, FileRefusal),
}

/// What a script is answered.
#[derive(Debug, Serialize)]
pub struct Answer {
    files: Vec<FileItem>,
    refused: Vec<String>,
    /// What was refused, as the form's own field says it.
    lines: Vec<String>,
}

impl Answer {
    /// What came, in words.
    pub fn of(sent: &[Sent], locale: Locale) -> Self {
        let mut answer = Self { files: Vec::new(), refused: Vec::new(), lines: Vec::new() };
        for sent in sent {
            match sent {
                Sent::Kept(received) => {
                    let mut item = item(&received.file, locale);
                    if received.again {
                        item.said = Some(t::upload::again(locale).to_owned());
                    }
                    answer.files.push(item);
                }
                Sent::Refused(name, refusal) => {
                    answer.refused.push(refusal_text(*refusal, locale).to_owned());
                    answer.lines.push(line(*refusal, name));
                }
            }
        }
        answer
    }
}

/// The ids in a form's field; what is no id is passed over.
pub fn read_ids(field: &str) -> Vec<FileId> {
    field.split_whitespace().take(FILES_AT_ONCE).filter_map(|id| id.parse().ok()).collect()
}

/// Leaves behind what is kept and what was refused.
pub fn keep_sent(state: FormState, before: Vec<FileId>, sent: &[Sent]) -> FormState {
    let mut kept: Vec<String> = before.iter().map(FileId::to_string).collect();
    let mut refused = Vec::new();
    for sent in sent {
        match sent {
            Sent::Kept(received) if kept.contains(&received.file.id) => {}
            Sent::Kept(received) if kept.len() < FILES_AT_ONCE => kept.push(received.file.id.clone()),
            Sent::Kept(received) => refused.push(line(FileRefusal::TooMany, &received.file.name)),
            Sent::Refused(name, refusal) => refused.push(line(*refusal, name)),
        }
    }
    state.keep_message(KEPT_FILES, &kept.join(" ")).keep_message(REFUSED_FILES, &refused.join("\n"))
}

/// Leaves behind which files were chosen and not added: nothing is sent without what its writer believes to have sent with it. None
/// where all were added.
pub fn keep_not_added(state: FormState, chosen: &[String]) -> Result<FormState, FormState> {
    let chosen = chosen.iter().filter(|name| !name.is_empty()).take(FILES_AT_ONCE);
    let lines: Vec<String> = chosen.map(|name| line(FileRefusal::NotAdded, name)).collect();
    if lines.is_empty() {
        return Ok(state);
    }
    let before = state.value(REFUSED_FILES).lines().filter(|before| lines.iter().all(|line| line != before));
    let all: Vec<&str> = before.chain(lines.iter().map(String::as_str)).collect();
    let all = all.join("\n");
    Err(state.keep_message(REFUSED_FILES, &all))
}

/// Leaves behind without which files a message was sent: those that its form told as refused.
pub fn keep_left_out(state: FormState, refused: &str) -> FormState {
    if refused.trim().is_empty() { state } else { state.keep_message(LEFT_OUT, refused) }
}

/// Says without which files a message was sent; nothing where all went along.
pub fn left_out(form: &Form, locale: Locale) -> Option<Written> {
    let told = form.value(LEFT_OUT);
    let lines = refusals(&told).take(2 * FILES_AT_ONCE).map(|(refusal, name)| {
        let name = if name.is_empty() { t::upload::unnamed(locale) } else { name };
        let why = match refusal {
            FileRefusal::NotAdded => t::upload::left_out(locale),
            refusal => refusal_text(refusal, locale),
        };
        view! { <p>{t::upload::sent_without(locale, name, why)}</p> }
    });
    let lines = lines.collect_view();
    (!lines.is_empty()).then(|| view! { <Notice tone=Tone::Caution live=true>{lines}</Notice> }.written())
}

fn line(refusal: FileRefusal, name: &str) -> String {
    let name: String = name.chars().filter(|letter| !letter.is_control()).take(80).collect();
    format!("{} {name}", refusal.code())
}

/// Keeps what was written in a form with files when its writer's session was over, by the fields of the form; whether somebody will
/// find it.
///
/// # Errors
/// A fault, already logged.
pub async fn keep_unsent(visit: &Visit, side: Side, value: impl Fn(&str) -> String) -> Result<bool, PortalError> {
    match side {
        Side::Customer => keep_unsent_message(visit, value).await,
        Side::Staff => keep_unsent_answer(visit, value).await,
    }
}

/// The field for files of a form: what is kept, what was refused (the form's value of [`REFUSED_FILES`]), and how to add more.
pub fn file_field(
    locale: Locale,
    (kept, refused): (&[FileView], &str),
    back: String,
    side: Side,
) -> impl IntoView + use<> {
    let files: Vec<FileItem> = kept.iter().map(|file| item(file, locale)).collect();
    let (send, open) = addresses(side);
    let most = FILES_AT_ONCE;
    view! { <FileField files refused=refused_lines(refused, locale) told=refused.to_owned() back send open most words=words(locale) /> }
}

/// Where each side sends files, and where it opens them.
const fn addresses(side: Side) -> (&'static str, &'static str) {
    match side {
        Side::Customer => ("/envois", "/fichiers/"),
        Side::Staff => ("/gestion/envois", "/gestion/fichiers/"),
    }
}

/// The files of a message that was sent, each to be opened; nothing where there are none.
pub fn sent_files(files: &[FileView], side: Side, locale: Locale) -> Option<Written> {
    let items = files.iter().map(|file| item(file, locale)).map(|file| {
        let line = [&file.name, ", ", &file.size].concat();
        let said = file.said.map(|said| view! { " " <small>{said}</small> });
        if file.open {
            let href = [addresses(side).1, &file.id].concat();
            let picture = file.preview.then(|| small_picture(&href, &file.name, locale));
            view! { <li><a href=href rel="external">{picture} {line}</a> {said}</li> }.written()
        } else {
            view! { <li>{line} {said}</li> }.written()
        }
    });
    (!files.is_empty()).then(|| view! { <ul class="letter-files">{items.collect_view()}</ul> }.written())
}

/// The small picture of a file, which has its place before it comes.
fn small_picture(address: &str, name: &str, locale: Locale) -> Written {
    let (source, alt) = ([address, "/apercu"].concat(), t::upload::picture(locale, name));
    view! { <img class="letter-picture" src=source alt=alt width="96" height="96" loading="lazy" /> }.written()
}

/// What was refused, in words, from the value that a form's record has under [`REFUSED_FILES`].
fn refused_lines(refused: &str, locale: Locale) -> Vec<(String, String)> {
    refusals(refused).map(|(refusal, name)| (name.to_owned(), refusal_text(refusal, locale).to_owned())).collect()
}

fn refusals(refused: &str) -> impl Iterator<Item = (FileRefusal, &str)> {
    let lines = refused.lines().filter_map(|line| line.split_once(' '));
    lines.filter_map(|(code, name)| Some((FileRefusal::from_code(code)?, name)))
}

fn item(file: &FileView, locale: Locale) -> FileItem {
    let said = match file.state {
        FileState::Waiting => Some(t::upload::waiting(locale).to_owned()),
        FileState::Infected => Some(refusal_text(FileRefusal::Infected, locale).to_owned()),
        FileState::Kept | FileState::Coming => None,
    };
    let name = if file.name.is_empty() { t::upload::unnamed(locale).to_owned() } else { file.name.clone() };
    FileItem {
        id: file.id.clone(),
        name,
        size: format::file_size(file.bytes, locale),
        preview: file.preview && file.state == FileState::Kept,
        open: file.state == FileState::Kept,
        said,
    }
}

/// The words of the field.
fn words(locale: Locale) -> FileFieldWords {
    use t::upload as u;
    FileFieldWords {
        label: u::label(locale),
        optional: u::optional(locale),
        hint: u::hint(locale),
        drop: u::drop(locale),
        choose: u::choose(locale),
        photo: u::photo(locale),
        add: u::add(locale),
        remove: u::remove(locale),
        cancel: u::cancel(locale),
        retry: u::retry(locale),
        sending: u::sending(locale),
        checking: u::checking(locale),
        added: u::added(locale),
        removed: u::removed(locale),
        cancelled: u::cancelled(locale),
        cut: u::cut(locale),
        too_large: refusal_text(FileRefusal::TooLarge, locale),
        too_many: refusal_text(FileRefusal::TooMany, locale),
        signed_out: u::signed_out(locale),
        failed: u::failed(locale),
        refused: u::refused_title(locale),
    }
}

/// What happened to a file that is not kept, and what to do.
pub fn refusal_text(refusal: FileRefusal, locale: Locale) -> &'static str {
    use t::upload::refused as r;
    match refusal {
        FileRefusal::Empty => r::empty(locale),
        FileRefusal::TooLarge => r::too_large(locale),
        FileRefusal::TooHeavy => r::too_heavy(locale),
        FileRefusal::CutShort => r::cut_short(locale),
        FileRefusal::TooMany => r::too_many(locale),
        FileRefusal::TooManyToday => r::too_many_today(locale),
        FileRefusal::NotAdded => r::not_added(locale),
        FileRefusal::Gone => r::gone(locale),
        FileRefusal::Svg => r::svg(locale),
        FileRefusal::Markup => r::markup(locale),
        FileRefusal::Program => r::program(locale),
        FileRefusal::Office => r::office(locale),
        FileRefusal::Archive => r::archive(locale),
        FileRefusal::Heic => r::heic(locale),
        FileRefusal::Film => r::film(locale),
        FileRefusal::Animated => r::animated(locale),
        FileRefusal::OtherPicture => r::other_picture(locale),
        FileRefusal::Unknown => r::unknown(locale),
        FileRefusal::Damaged => r::damaged(locale),
        FileRefusal::TooComplex => r::too_complex(locale),
        FileRefusal::Locked => r::locked(locale),
        FileRefusal::Active => r::active(locale),
        FileRefusal::Twofold => r::twofold(locale),
        FileRefusal::Infected => r::infected(locale),
    }
}
