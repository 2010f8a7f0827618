//! What is not insured any more, in the first line of the page: who learns it further down has driven away meanwhile.

use domain::{
    contract::{CoverState, Product},
    format,
    locale::Locale,
    view::ContractCard,
};
use leptos::prelude::*;

use crate::{
    components::{Notice, Tone},
    i18n::t,
    pages::portal::pieces::title_of,
    written::{IntoWritten as _, Written},
};

/// A notice for each contract whose cover is suspended.
pub fn suspended(contracts: &[ContractCard], locale: Locale) -> Vec<Written> {
    contracts.iter().filter_map(|card| notice(card, locale)).collect()
}

fn notice(card: &ContractCard, locale: Locale) -> Option<Written> {
    use t::home::suspended as s;
    let CoverState::Suspended { since, .. } = card.state else { return None };
    let (thing, since) = (title_of(card, locale), format::date(since, locale));
    let (title, meaning) = match card.product {
        Product::Auto => (s::vehicle(locale, &since, &thing), s::vehicle_meaning(locale)),
        Product::Home => (s::home(locale, &since, &thing), s::home_meaning(locale)),
    };
    Some(view! { <Notice tone=Tone::Danger title><p>{meaning}</p></Notice> }.written())
}
