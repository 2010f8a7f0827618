//! The home page: what am I insured for, what do I owe and when, what waits for me; answered before anything is pressed.

mod answers;
mod server;
mod suspended;
mod tasks;
mod unreached;

use domain::{
    locale::Locale,
    view::{ContractCard, HomeOverview},
};
use leptos::prelude::*;

use super::{
    frame::{help_lines, use_brand},
    load::{Page, loaded},
    page::SignedInPage,
    pieces::{Card, NoContract},
};
use crate::{
    components::{Cards, DrawingName, EmergencyPanel, EmptyState, LinkButton, PageHeading, Section},
    i18n::{t, use_locale},
    written::{IntoWritten as _, Written},
};
use answers::answers;
use server::load_overview;
use suspended::suspended;
use tasks::{Tasks, waiting};
use unreached::Unreached;

/// The home page.
pub fn home_page() -> Page {
    loaded(load_overview(), |overview| view! { <Home overview /> }.whole())
}

#[component]
fn Home(overview: HomeOverview) -> impl IntoView {
    let locale = use_locale();
    let brand = use_brand();
    let tasks = waiting(&overview.tasks);
    let (suspended, answers) = (suspended(&overview.contracts, locale), answers(&overview, tasks.len(), locale));
    let HomeOverview { first_name, contracts, ended, more, .. } = overview;
    view! {
        <SignedInPage title=t::home::window(locale)>
            <PageHeading title=t::home::hello(locale, &first_name) />
            <Unreached locale />
            {suspended}
            {answers}
            <Tasks tasks contracts=contracts.clone() locale />
            <div class="columns">
                <div>
                    <Section id="contrats" title=t::home::contracts(locale)>
                        {contracts_view(contracts, ended, more, locale)}
                    </Section>
                </div>
                <div>
                    <EmergencyPanel title=t::home::help(locale) lines=help_lines(&brand, locale) />
                    <p><a href="/messages/nouveau">{t::messages::write(locale)}</a></p>
                </div>
            </div>
        </SignedInPage>
    }
}

fn contracts_view(contracts: Vec<ContractCard>, ended: u32, more: bool, locale: Locale) -> Written {
    let others = if more {
        Some(view! { <p><a href="/contrats">{t::contracts::see_all(locale)}</a></p> }.written())
    } else {
        let ended_ones = || view! { <p><a href="/contrats?etat=termines">{t::home::ended(locale, ended)}</a></p> };
        (ended > 0).then(|| ended_ones().written())
    };
    if contracts.is_empty() && ended > 0 {
        return view! {
            <EmptyState
                drawing=DrawingName::NoContract
                title=t::home::none_running(locale)
                detail=t::home::none_running_detail(locale)
            >
                <LinkButton href="/contrats?etat=termines">{t::home::see_ended(locale)}</LinkButton>
            </EmptyState>
        }
        .written();
    }
    if contracts.is_empty() {
        return view! { <NoContract locale /> }.written();
    }
    let cards = contracts.into_iter().map(|contract| view! { <Card contract nested=true locale /> }).collect_view();
    view! { <Cards>{cards}</Cards> {others} }.written()
}
