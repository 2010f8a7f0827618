//! What happened, what stands, what comes: past solid, present marked, future outlined.

use leptos::prelude::*;

use crate::written::Inside;

/// When a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Done.
    Past,
    /// Now.
    Present,
    /// To come.
    Future,
}

/// The steps in order; holds [`TimelineStep`]s.
///
/// ```ignore
/// view! {
///     <Timeline>
///         <TimelineStep moment=Moment::Past title="Contrat signé" detail="12 mars 2026, par vous"/>
///     </Timeline>
/// }
/// ```
#[component]
pub fn Timeline(
    /// The steps.
    children: Inside,
) -> impl IntoView {
    view! { <ol class="timeline" role="list">{children.written()}</ol> }
}

/// A step.
#[component]
pub fn TimelineStep(
    /// When it is.
    moment: Moment,
    /// What.
    #[prop(into)]
    title: String,
    /// Date and author.
    #[prop(into)]
    detail: String,
    /// Papers and more.
    #[prop(optional)]
    children: Option<Inside>,
) -> impl IntoView {
    let class = (moment == Moment::Future).then_some("timeline-future");
    let current = (moment == Moment::Present).then_some("step");
    view! {
        <li class=class aria-current=current>
            <p class="timeline-title">{title}</p>
            <p>{detail}</p>
            {children.map(Inside::written)}
        </li>
    }
}
