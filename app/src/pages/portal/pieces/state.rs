//! Where cover stands, as a word with its shape and colour; and what stands where there is no contract.

use domain::{
    contract::{CoverState, Product},
    locale::Locale,
};
use leptos::prelude::*;

use crate::{
    components::{DrawingName, EmptyState, IconName, LinkButton, Shape, StateTag, Tone},
    i18n::{self, t},
};

/// Where cover stands.
#[component]
pub fn State(
    /// The state.
    state: CoverState,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    let (tone, shape) = match state {
        CoverState::InForce => (Tone::Positive, Shape::Full),
        CoverState::Ending { .. } => (Tone::Caution, Shape::Half),
        CoverState::NotStarted { .. } => (Tone::Info, Shape::Open),
        CoverState::Suspended { .. } => (Tone::Danger, Shape::Paused),
        CoverState::Ended { .. } => (Tone::Neutral, Shape::Square),
    };
    view! { <StateTag tone shape word=i18n::cover_state(&state, locale) /> }
}

/// There is no contract at all: when one appears, and whom to ask.
#[component]
pub fn NoContract(
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    view! {
        <EmptyState drawing=DrawingName::NoContract title=t::home::none(locale) detail=t::home::none_detail(locale)>
            <LinkButton href="/contact" leaves=true>{t::home::write(locale)}</LinkButton>
        </EmptyState>
    }
}

/// The outline of a product.
pub const fn icon_of(product: Product) -> IconName {
    match product {
        Product::Auto => IconName::Car,
        Product::Home => IconName::House,
    }
}
