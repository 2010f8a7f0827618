//! Which kind of news comes by which way; what cannot be turned off says why.

use domain::{
    format,
    locale::Locale,
    notification::{Channel, NoticeKind, Offer, Reason},
    view::{ContactView, KindChoices, NoticeChoices},
};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::server::{ChooseNotices, load_choices};
use crate::{
    components::{
        Button, ButtonLook, Column, DataTable, Definition, DefinitionList, LinkButton, PageHeading, Section, Tick,
    },
    i18n::{t, use_locale},
    pages::{
        portal::{load::loaded, page::PortalPage},
        public::form::Form,
    },
};

/// The choices.
#[component]
pub fn NoticeChoicesPage() -> impl IntoView {
    loaded(load_choices(), |choices| view! { <Choices choices /> }.into_any())
}

#[component]
fn Choices(choices: NoticeChoices) -> impl IntoView {
    use t::notifications::choices as c;
    let locale = use_locale();
    let form = Form::of("notices");
    let NoticeChoices { kinds, email, mobile } = choices;
    let columns = [c::what(locale)].into_iter().chain(Channel::ALL.iter().map(|channel| way(*channel, locale)));
    let columns = columns.map(Column::words).collect();
    let rows = kinds.iter().map(|kind| row(kind, locale)).collect();
    view! {
        <PortalPage title=c::title(locale)>
            <PageHeading title=c::title(locale)>
                <p>{c::lead(locale)}</p>
            </PageHeading>
            {form.head()}
            <form class="stack stack-loose" method="post" action=ChooseNotices::url()>
                <DataTable caption=c::table(locale) columns rows />
                <div>
                    <Button>{c::save(locale)}</Button>
                </div>
            </form>
            <Section id="coordonnees" title=c::contacts(locale)>
                <DefinitionList>
                    <Definition term=c::email_on_file(locale)>{contact(email, locale)}</Definition>
                    <Definition term=c::mobile_on_file(locale)>{contact(mobile, locale)}</Definition>
                </DefinitionList>
                <div class="row">
                    <LinkButton href="/inscription/donnees" look=ButtonLook::Secondary leaves=true>
                        {c::correct(locale)}
                    </LinkButton>
                </div>
            </Section>
        </PortalPage>
    }
}

/// A contact on file, or that there is none, or that it does not answer.
fn contact(contact: Option<ContactView>, locale: Locale) -> String {
    use t::notifications::choices as c;
    match contact {
        None => c::none_on_file(locale).to_owned(),
        Some(ContactView { masked, trouble: None }) => masked,
        Some(ContactView { masked, trouble: Some(since) }) => {
            c::trouble(locale, &masked, &format::date_time(since, locale))
        }
    }
}

fn row(choices: &KindChoices, locale: Locale) -> Vec<AnyView> {
    use t::notifications::choices as c;
    let kind = choices.kind;
    let what = named(kind, locale);
    let reason = Channel::ALL.iter().find_map(|channel| match kind.offer(*channel) {
        Offer::Always(Reason::Security) => Some(c::security(locale)),
        Offer::Always(Reason::NotArrived) => Some(c::not_arrived(locale)),
        Offer::Free(_) | Offer::Never => None,
    });
    let reason = reason.map(|reason| view! { <br /> <span class="quiet small">{reason}</span> });
    let title = view! { <span>{what} {reason}</span> }.into_any();
    let cells = Channel::ALL.iter().map(|channel| match kind.offer(*channel) {
        Offer::Always(_) => view! { <span class="quiet">{c::always(locale)}</span> }.into_any(),
        Offer::Never => view! { <span class="quiet">{c::never(locale)}</span> }.into_any(),
        Offer::Free(_) => {
            let name = format!("wanted[{}.{}]", kind.code(), channel.code());
            let label = c::by(locale, way(*channel, locale), what);
            view! { <Tick name label checked=choices.told.contains(channel) /> }.into_any()
        }
    });
    std::iter::once(title).chain(cells).collect()
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
