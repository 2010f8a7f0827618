//! One conversation: its references, what is promised, the letters, and the place to answer.

use domain::{
    form::FormState,
    format,
    locale::Locale,
    notification::Side,
    time::paris_date,
    view::{AuthorView, FileView, MessageView, Moment, ThreadView},
};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::{
    about::references,
    draft::{discard, keeper},
    server::{ArchiveThread, PUT_BACK, ReplyThread, load_thread, reply_form},
    words,
};
use crate::{
    components::{Breadcrumb, Button, ButtonLook, Letter, Letters, LinkButton, Notice, PageHeading, Section, TextArea},
    i18n::{t::messages as m, use_locale},
    pages::{
        kept::begun,
        portal::{
            load::{Page, loaded},
            page::SignedInPage,
            pieces::promised_answer,
        },
        public::form::Form,
    },
    request::{path_part, query, visit},
    uploads::{REFUSED_FILES, file_field, left_out, sent_files},
    written::{IntoWritten as _, Written},
};

/// From so many letters on, the place to answer is out of sight.
const LONG: usize = 4;

/// One conversation.
pub fn thread_page() -> Page {
    let number = path_part("number");
    let before = query("avant").as_deref().and_then(Moment::parse);
    let is_latest = before.is_none();
    loaded(load_thread(number, before), move |(thread, files)| view! { <Thread thread files is_latest /> }.whole())
}

#[component]
fn Thread(thread: ThreadView, files: Vec<FileView>, is_latest: bool) -> impl IntoView {
    let locale = use_locale();
    let trail = vec![("/messages".to_owned(), m::title(locale).to_owned())];
    let now = visit().ok().map(|visit| visit.portal.clock.now());
    let promise = now.and_then(|now| promised_answer(&thread, now, locale));
    let head = references(&thread, locale);
    let letters = letters(&thread, is_latest, locale);
    let foot =
        if thread.closed_at.is_some() { closed(&thread, is_latest, locale) } else { answer(&thread, &files, locale) };
    let jump = (thread.closed_at.is_none() && thread.messages.len() >= LONG)
        .then(|| view! { <p><a href="#repondre">{m::reply::title(locale)}</a></p> });
    // The frame was counted before this page was read.
    let read_now = thread.was_unread.then_some("1");
    view! {
        <SignedInPage title=thread.subject.clone() live="thread">
            <Breadcrumb label=m::thread::trail(locale) trail here=thread.subject.clone() />
            <PageHeading title=thread.subject.clone() />
            <div data-read-now=read_now hidden></div>
            {promise}
            <div class="columns columns-led">
                <div>{head} {jump}</div>
                <div>
                    <Section id="echanges" title=m::thread::history(locale)>{letters}</Section>
                    {foot}
                    {archiving(&thread, locale)}
                </div>
            </div>
        </SignedInPage>
    }
}

fn letters(thread: &ThreadView, is_latest: bool, locale: Locale) -> Written {
    let path = ["/messages/", thread.number.as_str()].concat();
    let earlier = thread.earlier.as_ref().map(|moment| {
        let href = format!("{path}?avant={moment}");
        view! { <p><a href=href>{m::thread::earlier(locale)}</a></p> }
    });
    let latest = (!is_latest).then(|| view! { <p><a href=path>{m::thread::latest(locale)}</a></p> });
    let letters = thread.messages.iter().cloned().map(|message| letter(message, locale)).collect_view();
    view! {
        {earlier}
        <Letters>{letters}</Letters>
        {latest}
    }
    .written()
}

fn letter(message: MessageView, locale: Locale) -> Written {
    let own = message.author == AuthorView::You;
    let (author, role) = words::author(message.author, locale);
    let mark = own.then(|| match message.read_at {
        Some(_) => m::thread::read(locale),
        None => m::thread::sent(locale),
    });
    view! {
        <Letter
            author
            role
            sent=format::date_time(message.sent_at, locale)
            machine_sent=message.sent_at.to_rfc3339()
            body=message.body
            own
            mark=mark.map(str::to_owned)
        >
            {sent_files(&message.files, Side::Customer, locale)}
        </Letter>
    }
    .written()
}

/// Where to answer, with what was being written.
fn answer(thread: &ThreadView, files: &[FileView], locale: Locale) -> Written {
    let number = thread.number.to_string();
    let form = Form::left(reply_form(&thread.number), use_context::<Option<FormState>>().flatten(), locale);
    let left_out = left_out(&form, locale);
    let draft = begun(thread.draft.clone(), &form, &["message"]);
    let typed = Some(form.value("message")).filter(|typed| !typed.is_empty()).unwrap_or_else(|| draft.message.clone());
    let submission = visit().map(|visit| visit.submission()).unwrap_or_default();
    let masked = form.is_masked().then(|| view! { <input type="hidden" name="seen" value="masked" /> });
    let files = file_field(locale, (files, &form.value(REFUSED_FILES)), format!("/messages/{number}"), Side::Customer);
    let (head, error) = (form.head(), form.error("message"));
    view! {
        <Section id="repondre" title=m::reply::title(locale)>
            {head}
            {left_out}
            <form class="stack writing" method="post" action=ReplyThread::url()>
                <input type="hidden" name="number" value=number.clone() />
                <input type="hidden" name="submission" value=submission />
                {masked}
                <TextArea
                    name="message"
                    label=m::reply::label(locale)
                    hint=m::reply::hint(locale)
                    value=typed
                    error
                />
                {files}
                {keeper(number, &draft, &form, locale)}
                <div class="row">
                    <Button>{m::reply::send(locale)}</Button>
                    {discard(&draft, locale)}
                </div>
            </form>
        </Section>
    }
    .written()
}

fn closed(thread: &ThreadView, is_latest: bool, locale: Locale) -> Written {
    // Of an earlier page, the last message is not the conversation's.
    let unanswered = is_latest && thread.messages.last().is_some_and(|message| message.author == AuthorView::You);
    let begun = thread.draft.as_ref().is_some_and(|draft| !draft.message.is_empty());
    let day = thread.closed_at.map(|at| format::date(paris_date(at), locale)).unwrap_or_default();
    view! {
        <Notice title=m::thread::closed(locale, &day)>
            {unanswered.then(|| view! { <p>{m::thread::closed_unanswered(locale)}</p> })}
            <p>{m::thread::closed_detail(locale)}</p>
            {begun.then(|| view! { <p>{m::thread::closed_begun(locale)}</p> })}
        </Notice>
        <div class="row">
            <LinkButton href=format!("/messages/nouveau?suite={}", thread.number)>
                {m::thread::open_new(locale)}
            </LinkButton>
        </div>
    }
    .written()
}

/// Puts it away, or takes it back.
fn archiving(thread: &ThreadView, locale: Locale) -> Written {
    let (put, text) =
        if thread.archived { (PUT_BACK, m::thread::unarchive(locale)) } else { ("away", m::thread::archive(locale)) };
    view! {
        <form method="post" action=ArchiveThread::url()>
            <input type="hidden" name="number" value=thread.number.to_string() />
            <input type="hidden" name="put" value=put />
            <Button look=ButtonLook::Quiet>{text}</Button>
        </form>
    }
    .written()
}
