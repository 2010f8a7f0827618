//! Which kind of news comes by which way; what cannot be turned off says why.

use domain::{
    format,
    locale::Locale,
    notification::{Channel, NoticeKind, Offer, Reason},
    view::{ContactView, KindChoices},
};
use leptos::prelude::*;

use crate::{
    components::{Button, Cells, Column, DataTable, Tick},
    i18n::t,
    written::{IntoWritten as _, Written},
};

/// The table of choices, in a form that keeps them at `action`. A way by which no kind of this side ever comes has no column.
pub fn choices_form(kinds: &[KindChoices], action: &'static str, locale: Locale) -> Written {
    use t::notifications::choices as c;
    let offered = |channel: &Channel| kinds.iter().any(|one| one.kind.offer(*channel) != Offer::Never);
    let channels: Vec<Channel> = Channel::ALL.iter().copied().filter(offered).collect();
    let columns = [c::what(locale)].into_iter().chain(channels.iter().map(|channel| way(*channel, locale)));
    let columns = columns.map(Column::words).collect();
    let rows = kinds.iter().map(|kind| row(kind, &channels, locale)).collect();
    view! {
        <form class="stack stack-loose" method="post" action=action>
            <DataTable caption=c::table(locale) columns rows />
            <div>
                <Button>{c::save(locale)}</Button>
            </div>
        </form>
    }
    .written()
}

/// A contact on file, or that there is none, or that it does not answer.
pub fn contact_line(contact: Option<ContactView>, locale: Locale) -> String {
    use t::notifications::choices as c;
    match contact {
        None => c::none_on_file(locale).to_owned(),
        Some(ContactView { masked, trouble: None }) => masked,
        Some(ContactView { masked, trouble: Some(since) }) => {
            c::trouble(locale, &masked, &format::date_time(since, locale))
        }
    }
}

fn row(choices: &KindChoices, channels: &[Channel], locale: Locale) -> Cells {
    use t::notifications::choices as c;
    let kind = choices.kind;
    let what = named(kind, locale);
    let reason = channels.iter().find_map(|channel| match kind.offer(*channel) {
        Offer::Always(Reason::Security) => Some(c::security(locale)),
        Offer::Always(Reason::NotArrived) => Some(c::not_arrived(locale)),
        Offer::Free(_) | Offer::Never => None,
    });
    let reason = reason.map(|reason| view! { <br /> <span class="quiet small">{reason}</span> });
    let title = Cells::new().cell(view! { <span>{what} {reason}</span> });
    channels.iter().fold(title, |cells, channel| match kind.offer(*channel) {
        Offer::Always(_) => cells.cell(view! { <span class="quiet">{c::always(locale)}</span> }),
        Offer::Never => cells.cell(view! { <span class="quiet">{c::never(locale)}</span> }),
        Offer::Free(_) => {
            let name = format!("wanted[{}.{}]", kind.code(), channel.code());
            let label = c::by(locale, way(*channel, locale), what);
            cells.cell(view! { <Tick name label checked=choices.told.contains(channel) /> })
        }
    })
}

/// A way, as a column names it.
fn way(channel: Channel, locale: Locale) -> &'static str {
    use t::notifications::choices as c;
    match channel {
        Channel::Portal => c::portal(locale),
        Channel::Email => c::email(locale),
        Channel::Sms => c::sms(locale),
    }
}

/// A kind, as a choice names it.
fn named(kind: NoticeKind, locale: Locale) -> &'static str {
    use t::notifications::choices::kind as k;
    match kind {
        NoticeKind::ThreadAnswered => k::thread_answered(locale),
        NoticeKind::ThreadClosed => k::thread_closed(locale),
        NoticeKind::PromiseOverdue => k::promise_overdue(locale),
        NoticeKind::FileRefused => k::file_refused(locale),
        NoticeKind::NewDevice => k::new_device(locale),
        NoticeKind::ItemArrived => k::item_arrived(locale),
        NoticeKind::ItemHandedOver => k::item_handed_over(locale),
        NoticeKind::DueToday => k::due_today(locale),
    }
}
