//! A contract in a list: what is insured, where it stands, its numbers, its period, its premium, its certificate.

use domain::{
    contract::{CoverState, PaymentMeans, Product},
    format,
    locale::Locale,
    view::{ContractCard, Overdue, ThingView},
};
use leptos::prelude::*;

use super::{CertificateStub, State, grouped_reference, icon_of};
use crate::{
    components::{self, ButtonLook, Definition},
    i18n::{self, t},
};

/// A contract's card.
#[component]
pub fn Card(
    /// The contract.
    contract: ContractCard,
    /// Stands under a heading of the second level.
    #[prop(optional)]
    nested: bool,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    let title = title_of(&contract, locale);
    let kind = [i18n::product(contract.product, locale), ", ", &contract.formula].concat();
    let href = ["/contrats/", contract.number.as_str()].concat();
    let state = view! { <State state=contract.state locale /> };
    let stub = view! {
        <CertificateStub
            contract=contract.number.clone()
            certificate=contract.certificate.clone()
            look=ButtonLook::Secondary
            about=title.clone()
            locale
        />
    };
    let number = grouped_reference(contract.number.grouped(), t::contract::number_of(locale), locale);
    view! {
        <components::ContractCard
            icon=icon_of(contract.product)
            kind
            title
            href
            state
            stub
            nested
        >
            <Definition term=t::contract::number(locale)>{number}</Definition>
            {object_number(&contract, nested, locale)}
            {period(&contract, locale)}
            {premium(&contract, locale)}
            {owed(&contract, locale)}
            {next(&contract, locale)}
        </components::ContractCard>
    }
}

/// What a contract insures, in words; its formula where nothing is on file.
pub fn title_of(contract: &ContractCard, locale: Locale) -> String {
    title(contract.thing.as_ref(), (contract.product, &contract.formula), locale)
}

/// The same of a thing, or of a product and its formula.
pub fn title(thing: Option<&ThingView>, (product, formula): (Product, &str), locale: Locale) -> String {
    thing.map_or_else(
        || [i18n::product(product, locale), " ", formula].concat(),
        |thing| i18n::thing_title(thing, locale),
    )
}

/// Left out at home, where the card answers less and quicker.
fn object_number(contract: &ContractCard, nested: bool, locale: Locale) -> Option<impl IntoView + use<>> {
    let number = contract.object_number.as_ref().filter(|_| !nested)?;
    let number = grouped_reference(number.grouped(), t::contract::object_number_of(locale), locale);
    Some(view! { <Definition term=t::contract::object_number(locale)>{number}</Definition> })
}

fn period(contract: &ContractCard, locale: Locale) -> impl IntoView + use<> {
    let from = format::date(contract.starts_on, locale);
    let text = match (contract.ends_on, contract.state) {
        (Some(until), _) => t::contract::from_until(locale, &from, &format::date(until, locale)),
        (None, CoverState::NotStarted { .. }) => t::contract::from(locale, &from),
        (None, _) => t::contract::since(locale, &from),
    };
    view! { <Definition term=t::contract::period(locale)>{text}</Definition> }
}

fn premium(contract: &ContractCard, locale: Locale) -> Option<impl IntoView + use<>> {
    let premium = format::money(contract.annual_premium?, locale);
    let text = t::contract::a_year(locale, &premium);
    Some(view! { <Definition term=t::contract::premium(locale)>{text}</Definition> })
}

/// What was due and has not arrived.
fn owed(contract: &ContractCard, locale: Locale) -> Option<impl IntoView + use<>> {
    let text = overdue_text(contract.overdue?, locale);
    Some(view! { <Definition term=t::contract::overdue(locale)>{text}</Definition> })
}

/// The next amount due; nothing for a contract that will owe nothing more.
fn next(contract: &ContractCard, locale: Locale) -> Option<impl IntoView + use<>> {
    let due = contract.next_debit.as_ref()?;
    let term = match due.means {
        PaymentMeans::DirectDebit => t::contract::next_debit(locale),
        _ => t::contract::next_payment(locale),
    };
    let text = t::contract::due_on(locale, &format::money(due.amount, locale), &format::date(due.due_on, locale));
    Some(view! { <Definition term>{text}</Definition> })
}

/// How much is overdue, and since when.
pub fn overdue_text(overdue: Overdue, locale: Locale) -> String {
    let (amount, since) = (format::money(overdue.amount, locale), format::date(overdue.since, locale));
    if overdue.rejected {
        t::contract::rejected_since(locale, &amount, &since)
    } else {
        t::contract::due_since(locale, &amount, &since)
    }
}
