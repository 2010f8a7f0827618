//! The rows of conversations.

use chrono::{DateTime, Utc};
use domain::{
    desk::QueueFilter,
    format,
    locale::Locale,
    reference::ContractNumber,
    thread::{Counterpart, WaitsFor},
    view::QueueItem,
};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::super::{
    pieces::{promise_line, topic_text},
    thread::server::TakeThread,
    way_back::WayBack,
};
use crate::{
    components::{Button, ButtonLook, Cells, Column, DataTable, Shape, StateTag, Tone},
    i18n::t,
    request::visit,
    written::{IntoWritten as _, Written},
};

/// The rows, a table on a desk and cards on a phone.
pub fn message_table(items: Vec<QueueItem>, filter: &QueueFilter, locale: Locale) -> Written {
    use t::desk::column as c;
    let now = visit().map(|visit| visit.portal.clock.now()).unwrap_or_default();
    let columns = [c::subject(locale), c::due(locale), c::customer(locale), c::holder(locale), c::received(locale)]
        .map(Column::words);
    let rows = items.into_iter().map(|item| row(item, *filter, now, locale)).collect();
    view! {
        <div class="queue-table">
            <DataTable caption=c::caption(locale) columns=columns.to_vec() rows />
        </div>
    }
    .written()
}

fn row(item: QueueItem, filter: QueueFilter, now: DateTime<Utc>, locale: Locale) -> Cells {
    let href = WayBack::to(filter).thread(&item.number);
    let broker = (item.counterpart == Counterpart::Broker).then(|| t::desk::counterpart::broker(locale));
    let about = [
        Some(topic_text(item.topic, locale).to_owned()),
        item.contract.as_ref().map(ContractNumber::grouped),
        broker.map(ToOwned::to_owned),
    ];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let new = item.is_new.then(|| {
        let word = t::desk::queue::new(locale);
        view! { " " <StateTag tone=Tone::Info shape=Shape::Full word /> }
    });
    let subject = view! {
        <span class="queue-subject">
            <span>
                <a class=item.is_new.then_some("queue-new") href=href data-item=item.number.to_string()>{item.subject}</a>
                {new}
            </span>
            <small class="quiet">{about}</small>
        </span>
    };
    let due = match (&item.due, item.waits_for) {
        (Some(due), WaitsFor::Staff) => promise_line(*due, now, locale),
        (_, turn) => turn_tag(turn, locale),
    };
    let customer = item.customer.unwrap_or_else(|| t::desk::no_account(locale).to_owned());
    let number = item.number.to_string();
    let holder = match (item.holder, item.waits_for) {
        (Some(holder), _) if holder.mine => view! { <b>{t::desk::you(locale)}</b> }.written(),
        (Some(holder), _) => holder.name.written(),
        (None, WaitsFor::Nobody) => t::desk::nobody(locale).written(),
        (None, _) => view! {
            <form method="post" action=TakeThread::url() data-take>
                <input type="hidden" name="number" value=number.clone() />
                <input type="hidden" name="list" value=format!("/gestion?{filter}") />
                <Button look=ButtonLook::Quiet>
                    {t::desk::action::take(locale)} <span class="visually-hidden">" " {number}</span>
                </Button>
            </form>
        }
        .written(),
    };
    let received = format::date_time(item.last_message_at, locale);
    Cells::new().cell(subject).cell(due).cell(customer).cell(holder).cell(received)
}

/// Whose turn it is, where nothing is promised.
pub fn turn_tag(turn: WaitsFor, locale: Locale) -> Written {
    use t::desk::turn as w;
    let (tone, shape, word) = match turn {
        WaitsFor::Staff => (Tone::Info, Shape::Open, w::staff(locale)),
        WaitsFor::Customer => (Tone::Neutral, Shape::Paused, w::customer(locale)),
        WaitsFor::Nobody => (Tone::Neutral, Shape::Square, w::nobody(locale)),
    };
    view! { <StateTag tone shape word /> }.written()
}
