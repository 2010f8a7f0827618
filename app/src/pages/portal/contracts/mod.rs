//! Every contract, with filters by state. An ended contract is one of them: it stays readable for years (art. L111-11).
//!
//! Who has more than a page of them gets them a page at a time, without filters: their counts would take every contract.

mod server;

use domain::{
    locale::Locale,
    view::{ContractCard, Cursor, Page},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{
    load::loaded,
    page::PortalPage,
    pieces::{Card, NoContract, Pages, cursor_asked},
};
use crate::{
    components::{Cards, DrawingName, EmptyState, FilterLink, FilterLinks, LinkButton, PageHeading},
    i18n::{self, t, use_locale},
};
use server::load_contracts;

/// The states that can be kept, in the order in which they are offered: the word of the address, the state's code.
const STATES: [(&str, &str); 4] =
    [("en-cours", "in_force"), ("suspendus", "suspended"), ("a-venir", "not_started"), ("termines", "ended")];

/// Every contract.
#[component]
pub fn ContractsPage() -> impl IntoView {
    let after = cursor_asked();
    let begins = after.is_none();
    loaded(load_contracts(after), move |page| {
        let Page { items: contracts, next } = page;
        view! { <Contracts contracts begins next /> }.into_any()
    })
}

#[component]
fn Contracts(contracts: Vec<ContractCard>, begins: bool, next: Option<Cursor>) -> impl IntoView {
    let locale = use_locale();
    let whole = begins && next.is_none();
    let summary = whole.then(|| view! { <p>{summary(&contracts, locale)}</p> });
    let asked = use_query_map().read_untracked().get("etat").filter(|_| whole);
    let asked = asked.and_then(|word| STATES.into_iter().find(|(known, _)| *known == word)).map(|(_, state)| state);
    let filters = whole.then(|| filters(&contracts, asked, locale)).flatten();
    let list = list(&contracts, asked, locale);
    view! {
        <PortalPage title=t::contracts::title(locale)>
            <PageHeading title=t::contracts::title(locale)>
                {summary}
            </PageHeading>
            {filters}
            {list}
            <Pages path="/contrats" begins next locale />
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
    let there: Vec<_> = STATES.into_iter().filter(|(_, state)| count(contracts, Some(state)) > 0).collect();
    if there.len() < 2 && chosen.is_none() {
        return None;
    }
    let links = there
        .into_iter()
        .map(|(word, state)| {
            let name = i18n::state_filter(state, locale).unwrap_or_default();
            let href = ["/contrats?etat=", word].concat();
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
