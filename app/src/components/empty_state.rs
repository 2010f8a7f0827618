//! Nothing to show: a calm sentence and a drawing, and what to do if there is something to do.

use leptos::prelude::*;

use crate::written::Inside;

use super::{Drawing, DrawingName};

/// An empty place.
///
/// ```ignore
/// view! { <EmptyState drawing=DrawingName::NothingWaits title="Rien ne vous attend" detail="Nous vous écrirons."/> }
/// ```
#[component]
pub fn EmptyState(
    /// The drawing.
    drawing: DrawingName,
    /// What there is not, in a sentence.
    #[prop(into)]
    title: String,
    /// What happens next.
    #[prop(optional, into)]
    detail: Option<String>,
    /// What to do.
    #[prop(optional)]
    children: Option<Inside>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <Drawing name=drawing/>
            <p class="empty-state-title">{title}</p>
            {detail.map(|detail| view! { <p>{detail}</p> })}
            {children.map(Inside::written)}
        </div>
    }
}
