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
    marks::{Marks, leaf, several, words},
    pages::portal::{frame::use_brand, pieces::IssuedCertificate},
    written::Written,
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

fn facts(contract: &ContractDetail, locale: Locale) -> impl IntoView + use<> {
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
            view! { <Definition term>{words(day)}</Definition> }
        })
        .collect_view();
    let risk_carrier = contract.risk_carrier.clone();
    view! {
        <DefinitionList>
            {dates}
            <Definition term=c::risk_carrier(locale)>{words(risk_carrier)}</Definition>
        </DefinitionList>
    }
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
    let marks = Marks::new().piece(reach(&broker.name, &broker.phone, &broker.email, &broker.hours, locale));
    let lines = broker.address.lines();
    let marks = marks.raw("<p class=\"small quiet\">").each(lines, |marks, line| marks.text(&line).raw("<br>"));
    marks.text(&a::orias(locale, &broker.orias)).raw("</p>").written()
}

fn reach(name: &str, phone: &str, email: &str, hours: &str, locale: Locale) -> Written {
    let EmergencyLine { href, number, what } = EmergencyLine::of(phone, hours, locale);
    let marks = Marks::new().raw("<p><b>").text(name).raw("</b><br><a").attribute("href", &href);
    let marks =
        marks.raw(" rel=\"external\">").text(&number).raw("</a><br><a").attribute_of("href", &["mailto:", email]);
    let marks = marks.raw(" rel=\"external\">").text(email).raw("</a></p><p class=\"small quiet\">").text(&what);
    marks.raw("</p>").written()
}

/// The last papers, and the way to those before: each page of them has an address.
#[component]
fn Issued(contract: ContractNumber, papers: Papers, locale: Locale) -> impl IntoView {
    use t::certificate as c;
    let Papers { items, older_than } = papers;
    let body = leaf(move |marks| {
        if items.is_empty() {
            return marks.quiet(c::none_issued(locale));
        }
        let rows = items.into_iter().map(move |certificate| view! { <IssuedCertificate certificate locale /> });
        marks.view(view! { <DocumentList>{several(rows)}</DocumentList> })
    });
    let older = older_than.map(|number| {
        let href = format!("/contrats/{contract}?attestations-avant={number}#documents");
        view! { <p><a href=href>{c::older(locale)}</a></p> }
    });
    view! { <Section id="documents" title=c::issued_title(locale)>{body} {older}</Section> }
}
