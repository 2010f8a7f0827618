//! Where cover stands, as a word with its shape and colour.

use domain::{
    contract::{CoverState, Product},
    locale::Locale,
};
use leptos::prelude::*;

use crate::{
    components::{IconName, Shape, StateTag, Tone},
    i18n,
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

/// The outline of a product.
pub const fn icon_of(product: Product) -> IconName {
    match product {
        Product::Auto => IconName::Car,
        Product::Home => IconName::House,
    }
}
