//! What a contract is for, where its cover stands and why it ends.
//!
//! A reason to end is said before the end and after it, to the policyholder and to whoever else reads the page: its sentence
//! holds in each case, so it addresses nobody and dates nothing.

use domain::{
    contract::{CoverState, EndReason, Product, Standing},
    format::date,
    locale::Locale,
};

use crate::i18n::t::words as texts;

/// What a contract is for.
pub fn product(product: Product, locale: Locale) -> &'static str {
    match product {
        Product::Auto => texts::product::auto(locale),
        Product::Home => texts::product::home(locale),
    }
}

/// Where cover stands, with the day that matters.
pub fn cover_state(state: &CoverState, locale: Locale) -> String {
    match *state {
        CoverState::NotStarted { from } => texts::cover_state::not_started(locale, &date(from, locale)),
        CoverState::InForce => texts::cover_state::in_force(locale).to_owned(),
        CoverState::Ending { on, .. } => texts::cover_state::ending(locale, &date(on, locale)),
        CoverState::Suspended { since, .. } => texts::cover_state::suspended(locale, &date(since, locale)),
        CoverState::Ended { on, .. } => texts::cover_state::ended(locale, &date(on, locale)),
    }
}

/// The name of a filter of contracts.
pub fn standing(standing: Standing, locale: Locale) -> &'static str {
    match standing {
        Standing::InForce => texts::state_filter::in_force(locale),
        Standing::Suspended => texts::state_filter::suspended(locale),
        Standing::NotStarted => texts::state_filter::not_started(locale),
        Standing::Ended => texts::state_filter::ended(locale),
    }
}

/// Where cover stands, inside a sentence: « 1 contrat, terminé le 11 juillet 2026 ».
pub fn cover_state_within(state: &CoverState, locale: Locale) -> String {
    let said = cover_state(state, locale);
    let mut letters = said.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Why a contract ends or has ended, as a sentence.
pub fn end_reason(reason: EndReason, locale: Locale) -> &'static str {
    match reason {
        EndReason::Renewal => texts::end_reason::renewal(locale),
        EndReason::AfterOneYear => texts::end_reason::after_one_year(locale),
        EndReason::VehicleSold => texts::end_reason::vehicle_sold(locale),
        EndReason::LifeChange => texts::end_reason::life_change(locale),
        EndReason::Unpaid => texts::end_reason::unpaid(locale),
        EndReason::Insurer => texts::end_reason::insurer(locale),
        EndReason::Replaced => texts::end_reason::replaced(locale),
    }
}
