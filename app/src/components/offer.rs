//! Something that can be had now and need not be: it waits at the foot of the window, in nobody's way, until a script shows it.

use leptos::prelude::*;

use crate::written::Inside;

/// An offer, hidden until a script has a reason to show it (app/scripts/portal/).
///
/// ```ignore
/// view! { <Offer name="install" title="Garder vos contrats à portée de main" accept="Installer" decline="Non merci">…</Offer> }
/// ```
#[component]
pub fn Offer(
    /// By what its script finds it.
    name: &'static str,
    /// What is offered.
    #[prop(into)]
    title: String,
    /// The button that takes it.
    accept: &'static str,
    /// The button that sends it away.
    decline: &'static str,
    /// What there is to know of it.
    children: Inside,
) -> impl IntoView {
    let label = title.clone();
    view! {
        <section class="offer" data-offer=name aria-label=label hidden>
            <div role="status">
                <p class="offer-title">{title}</p>
                {children.written()}
            </div>
            <div class="offer-answers">
                <button class="button" type="button" data-accept>{accept}</button>
                <button class="button button-quiet" type="button" data-decline>{decline}</button>
            </div>
        </section>
    }
}
