//! The dates, who follows the contract, and the papers already issued.

use domain::{
    format,
    locale::Locale,
    reference::ContractNumber,
    view::{BrokerView, ContractDetail, Papers},
};
use leptos::prelude::*;

use crate::{
    components::{ButtonLook, Definition, DefinitionList, DocumentList, EmergencyLine, LinkButton, Section},
    i18n::t,
    pages::portal::{frame::use_brand, pieces::IssuedCertificate},
    written::{IntoWritten as _, Written},
};

/// The side column.
#[component]
pub fn Aside(
    /// The contract.
    contract: ContractDetail,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    let facts = facts(&contract, locale);
    view! {
        <Section id="references" title=t::contract::references(locale)>
            {facts}
        </Section>
        <FollowedBy broker=contract.broker number=contract.card.number.clone() locale />
        <Issued contract=contract.card.number papers=contract.documents locale />
    }
}

fn facts(contract: &ContractDetail, locale: Locale) -> Written {
    use t::contract as c;
    let card = &contract.card;
    let dates = [
        Some((c::subscribed(locale), contract.subscribed_on)),
        Some((c::starts(locale), card.starts_on)),
        contract.renews_on.map(|on| (c::renews(locale), on)),
        card.ends_on.map(|on| (c::ends(locale), on)),
    ];
    let dates = dates
        .into_iter()
        .flatten()
        .map(|(term, on)| {
            let day = format::date(on, locale);
            view! { <Definition term>{day}</Definition> }
        })
        .collect_view();
    let risk_carrier = contract.risk_carrier.clone();
    view! {
        <DefinitionList>
            {dates}
            <Definition term=c::risk_carrier(locale)>{risk_carrier}</Definition>
        </DefinitionList>
    }
    .written()
}

/// The broker, or customer service where no broker follows the contract.
#[component]
fn FollowedBy(broker: Option<BrokerView>, number: ContractNumber, locale: Locale) -> impl IntoView {
    use t::adviser as a;
    let brand = use_brand();
    let (title, write, asked) = if broker.is_some() {
        (a::broker(locale), a::write(locale), "avec=courtier&contrat=")
    } else {
        (a::service(locale), t::messages::write(locale), "contrat=")
    };
    let body = match broker {
        Some(broker) => who(broker, locale),
        None => {
            reach(&brand.name, &brand.support.phone, &brand.support.email, brand.support.hours.text(locale), locale)
        }
    };
    let href = format!("/messages/nouveau?{asked}{number}");
    view! {
        <Section id="suivi" title>
            {body}
            <LinkButton href look=ButtonLook::Secondary>{write}</LinkButton>
        </Section>
    }
}

fn who(broker: BrokerView, locale: Locale) -> Written {
    use t::adviser as a;
    let lines = broker.address.lines().into_iter().map(|line| view! { {line} <br /> }).collect_view();
    view! {
        {reach(&broker.name, &broker.phone, &broker.email, &broker.hours, locale)}
        <p class="small quiet">{lines} {a::orias(locale, &broker.orias)}</p>
    }
    .written()
}

fn reach(name: &str, phone: &str, email: &str, hours: &str, locale: Locale) -> Written {
    let EmergencyLine { href, number, what } = EmergencyLine::of(phone, hours, locale);
    view! {
        <p>
            <b>{name.to_owned()}</b>
            <br />
            <a href=href rel="external">{number}</a>
            <br />
            <a href=["mailto:", email].concat() rel="external">{email.to_owned()}</a>
        </p>
        <p class="small quiet">{what}</p>
    }
    .written()
}

/// The last papers, and the way to those before: each page of them has an address.
#[component]
fn Issued(contract: ContractNumber, papers: Papers, locale: Locale) -> impl IntoView {
    use t::certificate as c;
    let Papers { items, older_than } = papers;
    let body = if items.is_empty() {
        view! { <p class="quiet">{c::none_issued(locale)}</p> }.written()
    } else {
        let rows =
            items.into_iter().map(|certificate| view! { <IssuedCertificate certificate locale /> }).collect_view();
        view! { <DocumentList>{rows}</DocumentList> }.written()
    };
    let older = older_than.map(|number| {
        let href = format!("/contrats/{contract}?attestations-avant={number}#documents");
        view! { <p><a href=href>{c::older(locale)}</a></p> }
    });
    view! { <Section id="documents" title=c::issued_title(locale)>{body} {older}</Section> }
}
