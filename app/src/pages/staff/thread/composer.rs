//! The answer: a text, and the ones that are given often to begin it with.
//!
//! An answer of the list is chosen by a form of its own, which brings the page again with its text in place: that needs no script.
//! With one, it is put where the cursor is.

use domain::{
    locale::Locale,
    notification::Side,
    view::{DeskThread, FileView},
};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::server::{AnswerThread, KeepAnswer};
use crate::{
    components::{Button, ButtonLook, Choice, Section, Select, TextArea},
    i18n::t,
    request::visit,
    uploads::file_field,
};

/// The answer to a conversation; where it is closed, why there is none.
#[component]
pub fn Composer(
    /// The conversation.
    thread: DeskThread,
    /// What was typed.
    form_value: String,
    /// What is wrong with it.
    error: Option<String>,
    /// The files that were sent ahead, and what is said of those refused.
    files: (Vec<FileView>, String),
    /// The answer of the list that was chosen.
    chosen: Option<String>,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    use t::desk::thread as w;
    let number = thread.item.number.to_string();
    let body = if thread.closed_at.is_some() {
        view! { <p class="quiet">{w::closed(locale)}</p> }.into_any()
    } else if let Some(holder) = thread.item.holder.as_ref().filter(|holder| !holder.mine) {
        view! { <p class="quiet">{w::not_yours(locale, &holder.name)}</p> }.into_any()
    } else {
        let text = |reply: &domain::view::Quick| match thread.locale {
            Locale::Fr => reply.body_fr.clone(),
            Locale::En => reply.body_en.clone(),
        };
        let picked = thread.replies.iter().find(|reply| Some(&reply.id) == chosen.as_ref()).map(text);
        let typed = [form_value, picked.or(thread.draft).unwrap_or_default()];
        let value = typed.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        let submission = visit().map(|visit| visit.submission()).unwrap_or_default();
        let replies: Vec<_> = thread.replies.iter().map(|reply| Choice::new(&reply.id, &reply.title)).collect();
        let quick = (!replies.is_empty()).then(|| {
            view! {
                <form class="row desk-fields" method="get" action=format!("/gestion/fil/{number}#repondre")>
                    <Select name="reponse" label=w::quick(locale) choices=replies chosen=chosen.unwrap_or_default() />
                    <Button look=ButtonLook::Secondary>{w::insert(locale)}</Button>
                </form>
            }
        });
        // Who has no account is answered by a letter, in words.
        let files = thread
            .person
            .is_some()
            .then(|| file_field(locale, (&files.0, &files.1), format!("/gestion/fil/{number}"), Side::Staff));
        view! {
            {quick}
            <form class="stack" method="post" action=AnswerThread::url()>
                <input type="hidden" name="number" value=number.clone() />
                <input type="hidden" name="submission" value=submission />
                <TextArea name="message" label=w::message(locale) hint=w::message_hint(locale) value error />
                {files}
                <div class="row">
                    <Button>{w::send(locale)}</Button>
                    <button class="button button-quiet" type="submit" formaction=KeepAnswer::url()>
                        {w::keep(locale)}
                    </button>
                </div>
            </form>
        }
        .into_any()
    };
    view! { <Section id="repondre" title=w::reply(locale)>{body}</Section> }
}
