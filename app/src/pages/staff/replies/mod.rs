//! The answers that are given often: the list, and a form for each.

mod server;

use domain::{locale::Locale, view::Quick};
use leptos::{prelude::*, server_fn::ServerFn as _};

use self::server::{DeleteReply, SaveReply, load_replies};
use super::{
    load::{Page, loaded},
    page::SignedInPage,
    pieces::{Told, told_notice},
};
use crate::{
    components::{Button, ButtonLook, Disclosure, Field, FieldWidth, PageHeading, Section, TextArea},
    i18n::{t, use_locale},
    pages::public::form::Form,
    request::query,
    written::{IntoWritten as _, Written},
};

/// The list.
pub fn desk_replies_page() -> Page {
    let chosen = query("modifier");
    loaded(load_replies(), move |replies| view! { <Replies replies chosen /> }.whole())
}

#[component]
fn Replies(replies: Vec<Quick>, chosen: Option<String>) -> impl IntoView {
    use t::desk::replies as r;
    let locale = use_locale();
    let form = Form::of("replies");
    let undo = (Told::of(&form) == Some(Told::ReplyDeleted)).then(|| {
        let hidden = ["title_fr", "title_en", "body_fr", "body_en", "place"]
            .map(|name| view! { <input type="hidden" name=name value=form.value(name) /> })
            .collect_view();
        view! {
            <form method="post" action=SaveReply::url()>
                {hidden} <Button look=ButtonLook::Secondary>{t::desk::undo(locale)}</Button>
            </form>
        }
        .written()
    });
    let edited = replies.iter().find(|reply| Some(&reply.id) == chosen.as_ref()).cloned();
    let list = replies.into_iter().map(|reply| line(reply, locale)).collect_view();
    view! {
        <SignedInPage title=r::title(locale)>
            <PageHeading title=r::title(locale)>
                <p>{r::lead(locale)}</p>
            </PageHeading>
            {told_notice(&form, locale, undo)}
            {form.head()}
            <ul class="task-list" role="list">{list}</ul>
            <Edit edited form locale />
        </SignedInPage>
    }
}

fn line(reply: Quick, locale: Locale) -> Written {
    use t::desk::replies as r;
    let href = format!("/gestion/reponses?modifier={}#modifier", reply.id);
    let (name, own) = (reply.title(locale).to_owned(), reply.body(locale).to_owned());
    view! {
        <li>
            <div>
                <p class="task-title">{name.clone()}</p>
                <Disclosure summary=r::read(locale)>
                    <p>{own}</p>
                </Disclosure>
            </div>
            <div class="row">
                <a href=href>
                    {r::edit(locale)} <span class="visually-hidden">" " {name.clone()}</span>
                </a>
                <form method="post" action=DeleteReply::url()>
                    <input type="hidden" name="id" value=reply.id />
                    <Button look=ButtonLook::Quiet>
                        {r::delete(locale)} <span class="visually-hidden">" " {name}</span>
                    </Button>
                </form>
            </div>
        </li>
    }
    .written()
}

/// A new answer, or one that is changed.
#[component]
fn Edit(edited: Option<Quick>, form: Form, locale: Locale) -> impl IntoView {
    use t::desk::replies as r;
    let title = if edited.is_some() { r::change(locale) } else { r::add(locale) };
    // After a deletion the record holds what can be brought back: that is not being written.
    let typed = Told::of(&form) != Some(Told::ReplyDeleted);
    let value = move |name: &str, kept: Option<String>| {
        let typed = if typed { form.value(name) } else { String::new() };
        if typed.is_empty() { kept.unwrap_or_default() } else { typed }
    };
    let form = Form::of("replies");
    let of = |pick: fn(&Quick) -> String| edited.as_ref().map(pick);
    let [id, title_fr, title_en, body_fr, body_en, place] = [
        value("id", of(|reply| reply.id.clone())),
        value("title_fr", of(|reply| reply.title_fr.clone())),
        value("title_en", of(|reply| reply.title_en.clone())),
        value("body_fr", of(|reply| reply.body_fr.clone())),
        value("body_en", of(|reply| reply.body_en.clone())),
        value("place", of(|reply| reply.place.to_string())),
    ];
    view! {
        <Section id="modifier" title>
            <form class="stack writing" method="post" action=SaveReply::url()>
                <input type="hidden" name="id" value=id />
                <Field
                    name="title_fr"
                    label=r::title_fr(locale)
                    value=title_fr
                    error=form.error("title_fr")
                />
                <Field
                    name="title_en"
                    label=r::title_en(locale)
                    value=title_en
                    error=form.error("title_en")
                />
                <TextArea
                    name="body_fr"
                    label=r::french(locale)
                    value=body_fr
                    error=form.error("body_fr")
                />
                <TextArea
                    name="body_en"
                    label=r::english(locale)
                    value=body_en
                    error=form.error("body_en")
                />
                <Field
                    name="place"
                    label=r::place(locale)
                    hint=r::place_hint(locale)
                    width=FieldWidth::Short
                    inputmode="numeric"
                    value=place
                    error=form.error("place")
                />
                <div class="row">
                    <Button>{r::save(locale)}</Button>
                </div>
            </form>
        </Section>
    }
}
