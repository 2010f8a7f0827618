//! Every contract, with filters by state. An ended contract is one of them: it stays readable for years (art. L111-11).
//!
//! Who has more than a page of them gets them a page at a time, and a page of those that a filter keeps: without counts, which
//! would take every contract.

mod server;

use domain::{contract::Standing, locale::Locale, view::ContractCard};
use leptos::prelude::*;
use services::contract::Contracts;

use super::{
    load::{Page, loaded},
    page::SignedInPage,
    pieces::{Card, NoContract, cursor_asked},
};
use crate::{
    components::{Cards, DrawingName, EmptyState, FilterLink, FilterLinks, LinkButton, PageHeading},
    i18n::{self, t, use_locale},
    marks::leaf,
    pages::pager::Pager,
    request::query,
    written::{Inside, IntoWritten as _, Written},
};
use server::load_contracts;

const PATH: &str = "/contrats";

/// The word of the address that keeps contracts of a kind; the kinds stand in the order in which they are offered.
const WORDS: [(&str, Standing); 4] = [
    ("en-cours", Standing::InForce),
    ("suspendus", Standing::Suspended),
    ("a-venir", Standing::NotStarted),
    ("termines", Standing::Ended),
];

fn standing_asked() -> Option<Standing> {
    let asked = query("etat")?;
    WORDS.into_iter().find(|(word, _)| *word == asked).map(|(_, standing)| standing)
}

/// The address of those that a filter keeps.
fn address(standing: Option<Standing>) -> String {
    let word = WORDS.into_iter().find(|(_, known)| Some(*known) == standing).map(|(word, _)| word);
    word.map_or_else(|| PATH.to_owned(), |word| [PATH, "?etat=", word].concat())
}

/// Every contract.
pub fn contracts_page() -> Page {
    let (asked, after) = (standing_asked(), cursor_asked());
    let begins = after.is_none();
    loaded(load_contracts(asked, after), move |found| match found {
        Contracts::All(contracts) => view! { <Few contracts asked /> }.whole(),
        Contracts::Some(page) => {
            let locale = use_locale();
            let filters = filters(WORDS.map(|(_, standing)| (standing, None)).to_vec(), None, asked, locale);
            let list = list(page.items, asked, locale);
            view! {
                <Whole>
                    {filters} {list} <Pager path=address(asked) begins next=page.next.map(|next| next.to_string()) locale />
                </Whole>
            }
            .whole()
        }
    })
}

/// The page, around what it lists.
#[component]
fn Whole(#[prop(optional_no_strip)] summary: Option<String>, children: Inside) -> impl IntoView {
    let title = t::contracts::title(use_locale());
    view! {
        <SignedInPage title>
            <PageHeading title>{summary.map(|summary| view! { <p>{summary}</p> })}</PageHeading>
            {leaf(|marks| marks.inside(children))}
        </SignedInPage>
    }
}

/// All of them on one page, which counts what it sets aside.
#[component]
fn Few(contracts: Vec<ContractCard>, asked: Option<Standing>) -> impl IntoView {
    let locale = use_locale();
    let summary = Some(summary(&contracts, locale));
    let there = WORDS.map(|(_, standing)| (standing, count(&contracts, standing))).into_iter();
    let there: Vec<_> =
        there.filter(|(_, count)| *count > 0).map(|(standing, count)| (standing, Some(count))).collect();
    // Where there is nothing to tell apart there are no filters.
    let filters = (there.len() > 1 || asked.is_some()).then(|| filters(there, Some(contracts.len()), asked, locale));
    let none = contracts.is_empty();
    let kept = contracts.into_iter().filter(|card| asked.is_none_or(|asked| card.state.standing() == asked)).collect();
    let list = list(kept, asked.filter(|_| !none), locale);
    view! { <Whole summary>{filters} {list}</Whole> }
}

fn count(contracts: &[ContractCard], standing: Standing) -> usize {
    contracts.iter().filter(|card| card.state.standing() == standing).count()
}

/// How many there are, and how many of them run; of a single one, where it stands.
fn summary(contracts: &[ContractCard], locale: Locale) -> String {
    let running = u32::try_from(count(contracts, Standing::InForce)).unwrap_or(u32::MAX);
    let all = t::contracts::all(locale, u32::try_from(contracts.len()).unwrap_or(u32::MAX));
    let more = match (contracts, running) {
        ([], _) => return all,
        ([only], _) if only.state.is_in_force() => return all,
        ([only], _) => i18n::cover_state_within(&only.state, locale),
        (_, 0) => t::contracts::none_running(locale).to_owned(),
        _ => t::contracts::running(locale, running),
    };
    t::contracts::summary(locale, &all, &more)
}

/// Links to those of each kind, with how many there are where that is known.
fn filters(
    there: Vec<(Standing, Option<usize>)>,
    all: Option<usize>,
    asked: Option<Standing>,
    locale: Locale,
) -> impl IntoView {
    let link = move |standing: Option<Standing>, count| {
        let name =
            standing.map_or_else(|| t::contracts::filter_all(locale), |standing| i18n::standing(standing, locale));
        view! { <FilterLink href=address(standing) name count chosen=standing == asked /> }
    };
    let links = there.into_iter().map(|(standing, count)| link(Some(standing), count)).collect_view();
    view! { <FilterLinks label=t::contracts::filter(locale)>{link(None, all)} {links}</FilterLinks> }
}

/// What is kept, or that nothing is: of a kind that was asked for, or at all.
fn list(contracts: Vec<ContractCard>, asked: Option<Standing>, locale: Locale) -> Written {
    if !contracts.is_empty() {
        let cards = contracts.into_iter().map(|contract| view! { <Card contract locale /> }).collect_view();
        return view! { <Cards>{cards}</Cards> }.written();
    }
    if asked.is_none() {
        return view! { <NoContract locale /> }.written();
    }
    view! {
        <EmptyState drawing=DrawingName::NothingFound title=t::contracts::no_match(locale)>
            <LinkButton href=PATH>{t::contracts::see_all(locale)}</LinkButton>
        </EmptyState>
    }
    .written()
}
