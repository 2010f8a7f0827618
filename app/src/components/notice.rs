//! Something to know before going on.
//!
//! Bad news is in its first line. A notice that appears while the page is open says so to screen readers (`live`).

use leptos::prelude::*;

use super::{Icon, IconName, Tone};
use crate::{i18n::unbroken, written::Inside};

/// A notice.
///
/// ```ignore
/// view! {
///     <Notice tone=Tone::Danger title="La garantie est suspendue depuis le 2 novembre 2026">
///         <p>"La cotisation d’octobre n’a pas été payée."</p>
///     </Notice>
/// }
/// ```
#[component]
pub fn Notice(
    /// What it means.
    #[prop(optional)]
    tone: Tone,
    /// The first line, when there are several.
    #[prop(optional, into)]
    title: Option<String>,
    /// It appears while the page is open.
    #[prop(optional)]
    live: bool,
    /// What there is to know, in paragraphs.
    #[prop(optional)]
    children: Option<Inside>,
) -> impl IntoView {
    let icon = match tone {
        Tone::Positive => IconName::CircleCheck,
        Tone::Caution => IconName::TriangleAlert,
        Tone::Danger => IconName::CircleAlert,
        Tone::Neutral | Tone::Info => IconName::Info,
    };
    // That something was done is true until something else has happened; what is to be minded, until the next step.
    let once = live.then_some(if tone == Tone::Positive { "done" } else { "" });
    view! {
        <div class=format!("notice {}", tone.class()) role=live.then_some("status") data-once=once>
            <Icon name=icon/>
            <div>
                {title.map(|title| view! { <p class="notice-title">{unbroken(&title)}</p> })}
                {children.map(Inside::written)}
            </div>
        </div>
    }
}
