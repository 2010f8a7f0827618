//! What stands on top of a conversation: its references, and who has it.

use domain::{locale::Locale, thread::WaitsFor, view::DeskThread};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::{
    super::{
        pieces::{counterpart_text, topic_text},
        queue::turn_tag,
        way_back::WayBack,
    },
    server::{CloseThread, GiveBackThread, HandOverThread, ReopenThread, TakeThread},
};
use crate::{
    components::{Button, ButtonLook, Choice, Definition, DefinitionList, Disclosure, Section, Select},
    i18n::{t, thing_title, unbroken},
    written::{IntoWritten as _, Written},
};

/// The numbers and names by which everything about it is found.
#[component]
pub fn References(thread: DeskThread, locale: Locale) -> impl IntoView {
    use t::desk::thread as w;
    let item = thread.item;
    let customer = match (thread.person, item.customer) {
        (Some(person), Some(name)) => view! { <a href=format!("/gestion/client/{person}")>{name}</a> }.written(),
        _ => t::desk::no_account(locale).written(),
    };
    let contract = item.contract.map(|number| {
        let thing = thread.thing.as_ref().map(|thing| thing_title(thing, locale));
        view! {
            <Definition term=w::contract(locale)>
                {unbroken(&number.grouped())}
                {thing.map(|thing| view! { <small>{unbroken(&thing)}</small> })}
            </Definition>
        }
    });
    let about = [topic_text(item.topic, locale), counterpart_text(item.counterpart, locale)].join(" · ");
    view! {
        <DefinitionList>
            <Definition term=w::number(locale)>
                {unbroken(&item.number.grouped())}
            </Definition>
            <Definition term=w::customer(locale)>{customer}</Definition>
            {contract}
            <Definition term=w::about(locale)>{about}</Definition>
            <Definition term=w::language(locale)>{language(thread.locale, locale)}</Definition>
        </DefinitionList>
    }
}

/// Who has it, and what can be done about that.
#[component]
pub fn Holding(thread: DeskThread, way_back: WayBack, locale: Locale) -> impl IntoView {
    use t::desk::{action as a, thread as w};
    let number = thread.item.number.to_string();
    let closed = thread.closed_at.is_some();
    // What is promised stands above, with its reason.
    let state = (thread.item.due.is_none() || thread.item.waits_for != WaitsFor::Staff)
        .then(|| view! { {turn_tag(thread.item.waits_for, locale)} " " });
    let who = match &thread.item.holder {
        Some(holder) if holder.mine => w::held_by_you(locale).to_owned(),
        Some(holder) => w::held_by(locale, &holder.name),
        None => w::held_by_nobody(locale).to_owned(),
    };
    let mine = thread.item.holder.as_ref().is_some_and(|holder| holder.mine);
    let take = (!closed && thread.item.holder.is_none())
        .then(|| act(way_back.along(TakeThread::url()), &number, None, a::take(locale), ButtonLook::Primary, true));
    let back = (!closed && mine).then(|| {
        act(way_back.along(GiveBackThread::url()), &number, None, a::give_back(locale), ButtonLook::Secondary, false)
    });
    let end = if closed {
        act(way_back.along(ReopenThread::url()), &number, None, a::reopen(locale), ButtonLook::Secondary, false)
    } else {
        close(&thread, way_back, locale)
    };
    let colleagues: Vec<_> = thread.colleagues.into_iter().map(|one| Choice::new(one.id, one.name)).collect();
    let hand = (!closed && !colleagues.is_empty()).then(|| {
        view! {
            <Disclosure summary=a::hand_over(locale)>
                <form class="stack" method="post" action=way_back.along(HandOverThread::url())>
                    <input type="hidden" name="number" value=number.clone() />
                    <input type="hidden" name="version" value=thread.version.to_string() />
                    <Select name="to" label=a::hand_over_to(locale) choices=colleagues />
                    <Button look=ButtonLook::Secondary>{a::hand_over_now(locale)}</Button>
                </form>
            </Disclosure>
        }
    });
    view! {
        <Section id="suivi" title=w::holding(locale)>
            <p>{state} {who}</p>
            <div class="row">{take} {back} {end}</div>
            {hand}
        </Section>
    }
}

/// Closing. Where an answer is owed, it is asked again.
fn close(thread: &DeskThread, way_back: WayBack, locale: Locale) -> Written {
    use t::desk::action as a;
    let (url, number, version) =
        (way_back.along(CloseThread::url()), thread.item.number.to_string(), Some(thread.version));
    if thread.item.waits_for != WaitsFor::Staff {
        return act(url, &number, version, a::close(locale), ButtonLook::Secondary, false);
    }
    view! {
        <Disclosure summary=a::close(locale)>
            <p>{a::close_unanswered(locale)}</p>
            {act(url, &number, version, a::close_now(locale), ButtonLook::Secondary, false)}
        </Disclosure>
    }
    .written()
}

/// In which language to answer.
fn language(of: Locale, locale: Locale) -> &'static str {
    use t::desk::thread as w;
    match of {
        Locale::Fr => w::french(locale),
        Locale::En => w::english(locale),
    }
}

/// A button that does one thing to the conversation.
fn act(
    action: String,
    number: &str,
    version: Option<i64>,
    text: &'static str,
    look: ButtonLook,
    takes: bool,
) -> Written {
    let version = version.map(|version| view! { <input type="hidden" name="version" value=version.to_string() /> });
    view! {
        <form method="post" action=action data-take=takes.then_some("")>
            <input type="hidden" name="number" value=number.to_owned() />
            {version}
            <Button look>{text}</Button>
        </form>
    }
    .written()
}
