//! Where something stands, in a word, a shape and a colour.

use leptos::prelude::*;

use super::{Shape, Tone};
use crate::marks::leaf;

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
    leaf(move |marks| {
        let marks = marks.raw("<span class=\"state-tag ").raw(tone.class()).raw(" ").raw(shape.class());
        marks.raw("\">").text(&word).raw("</span>")
    })
}
