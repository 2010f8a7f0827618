//! A part of a page, under its heading; and a sheet of paper of its own for what the page is about.

use leptos::prelude::*;

use crate::{
    marks::leaf,
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
    leaf(move |marks| {
        let heading: &[&str] = &[&id, "-heading"];
        let marks = marks.raw("<section class=\"section\"").attribute("id", &id);
        let marks = marks.attribute_of("aria-labelledby", heading).raw("><div class=\"section-head\"><h2");
        let marks = marks.attribute_of("id", heading).raw(">").text(&title).raw("</h2>").piece(aside).raw("</div>");
        marks.inside(children).raw("</section>")
    })
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
    leaf(move |marks| {
        let heading: &[&str] = &[&id, "-heading"];
        let class = if low { "card card-low" } else { "card" };
        let marks = marks.raw("<section").attribute("class", class).attribute("id", &id);
        let marks = marks.attribute_of("aria-labelledby", heading).raw("><h2").attribute_of("id", heading);
        let marks = marks.attribute_if("class", low.then_some("visually-hidden")).raw(">").text(&title);
        marks.raw("</h2>").inside(children).raw("</section>")
    })
}
