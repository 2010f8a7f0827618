//! Files in a form: those that are kept already, those that were refused and why, and how to add more.
//!
//! Without a script a plain choice of files and a button that sends them and comes back, with all that was typed. A script sends each at
//! once (`app/scripts/portal/files.js`): from a choice, the camera, a drop or the clipboard, with its progress, which can be stopped and
//! tried again. Either way the form posts ids alone, in the hidden field `file`.
//!
//! Its first button does nothing but what the form's own does: a press of Enter in the form means the first button that it finds.

use leptos::prelude::*;

use crate::written::IntoWritten as _;
use serde::Serialize;

use super::{Icon, IconName};

/// A file that is kept, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileItem {
    /// By what the form names it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How much it weighs.
    pub size: String,
    /// Whether there is a small picture of it.
    pub preview: bool,
    /// Whether it can be opened.
    pub open: bool,
    /// What else is to be said of it.
    pub said: Option<String>,
}

/// The words of the field; the script reads the later ones.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each is named by what it says")]
pub struct FileFieldWords {
    pub label: &'static str,
    pub optional: &'static str,
    pub hint: &'static str,
    pub drop: &'static str,
    pub choose: &'static str,
    pub photo: &'static str,
    pub add: &'static str,
    pub remove: &'static str,
    pub cancel: &'static str,
    pub retry: &'static str,
    pub sending: &'static str,
    pub checking: &'static str,
    pub added: &'static str,
    pub removed: &'static str,
    pub cancelled: &'static str,
    pub cut: &'static str,
    pub too_large: &'static str,
    pub too_many: &'static str,
    pub signed_out: &'static str,
    pub failed: &'static str,
    pub refused: &'static str,
}

/// Files in a form that is posted to its own place.
///
/// ```ignore
/// view! {
///     <form method="post" action="/api/send_message">
///         <FileField files refused told back="/messages/nouveau" send="/envois" open="/fichiers/" most=10 words/>
///     </form>
/// }
/// ```
#[component]
pub fn FileField(
    /// What is kept.
    files: Vec<FileItem>,
    /// What was refused: its name and why.
    refused: Vec<(String, String)>,
    /// The same for the form, which says it when it is sent.
    told: String,
    /// The page of the form.
    #[prop(into)]
    back: String,
    /// Where files are sent.
    send: &'static str,
    /// What stands before an id in the address of a file.
    open: &'static str,
    /// Most files.
    most: usize,
    /// The words.
    words: FileFieldWords,
) -> impl IntoView {
    let ids: Vec<String> = files.iter().map(|file| file.id.clone()).collect();
    let is_refused = !refused.is_empty();
    // What came back with the form is in no page that is asked for again.
    let keeps = is_refused || !files.is_empty();
    let described = if is_refused { "pieces-hint pieces-error" } else { "pieces-hint" };
    let items = files.into_iter().map(|file| item(file, send, open, words.remove)).collect_view();
    view! {
        <div class="file-field field" id="fichiers" data-files data-keep=keeps data-send=send data-open=open data-most=most
            data-too-large=words.too_large data-too-many=words.too_many data-signed-out=words.signed_out
            data-failed=words.failed data-cut=words.cut data-sending=words.sending data-checking=words.checking
            data-added=words.added data-removed=words.removed data-cancelled=words.cancelled
            data-cancel=words.cancel data-retry=words.retry data-remove=words.remove>
            <button class="visually-hidden" tabindex="-1" aria-hidden="true"></button>
            <label class="field-label" for="pieces">
                {words.label}" "<span class="field-optional">{words.optional}</span>
            </label>
            <p class="field-hint" id="pieces-hint">{words.hint}</p>
            {is_refused.then(|| refusals(refused, words.refused))}
            <ul class="file-list">{items}</ul>
            <input type="hidden" name="file" value=ids.join(" ") />
            <input type="hidden" name="refused" value=told />
            <input type="hidden" name="back" value=back />
            <div class="file-drop">
                <p class="file-drop-words" hidden>{words.drop}</p>
                <input class="file-input" type="file" id="pieces" name="pieces[]" multiple
                    accept="image/jpeg,image/png,image/webp,application/pdf" aria-describedby=described
                    aria-invalid=is_refused.then_some("true") />
                <input class="file-input" type="file" accept="image/*" capture="environment" tabindex="-1" aria-hidden="true" hidden data-camera />
                <button class="button button-secondary" type="button" aria-describedby=described hidden data-choose>
                    <Icon name=IconName::Files/>{words.choose}
                </button>
                <button class="button button-secondary" type="button" hidden data-photo>{words.photo}</button>
                <button class="button button-secondary" formaction=send formmethod="post" formenctype="multipart/form-data" data-add>
                    {words.add}
                </button>
            </div>
            <p class="visually-hidden" role="status" data-said></p>
        </div>
    }
}

/// A file that is kept, and what takes it back. The script makes the same.
fn item(file: FileItem, send: &'static str, open: &'static str, remove: &'static str) -> impl IntoView {
    let address = format!("{open}{}", file.id);
    let picture = file.preview.then(|| {
        let source = format!("{address}/apercu");
        view! { <img class="file-picture" src=source alt="" width="48" height="48" loading="lazy" /> }
    });
    let sign = (!file.preview).then(|| view! { <span class="file-picture"><Icon name=IconName::Files/></span> });
    let (name, id) = (file.name.clone(), file.id.clone());
    let named = if file.open {
        view! { <a class="file-name" href=address rel="external">{name}</a> }.written()
    } else {
        view! { <span class="file-name">{name}</span> }.written()
    };
    view! {
        <li class="file-item" data-file=id>
            {picture}
            {sign}
            <div class="file-facts">
                {named}
                <span class="file-size">{file.size}</span>
                {file.said.map(|said| view! { <span class="file-said">{said}</span> })}
            </div>
            <button class="file-act" name="remove" value=file.id formaction=send formmethod="post" formenctype="multipart/form-data">
                {remove}<span class="visually-hidden">" "{file.name}</span>
            </button>
        </li>
    }
}

fn refusals(refused: Vec<(String, String)>, title: &'static str) -> impl IntoView {
    let lines = refused.into_iter().map(|(name, why)| {
        let name = (!name.is_empty()).then(|| view! { <strong>{name}</strong>" " });
        view! { <li>{name}{why}</li> }
    });
    view! {
        <div class="file-refused" id="pieces-error" role="alert">
            <p class="field-error"><Icon name=IconName::CircleAlert/><span>{title}</span></p>
            <ul>{lines.collect_view()}</ul>
        </div>
    }
}
