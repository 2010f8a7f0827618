//! The answer of a check, readable at arm's length by who holds the paper.

use leptos::prelude::*;

use crate::written::Inside;

use super::{Icon, IconName, Tone};

/// What a check found, as the page's heading.
///
/// ```ignore
/// view! { <Verdict tone=Tone::Positive title="Cette attestation est authentique"><p>…</p></Verdict> }
/// ```
#[component]
pub fn Verdict(
    /// What it means.
    tone: Tone,
    /// What was found.
    #[prop(into)]
    title: String,
    /// What that proves, and what to do.
    children: Inside,
) -> impl IntoView {
    let icon = match tone {
        Tone::Positive => IconName::CircleCheck,
        Tone::Caution => IconName::TriangleAlert,
        Tone::Danger => IconName::CircleAlert,
        Tone::Neutral | Tone::Info => IconName::Info,
    };
    view! {
        <div class=format!("verdict {}", tone.class())>
            <Icon name=icon/>
            <h1 tabindex="-1">{title}</h1>
            {children.written()}
        </div>
    }
}
