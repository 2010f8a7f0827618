//! A customer's sheet: who, which contracts, which conversations, and what was done in the file. To open it is an act, which the
//! customer reads: the page says so.

use domain::{
    format,
    locale::Locale,
    phone::Phone,
    view::{ContractLine, CustomerSheet, JournalEntry},
};
use leptos::prelude::*;

use super::{
    load::{Page, loaded},
    page::SignedInPage,
    pieces::act_text,
    queue::{keys, message_table},
};
use crate::{
    components::{
        Breadcrumb, Cells, Column, DataTable, Definition, DefinitionList, PageHeading, Section, ShortcutHelp,
    },
    error::PortalError,
    i18n::{product, staff_role_within, t, thing_title, unbroken, use_locale},
    pages::portal::State,
    request::{path_part, visit},
    written::{IntoWritten as _, Written},
};

/// A customer's sheet.
pub fn desk_customer_page() -> Page {
    let key = path_part("key");
    loaded(load_customer(key), move |sheet| view! { <Sheet sheet /> }.whole())
}

/// The sheet that an address names, if the desk reaches the customer.
async fn load_customer(key: String) -> Result<CustomerSheet, PortalError> {
    use services::desk::{SheetKey, open_customer};

    let visit = visit()?;
    let desk = visit.desk_of_page()?;
    let key = SheetKey::parse(&key).ok_or(PortalError::NotFound)?;
    let found = open_customer(&desk, &visit.portal, &key).await.map_err(|fault| visit.fault(&fault))?;
    found.ok_or(PortalError::NotFound)
}

#[component]
fn Sheet(sheet: CustomerSheet) -> impl IntoView {
    use t::desk::sheet as s;
    let locale = use_locale();
    let threads = if sheet.threads.is_empty() {
        view! { <p class="quiet">{s::no_thread(locale)}</p> }.written()
    } else {
        message_table(sheet.threads.clone(), &domain::desk::QueueFilter::default(), locale)
    };
    view! {
        <SignedInPage title=sheet.name.clone() live="thread">
            <Breadcrumb
                label=t::desk::trail(locale)
                trail=vec![("/gestion".into(), t::desk::queue::title(locale).into())]
                here=sheet.name.clone()
            />
            <PageHeading title=sheet.name.clone()>
                <p>{s::seen(locale)}</p>
            </PageHeading>
            <Who sheet=sheet.clone() locale />
            <Section id="contrats" title=s::contracts(locale)>
                {contracts(sheet.contracts, locale)}
            </Section>
            <Section id="messages" title=s::threads(locale)>
                {threads}
            </Section>
            <Section id="journal" title=s::journal(locale)>
                {journal_table(sheet.journal, locale)}
            </Section>
            <ShortcutHelp title=t::desk::keys::title(locale) close=t::desk::keys::close(locale) keys=keys(locale) />
        </SignedInPage>
    }
}

#[component]
fn Who(sheet: CustomerSheet, locale: Locale) -> impl IntoView {
    use t::desk::sheet as s;
    let unknown = || s::unknown(locale).to_owned();
    let address = sheet.address.into_iter().map(|line| view! { {line} <br /> }).collect_view();
    let birth_name = sheet.birth_name.map(|name| view! { <Definition term=s::birth_name(locale)>{name}</Definition> });
    let birth_date = format::date(sheet.birth_date, locale);
    let email = sheet.email.map_or_else(|| unknown().written(), |email| address_of_mail(&email));
    let mobile = sheet.mobile.map_or_else(unknown, |mobile| dialled(mobile, locale));
    let account = if sheet.has_account { s::open(locale) } else { s::none(locale) };
    view! {
        <DefinitionList>
            {birth_name}
            <Definition term=s::birth_date(locale)>{birth_date}</Definition>
            <Definition term=s::address(locale)>{address}</Definition>
            <Definition term=s::email(locale)>{email}</Definition>
            <Definition term=s::mobile(locale)>{mobile}</Definition>
            <Definition term=s::account(locale)>{account}</Definition>
        </DefinitionList>
    }
}

/// An address of e-mail, which a narrow window breaks behind its @ before it breaks anything else.
fn address_of_mail(email: &str) -> Written {
    match email.split_once('@') {
        Some((name, host)) => view! { {name.to_owned()} "@" <wbr /> {host.to_owned()} }.written(),
        None => email.to_owned().written(),
    }
}

/// A number in pairs; a masked one stays as it is.
fn dialled(mobile: String, locale: Locale) -> String {
    Phone::parse(&mobile).map_or(mobile, |phone| format::phone(&phone, locale))
}

fn contracts(lines: Vec<ContractLine>, locale: Locale) -> Written {
    use t::desk::sheet as s;
    let columns = [s::insured(locale), s::state(locale), s::number(locale), s::followed(locale)].map(Column::words);
    let rows = lines
        .into_iter()
        .map(|line| {
            let thing = line
                .thing
                .as_ref()
                .map_or_else(|| product(line.product, locale).to_owned(), |thing| thing_title(thing, locale));
            let thing = view! { {unbroken(&thing)} " " <small class="quiet">{line.formula}</small> };
            let state = view! { <State state=line.state locale /> };
            let broker = line.broker.unwrap_or_else(|| s::direct(locale).to_owned());
            Cells::new().cell(thing).cell(state).cell(unbroken(&line.number.grouped())).cell(broker)
        })
        .collect();
    view! { <DataTable caption=s::contracts_caption(locale) columns=columns.to_vec() rows /> }.written()
}

/// What was looked at and done, newest first.
fn journal_table(entries: Vec<JournalEntry>, locale: Locale) -> Written {
    use t::desk::sheet as s;
    let columns = [s::what(locale), s::when(locale), s::who(locale)].map(Column::words);
    let rows = entries
        .into_iter()
        .map(|entry| {
            let who = [entry.name.clone(), staff_role_within(entry.role, locale)].join(", ");
            let times = (entry.times > 1).then(|| [", ", &t::journal::times(locale, entry.times)].concat());
            let thread = entry.thread.map(|number| {
                let href = ["/gestion/fil/", number.as_str()].concat();
                view! { ", " <a href=href>{unbroken(&number.grouped())}</a> }
            });
            let what = view! { {act_text(&entry.action, locale)} {times} {thread} };
            Cells::new().cell(what).cell(format::date_time(entry.at, locale)).cell(who)
        })
        .collect();
    view! { <DataTable caption=s::journal_caption(locale) columns=columns.to_vec() rows /> }.written()
}
