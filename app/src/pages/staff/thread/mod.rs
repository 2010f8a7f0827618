//! A conversation, opened: its references on top, what is promised, who has it, what was written, the notes, and the answer.

mod composer;
mod head;
mod keep;
pub mod server;

use domain::{
    format,
    locale::Locale,
    notification::Side,
    reference::ThreadNumber,
    thread::Author,
    view::{DeskMessage, DeskNote, DeskThread, DraftView, FileView},
};
use leptos::{prelude::*, server_fn::ServerFn as _};
use services::desk::DeskPlace;

use self::{
    composer::composer,
    head::{Holding, References},
    keep::{KeepStaffDraft, TakeStaffDraft},
    server::{NoteThread, left_for, load_thread},
};
pub use self::{keep::keep_unsent, server::form_name};
use super::{
    load::{Page, loaded},
    page::SignedInPage,
    pieces::{promise_of, told_notice},
    queue::keys,
    way_back::WayBack,
};
use crate::{
    components::{
        Breadcrumb, Button, ButtonLook, Disclosure, Letter, Letters, PageHeading, Section, ShortcutHelp, TextArea,
    },
    i18n::{t, use_locale},
    pages::{
        kept::{Gone, begun, keeper},
        public::form::Form,
    },
    request::{path_part, visit},
    uploads::{left_out, sent_files},
    written::{IntoWritten as _, Written},
};

/// A conversation.
pub fn desk_thread_page() -> Page {
    let number = path_part("number");
    loaded(load_thread(number), move |(thread, files)| view! { <Conversation thread files /> }.whole())
}

#[component]
fn Conversation(thread: DeskThread, files: Vec<FileView>) -> impl IntoView {
    use t::desk::thread as w;
    let locale = use_locale();
    let left = visit().ok().and_then(|visit| left_for(&visit, &thread.item.number).cloned());
    let form = Form::left(form_name(&thread.item.number), left, locale);
    let now = visit().map(|visit| visit.portal.clock.now()).unwrap_or_default();
    let role = visit().ok().and_then(|visit| visit.staff.as_ref().map(|staff| staff.role));
    let promise = promise_of(&thread, "#repondre", role, now, locale);
    let title = thread.item.subject.clone();
    let way_back = visit().map(|visit| WayBack::of(&visit)).unwrap_or_default();
    let messages = thread.messages.iter().map(|message| written(message, &thread, locale)).collect_view();
    let notes = thread.notes.clone();
    let submission = visit().map(|visit| visit.submission()).unwrap_or_default();
    view! {
        <SignedInPage title=title.clone() live="thread">
            <Breadcrumb
                label=t::desk::trail(locale)
                trail=vec![(way_back.queue(), t::desk::queue::title(locale).into())]
                here=thread.item.number.grouped()
            />
            <PageHeading title />
            {told_notice(&form, locale, None)}
            {left_out(&form, locale)}
            {form.head()}
            {promise}
            <div class="columns columns-led">
                <div>
                    <References thread=thread.clone() locale />
                    <Holding thread=thread.clone() way_back locale />
                </div>
                <div>
                    <Section id="messages" title=w::messages(locale)>
                        <Letters>{messages}</Letters>
                    </Section>
                    {composer(&thread, (&form, way_back), &files, locale)}
                    <Notes
                        notes
                        number=thread.item.number.clone()
                        typed=form.value("note")
                        begun=begun(thread.begun_note.clone(), &form, &["note"])
                        gone=Gone::of(&form, &note_place(&thread.item.number))
                        error=form.error("note")
                        way_back
                        submission
                        locale
                    />
                </div>
            </div>
            <ShortcutHelp title=t::desk::keys::title(locale) close=t::desk::keys::close(locale) keys=keys(locale) />
        </SignedInPage>
    }
}

/// A message: who, when, what, and the files that came with it.
fn written(message: &DeskMessage, thread: &DeskThread, locale: Locale) -> Written {
    use t::desk::thread as w;
    let author = match (message.author, &message.name) {
        (Author::Staff, Some(name)) => name.clone(),
        (Author::Staff, None) => w::staff(locale).to_owned(),
        (Author::Customer, _) => thread.item.customer.clone().unwrap_or_else(|| w::customer(locale).to_owned()),
        (Author::Outside, _) => w::outside(locale).to_owned(),
    };
    let files = sent_files(&message.files, Side::Staff, locale);
    let own = message.author == Author::Staff;
    let read_at = thread.customer_read_at.filter(|read| *read >= message.sent_at);
    let mark = (own && thread.person.is_some()).then(|| match read_at {
        Some(_) => t::messages::thread::read(locale),
        None => t::messages::thread::sent(locale),
    });
    view! {
        <Letter
            author
            sent=format::date_time(message.sent_at, locale)
            machine_sent=message.sent_at.to_rfc3339()
            body=message.body.clone()
            own
            mark=mark.map(str::to_owned)
        >
            {files}
        </Letter>
    }
    .written()
}

/// A text of several lines, as paragraphs.
fn lines(text: &str) -> Written {
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <p class="written">{line.to_owned()}</p> })
        .collect_view()
        .written()
}

fn note_place(number: &ThreadNumber) -> String {
    DeskPlace::Note(number.clone()).to_string()
}

/// What colleagues say among themselves.
#[component]
fn Notes(
    notes: Vec<DeskNote>,
    number: ThreadNumber,
    typed: String,
    begun: DraftView,
    gone: Option<Gone>,
    error: Option<String>,
    way_back: WayBack,
    submission: String,
    locale: Locale,
) -> impl IntoView {
    use t::desk::thread as w;
    let typed = if typed.is_empty() { begun.message.clone() } else { typed };
    let open = error.is_some() || !typed.is_empty() || gone.is_some();
    let kept = keeper(
        (KeepStaffDraft::url(), way_back.along(TakeStaffDraft::url())),
        note_place(&number),
        (&begun, gone),
        locale,
    );
    let notes = notes
        .into_iter()
        .map(|note| {
            let who = w::noted_by(locale, &note.name, &format::date_time(note.written_at, locale));
            view! { <li>{lines(&note.body)} <p class="small quiet">{who}</p></li> }
        })
        .collect_view();
    view! {
        <Section id="notes" title=w::notes(locale)>
            <p class="small quiet">{w::notes_about(locale)}</p>
            <ul class="stack" role="list">{notes}</ul>
            <Disclosure summary=w::add_note(locale) open>
                <form class="stack writing" method="post" action=way_back.along(NoteThread::url())>
                    <input type="hidden" name="number" value=number.to_string() />
                    <input type="hidden" name="submission" value=submission />
                    <TextArea name="note" label=w::note(locale) value=typed error />
                    {kept}
                    <Button look=ButtonLook::Secondary>{w::save_note(locale)}</Button>
                </form>
            </Disclosure>
        </Section>
    }
}
