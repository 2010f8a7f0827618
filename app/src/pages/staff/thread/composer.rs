//! The answer: a text, the ones that are given often to put under it, and files.

use std::collections::BTreeSet;

use domain::{
    locale::Locale,
    notification::Side,
    view::{DeskThread, FileView, Quick},
};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::{
    super::way_back::WayBack,
    keep::{KeepStaffDraft, TakeStaffDraft},
    server::{AnswerThread, InsertReply, KeepAnswer},
};
use crate::{
    components::{Button, Choice, Disclosure, Section, Select, TextArea},
    i18n::t,
    pages::{
        kept::{Gone, begun, keeper},
        public::form::Form,
    },
    request::visit,
    uploads::{REFUSED_FILES, file_field},
    written::{IntoWritten as _, Written},
};

/// The answer to a conversation; where it is closed, or a colleague's, why there is none.
pub fn composer(
    thread: &DeskThread,
    (form, way_back): (&Form, WayBack),
    files: &[FileView],
    locale: Locale,
) -> Written {
    use t::desk::thread as w;
    let other = thread.item.holder.as_ref().filter(|holder| !holder.mine);
    let why_not = if thread.closed_at.is_some() {
        Some(w::closed(locale).to_owned())
    } else {
        other.map(|holder| w::not_yours(locale, &holder.name))
    };
    let body = match why_not {
        None => answer(thread, (form, way_back), files, locale),
        Some(why) => view! {
            <p class="quiet">{why}</p>
            {written(thread, form, locale)}
        }
        .written(),
    };
    view! { <Section id="repondre" title=w::reply(locale)>{body}</Section> }.written()
}

/// What was being written before there was a place for it no more: it can still be read, and taken elsewhere.
fn written(thread: &DeskThread, form: &Form, locale: Locale) -> Option<Written> {
    use t::desk::thread as w;
    let drafts = thread.draft.iter().flat_map(|draft| std::iter::once(draft).chain(&draft.apart));
    let texts = std::iter::once(form.value("message")).chain(drafts.map(|draft| draft.message.clone()));
    let mut seen = BTreeSet::new();
    let texts = texts.filter(|text| !text.trim().is_empty() && seen.insert(text.clone()));
    let texts = texts.map(|text| view! { <div class="stack">{super::lines(&text)}</div> }).collect_view();
    (!texts.is_empty()).then(|| view! { <Disclosure summary=w::written(locale)>{texts}</Disclosure> }.written())
}

fn answer(thread: &DeskThread, (form, way_back): (&Form, WayBack), files: &[FileView], locale: Locale) -> Written {
    use t::desk::thread as w;
    let number = thread.item.number.to_string();
    let draft = begun(thread.draft.clone(), form, &["message"]);
    let value = Some(form.value("message")).filter(|typed| !typed.is_empty()).unwrap_or_else(|| draft.message.clone());
    let submission = visit().map(|visit| visit.submission()).unwrap_or_default();
    let inserted = (!form.value("reply").is_empty()).then_some("");
    // Who has no account is answered by a letter, in words.
    let refused = form.value(REFUSED_FILES);
    let back = way_back.thread(&thread.item.number);
    let gone = Gone::of(form, &number);
    let kept =
        keeper((KeepStaffDraft::url(), way_back.along(TakeStaffDraft::url())), number.clone(), (&draft, gone), locale);
    let files = thread.person.is_some().then(|| file_field(locale, (files, &refused), back, Side::Staff));
    view! {
        <form class="stack writing" method="post" action=way_back.along(AnswerThread::url()) data-inserted=inserted>
            <input type="hidden" name="number" value=number />
            <input type="hidden" name="submission" value=submission />
            <input type="hidden" name="version" value=thread.version.to_string() />
            <input type="hidden" name="language" value=thread.locale.tag() />
            {quick(&thread.replies, form.value("reply"), way_back, locale)}
            <TextArea
                name="message"
                label=w::message(locale)
                hint=w::message_hint(locale)
                value
                error=form.error("message")
            />
            {files}
            {kept}
            <div class="row">
                <Button>{w::send(locale)}</Button>
                <button class="button button-quiet" type="submit" formaction=way_back.along(KeepAnswer::url())>
                    {w::keep(locale)}
                </button>
            </div>
        </form>
    }
    .written()
}

/// The answers that are given often: the chosen one is put under what is written.
fn quick(replies: &[Quick], chosen: String, way_back: WayBack, locale: Locale) -> Option<Written> {
    use t::desk::thread as w;
    let choices: Vec<_> = replies.iter().map(|reply| Choice::new(&reply.id, reply.title(locale))).collect();
    (!choices.is_empty()).then(|| {
        view! {
            <div class="row desk-fields">
                <Select name="reply" label=w::quick(locale) choices chosen />
                <button class="button button-secondary" type="submit" formaction=way_back.along(InsertReply::url())>
                    {w::insert(locale)}
                </button>
            </div>
        }
        .written()
    })
}
