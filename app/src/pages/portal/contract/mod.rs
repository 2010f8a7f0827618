//! One contract, whole: the facts at once, the certificate, then what is insured, what is covered and since when, who drives, what it
//! costs, who follows it, its papers.

mod aside;
mod certificate;
mod coverages;
mod drivers;
mod facts;
mod insured;
mod notice;
mod premium;
mod schedule;
mod server;

use std::mem::take;

use domain::{locale::Locale, reference::CertificateNumber, view::ContractDetail};
use leptos::prelude::*;
use services::contract::Past;

use super::{
    load::{Page, loaded},
    page::SignedInPage,
    pieces::{State, title_of},
};
use crate::{
    components::{Breadcrumb, PageContents, PageHeading},
    i18n::{self, t, use_locale},
    request::{path_part, query},
    written::IntoWritten as _,
};
use aside::Aside;
use certificate::Certificate;
use coverages::Coverages;
use drivers::Drivers;
use facts::Facts;
use insured::Insured;
use notice::StateNotice;
use premium::Premiums;
use schedule::Schedule;
pub use server::IssueCertificate;
use server::load_contract;

/// One contract.
pub fn contract_page() -> Page {
    let number = path_part("number");
    let past = Past {
        paid_in: query("paye-en").and_then(|year| year.parse().ok()),
        papers_before: query("attestations-avant").and_then(|number| CertificateNumber::parse(&number).ok()),
    };
    loaded(load_contract(number, past), |contract| view! { <Contract contract /> }.whole())
}

#[component]
fn Contract(contract: ContractDetail) -> impl IntoView {
    let locale = use_locale();
    let title = title_of(&contract.card, locale);
    let kind = [i18n::product(contract.card.product, locale), ", ", &contract.card.formula].concat();
    let state = contract.card.state;
    let trail = vec![("/contrats".to_owned(), t::contracts::title(locale).to_owned())];
    view! {
        <SignedInPage title=title.clone() live="certificate">
            <Breadcrumb label=t::contract::trail(locale) trail here=title.clone() />
            <PageHeading title>
                <State state locale />
                <p>{kind}</p>
            </PageHeading>
            <StateNotice contract=&contract locale />
            <Facts contract=&contract locale />
            <Certificate card=&contract.card locale />
            <PageContents label=t::contract::on_this_page(locale) parts=parts(&contract, locale) />
            <Body contract locale />
        </SignedInPage>
    }
}

/// The parts of the page, in its order: it is long, and people come for one of them.
fn parts(contract: &ContractDetail, locale: Locale) -> Vec<(&'static str, &'static str)> {
    let drivers = (!contract.drivers.is_empty()).then(|| ("conducteurs", t::drivers::title(locale)));
    [
        Some(("garanties", t::coverages::title(locale))),
        drivers,
        Some(("prime", t::premiums::title(locale))),
        Some(("echeancier", t::schedule::title(locale))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What is covered and what it costs at the left; the references, who helps and the papers at the right.
#[component]
fn Body(contract: ContractDetail, locale: Locale) -> impl IntoView {
    let mut contract = contract;
    // What a part shows goes to it whole: a contract is large, and nobody needs it twice.
    let (coverages, drivers) = (take(&mut contract.coverages), take(&mut contract.drivers));
    let (premiums, bonus_malus) = (take(&mut contract.premiums), contract.bonus_malus.take());
    view! {
        <div class="columns">
            <div>
                <Insured card=&contract.card locale />
                <Coverages coverages card=&contract.card locale />
                <Drivers drivers locale />
                <Premiums premiums bonus_malus locale />
                <Schedule contract=&mut contract locale />
            </div>
            <div>
                <Aside contract locale />
            </div>
        </div>
    }
}
