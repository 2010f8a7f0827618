//! A part of a page, under its heading; and a sheet of paper of its own for what the page is about.

use leptos::prelude::*;

use crate::{
    marks::Marks,
    written::{Inside, Written},
};

/// A part of a page, named by its heading.
///
/// ```ignore
/// view! { <Section id="premium" title="Prime">…</Section> }
/// ```
#[component]
pub fn Section(
    /// Where a link can lead.
    #[prop(into)]
    id: String,
    /// Its heading.
    #[prop(into)]
    title: String,
    /// Beside the heading: a link to all of it.
    #[prop(optional)]
    aside: Option<Written>,
    /// What it holds.
    children: Inside,
) -> impl IntoView {
    let (heading, inside) = ([id.as_str(), "-heading"].concat(), children.written());
    let marks = Marks::new().raw("<section class=\"section\"").attribute("id", &id);
    let marks = marks.attribute("aria-labelledby", &heading).raw("><div class=\"section-head\"><h2");
    let marks = marks.attribute("id", &heading).raw(">").text(&title).raw("</h2>").piece(aside).raw("</div>");
    marks.piece(inside).raw("</section>").written()
}

/// A sheet of its own, for the one thing to do or to take away. Low, its heading is only read out: what stands in it says enough
/// to the eye.
///
/// ```ignore
/// view! { <Card id="certificate" title="Votre attestation">…</Card> }
/// ```
#[component]
pub fn Card(
    /// Where a link can lead.
    #[prop(into)]
    id: String,
    /// Its heading.
    #[prop(into)]
    title: String,
    /// One line high.
    #[prop(optional)]
    low: bool,
    /// What it holds.
    children: Inside,
) -> impl IntoView {
    let heading = format!("{id}-heading");
    let labelled = heading.clone();
    let class = if low { "card card-low" } else { "card" };
    view! {
        <section class=class id=id aria-labelledby=labelled>
            <h2 id=heading class=low.then_some("visually-hidden")>{title}</h2>
            {children.written()}
        </section>
    }
}
