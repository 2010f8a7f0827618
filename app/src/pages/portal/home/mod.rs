//! The home page: what am I insured for, what do I owe and when, what waits for me; answered before anything is pressed.

mod server;
mod tasks;

use domain::{
    format,
    locale::Locale,
    money::Cents,
    view::{HomeOverview, Overdue},
};
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::{
    frame::{help_lines, use_brand},
    load::loaded,
    page::PortalPage,
    pieces::Card,
};
use crate::{
    components::{
        Amount, AmountLook, Answer, Answers, Cards, DrawingName, EmergencyPanel, EmptyState, LinkButton, PageHeading,
        Section,
    },
    error::PortalError,
    i18n::{t, use_locale},
};
use server::load_overview;
use tasks::Tasks;

/// The page's data.
#[derive(Debug)]
pub struct HomeRoute {
    overview: Resource<Result<HomeOverview, PortalError>>,
}

#[lazy_route]
impl LazyRoute for HomeRoute {
    fn data() -> Self {
        Self { overview: Resource::new(|| (), |()| load_overview()) }
    }

    fn view(this: Self) -> AnyView {
        loaded(this.overview, |overview| view! { <Home overview /> }.into_any())
    }
}

#[component]
fn Home(overview: HomeOverview) -> impl IntoView {
    let locale = use_locale();
    let brand = use_brand();
    let answers = answers(&overview, locale);
    let HomeOverview { first_name, contracts, ended, tasks, .. } = overview;
    view! {
        <PortalPage title=t::home::window(locale)>
            <PageHeading title=t::home::hello(locale, &first_name) />
            {answers}
            <Tasks tasks contracts=contracts.clone() locale />
            <div class="columns">
                <div>
                    <Section id="contrats" title=t::home::contracts(locale)>
                        {contracts_view(contracts, ended, locale)}
                    </Section>
                </div>
                <div>
                    <EmergencyPanel title=t::home::help(locale) lines=help_lines(&brand, locale) />
                </div>
            </div>
        </PortalPage>
    }
}

fn answers(overview: &HomeOverview, locale: Locale) -> AnyView {
    let covered = overview.contracts.iter().filter(|card| card.state.is_in_force()).count();
    let suspended = overview.contracts.iter().filter(|card| card.state.is_suspended()).count();
    let suspended = (suspended > 0).then(|| t::home::suspended(locale, counted(suspended)));
    let covers = if covered == 0 {
        t::home::covered_none(locale).to_owned()
    } else {
        t::home::covered(locale, counted(covered))
    };
    let waiting = counted(overview.tasks.len());
    let waits = if waiting == 0 { t::home::nothing(locale).to_owned() } else { t::home::tasks(locale, waiting) };
    let detail = (waiting == 0).then(|| t::home::nothing_detail(locale).to_owned());
    let owed = owed(overview, locale);
    view! {
        <Answers>
            <Answer question=t::home::covered_question(locale) detail=suspended>
                {covers}
            </Answer>
            {owed}
            <Answer question=t::home::waiting_question(locale) detail>
                {waits}
            </Answer>
        </Answers>
    }
    .into_any()
}

/// What is overdue comes before what is next: it is the answer to « what do I owe ».
fn owed(overview: &HomeOverview, locale: Locale) -> AnyView {
    let late: Vec<Overdue> = overview.contracts.iter().filter_map(|card| card.overdue).collect();
    if let Some(since) = late.iter().map(|overdue| overdue.since).min() {
        let value = Cents(late.iter().map(|overdue| overdue.amount.0).sum());
        let detail = Some(t::home::overdue_detail(locale, &format::date(since, locale)));
        return view! {
            <Answer question=t::home::overdue_question(locale) detail>
                <Amount value locale look=AmountLook::Large />
            </Answer>
        }
        .into_any();
    }
    let Some(next) = &overview.next_debit else {
        let detail: Option<String> = None;
        return view! {
            <Answer question=t::home::owed_question(locale) detail>{t::home::owed_nothing(locale)}</Answer>
        }
        .into_any();
    };
    let (value, detail) =
        (next.instalment.amount, t::home::owed_detail(locale, &format::date(next.instalment.due_on, locale)));
    view! {
        <Answer question=t::home::owed_question(locale) detail=Some(detail)>
            <Amount value locale look=AmountLook::Large />
        </Answer>
    }
    .into_any()
}

fn contracts_view(contracts: Vec<domain::view::ContractCard>, ended: u32, locale: Locale) -> AnyView {
    let others =
        (ended > 0).then(|| view! { <p><a href="/contrats?etat=ended">{t::home::ended(locale, ended)}</a></p> });
    if contracts.is_empty() && ended > 0 {
        return view! {
            <EmptyState
                drawing=DrawingName::NoContract
                title=t::home::none_running(locale)
                detail=t::home::none_running_detail(locale)
            >
                <LinkButton href="/contrats?etat=ended">{t::home::see_ended(locale)}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    if contracts.is_empty() {
        return view! {
            <EmptyState drawing=DrawingName::NoContract title=t::home::none(locale) detail=t::home::none_detail(locale)>
                <LinkButton href="/contact" leaves=true>{t::home::write(locale)}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    let cards = contracts.into_iter().map(|contract| view! { <Card contract nested=true locale /> }).collect_view();
    view! { <Cards>{cards}</Cards> {others} }.into_any()
}

fn counted(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
