//! How far a journey is. The words say it; the bars repeat it for the eye.

use leptos::prelude::*;

/// The step of a journey.
///
/// ```ignore
/// view! { <Steps words="Étape 2 sur 4" step=2 of=4/> }
/// ```
#[component]
pub fn Steps(
    /// Which step, in words.
    #[prop(into)]
    words: String,
    /// Which, from 1.
    step: u8,
    /// How many.
    of: u8,
) -> impl IntoView {
    let bars = (1..=of).map(|bar| view! { <li aria-current=(bar == step).then_some("step")></li> }).collect_view();
    view! {
        <div class="steps">
            <p>{words}</p>
            <ol role="list" aria-hidden="true">{bars}</ol>
        </div>
    }
}
