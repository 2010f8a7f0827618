//! Where something stands, in a word, a shape and a colour.

use leptos::prelude::*;

use super::{Shape, Tone};

/// A state.
///
/// ```ignore
/// view! { <StateTag tone=Tone::Danger shape=Shape::Paused word="Suspendu depuis le 2 novembre"/> }
/// ```
#[component]
pub fn StateTag(
    /// What it means.
    tone: Tone,
    /// The shape that says it again.
    shape: Shape,
    /// The state.
    #[prop(into)]
    word: String,
) -> impl IntoView {
    view! { <span class=format!("state-tag {} {}", tone.class(), shape.class())>{word}</span> }
}
