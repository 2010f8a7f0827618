//! Every contract, with filters by state. An ended contract is one of them: it stays readable for years (art. L111-11).

mod server;

use domain::{locale::Locale, view::ContractCard};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{
    load::loaded,
    page::PortalPage,
    pieces::{Card, NoContract},
};
use crate::{
    components::{Cards, DrawingName, EmptyState, FilterLink, FilterLinks, LinkButton, PageHeading},
    i18n::{self, t, use_locale},
};
use server::load_contracts;

/// The states that can be kept, in the order in which they are offered.
const STATES: [&str; 4] = ["in_force", "suspended", "not_started", "ended"];

/// Every contract.
#[component]
pub fn ContractsPage() -> impl IntoView {
    loaded(load_contracts(), |contracts| view! { <Contracts contracts /> }.into_any())
}

#[component]
fn Contracts(contracts: Vec<ContractCard>) -> impl IntoView {
    let locale = use_locale();
    let summary = summary(&contracts, locale);
    let asked = use_query_map().read_untracked().get("etat").filter(|state| STATES.contains(&state.as_str()));
    let filters = filters(&contracts, asked.as_deref(), locale);
    let list = list(&contracts, asked.as_deref(), locale);
    view! {
        <PortalPage title=t::contracts::title(locale)>
            <PageHeading title=t::contracts::title(locale)>
                <p>{summary}</p>
            </PageHeading>
            {filters}
            {list}
        </PortalPage>
    }
}

/// Whether a contract is kept by a filter. One that is about to end is in force all the same.
fn is_kept(card: &ContractCard, state: Option<&str>) -> bool {
    state.is_none_or(|state| card.state.code() == state || (state == "in_force" && card.state.is_in_force()))
}

fn count(contracts: &[ContractCard], state: Option<&str>) -> usize {
    contracts.iter().filter(|card| is_kept(card, state)).count()
}

/// How many there are, and how many of them run; of a single one, where it stands.
fn summary(contracts: &[ContractCard], locale: Locale) -> String {
    let running = u32::try_from(count(contracts, Some("in_force"))).unwrap_or(u32::MAX);
    let all = t::contracts::all(locale, u32::try_from(contracts.len()).unwrap_or(u32::MAX));
    let more = match (contracts, running) {
        ([], _) => return all,
        ([only], _) if only.state.is_in_force() => return all,
        ([only], _) => i18n::cover_state(&only.state, locale),
        (_, 0) => t::contracts::none_running(locale).to_owned(),
        _ => t::contracts::running(locale, running),
    };
    t::contracts::summary(locale, &all, &more)
}

/// Only the states that some contract is in; none where there is nothing to tell apart.
fn filters(contracts: &[ContractCard], chosen: Option<&str>, locale: Locale) -> Option<AnyView> {
    let there: Vec<&str> = STATES.into_iter().filter(|state| count(contracts, Some(state)) > 0).collect();
    if there.len() < 2 && chosen.is_none() {
        return None;
    }
    let links = there
        .into_iter()
        .map(|state| {
            let name = i18n::state_filter(state, locale).unwrap_or_default();
            let href = ["/contrats?etat=", state].concat();
            view! { <FilterLink href name count=count(contracts, Some(state)) chosen=chosen == Some(state) /> }
        })
        .collect_view();
    let (all, every) = (contracts.len(), chosen.is_none());
    Some(
        view! {
            <FilterLinks label=t::contracts::filter(locale)>
                <FilterLink href="/contrats" name=t::contracts::filter_all(locale) count=all chosen=every />
                {links}
            </FilterLinks>
        }
        .into_any(),
    )
}

fn list(contracts: &[ContractCard], state: Option<&str>, locale: Locale) -> AnyView {
    let cards: Vec<_> = contracts.iter().filter(|card| is_kept(card, state)).cloned().collect();
    if !cards.is_empty() {
        let cards = cards.into_iter().map(|contract| view! { <Card contract locale /> }).collect_view();
        return view! { <Cards>{cards}</Cards> }.into_any();
    }
    if contracts.is_empty() {
        return view! { <NoContract locale /> }.into_any();
    }
    view! {
        <EmptyState drawing=DrawingName::NothingFound title=t::contracts::no_match(locale)>
            <LinkButton href="/contrats">{t::contracts::see_all(locale)}</LinkButton>
        </EmptyState>
    }
    .into_any()
}
