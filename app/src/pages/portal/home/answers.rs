//! The three answers at the top of the home page: what is covered, what is owed next, what waits.

use domain::{
    contract::CoverState,
    format,
    locale::Locale,
    money::Cents,
    view::{ContractCard, HomeOverview, NextDebit, Overdue},
};
use leptos::prelude::*;

use crate::{
    components::{Amount, AmountLook, Answer, Answers},
    i18n::{self, t, unbroken},
    pages::portal::pieces::title_of,
    written::{IntoWritten as _, Written},
};

/// How many things are named; those beyond are counted.
const NAMED: usize = 2;

/// The answers.
pub fn answers(overview: &HomeOverview, waiting: usize, locale: Locale) -> Written {
    let covered = covered(&overview.contracts, locale);
    let beside = beside(&overview.contracts, locale);
    let (in_order, words) = (waiting == 0 && covered.is_some(), covered.is_some());
    let covered = covered.unwrap_or_else(|| t::home::covered_none(locale).to_owned());
    let waits =
        if waiting == 0 { t::home::nothing(locale).to_owned() } else { t::home::tasks(locale, counted(waiting)) };
    let detail = in_order.then(|| t::home::nothing_detail(locale).to_owned());
    let owed = owed(overview, locale);
    view! {
        <Answers>
            <Answer question=t::home::covered_question(locale) detail=beside words>
                {unbroken(&covered)}
            </Answer>
            {owed}
            <Answer question=t::home::waiting_question(locale) detail>
                {waits}
            </Answer>
        </Answers>
    }
    .written()
}

/// What is covered today, by name.
fn covered(contracts: &[ContractCard], locale: Locale) -> Option<String> {
    let mut things: Vec<String> =
        contracts.iter().filter(|card| card.state.is_in_force()).map(|card| title_of(card, locale)).collect();
    let others = things.len().saturating_sub(NAMED);
    things.truncate(NAMED);
    if others > 0 {
        things.push(t::home::others(locale, counted(others)));
    }
    (!things.is_empty()).then(|| format::list(&things, locale))
}

/// What is suspended, and what begins later.
fn beside(contracts: &[ContractCard], locale: Locale) -> Option<String> {
    let suspended = contracts.iter().filter(|card| card.state.is_suspended()).count();
    let suspended = (suspended > 0).then(|| t::home::suspended_too(locale, counted(suspended)));
    let starting = contracts.iter().filter_map(|card| match card.state {
        CoverState::NotStarted { from } => Some(t::home::starting(locale, &format::date(from, locale))),
        _ => None,
    });
    let facts: Vec<String> = suspended.into_iter().chain(starting).collect();
    (!facts.is_empty()).then(|| facts.join(" · "))
}

/// What is overdue comes before what is next: it is the answer to « what do I owe ».
fn owed(overview: &HomeOverview, locale: Locale) -> Written {
    let late: Vec<Overdue> = overview.contracts.iter().filter_map(|card| card.overdue).collect();
    if let Some(since) = late.iter().map(|overdue| overdue.since).min() {
        let value = Cents(late.iter().map(|overdue| overdue.amount.0).sum());
        let detail = t::home::overdue_detail(locale, &format::date(since, locale));
        return amount(t::home::overdue_question(locale), value, detail, locale);
    }
    match &overview.next_debit {
        Some(next) => {
            let detail = next_detail(next, &overview.contracts, locale);
            amount(t::home::owed_question(locale), next.instalment.amount, detail, locale)
        }
        None => {
            view! { <Answer question=t::home::owed_question(locale)>{t::home::owed_nothing(locale)}</Answer> }.written()
        }
    }
}

fn amount(question: &'static str, value: Cents, detail: String, locale: Locale) -> Written {
    view! {
        <Answer question detail=Some(detail)>
            <Amount value locale look=AmountLook::Large />
        </Answer>
    }
    .written()
}

/// When, by what means and for what.
fn next_detail(next: &NextDebit, contracts: &[ContractCard], locale: Locale) -> String {
    let card = contracts.iter().find(|card| card.number == next.contract);
    let thing = card.map_or_else(|| next.contract.grouped(), |card| title_of(card, locale));
    let day = format::date(next.instalment.due_on, locale);
    t::home::owed_detail(locale, &day, i18n::payment_means(next.instalment.means, locale), &thing)
}

fn counted(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
