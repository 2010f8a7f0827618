//! The way back up, where there is depth.

use leptos::prelude::*;

use super::IconName;
use crate::{assets::outline, i18n::unbroken, marks::leaf};

/// The way back up.
///
/// ```ignore
/// view! { <Breadcrumb label="Fil d’Ariane" trail=vec![("/contrats".into(), "Contrats".into())] here="Renault Clio"/> }
/// ```
#[component]
pub fn Breadcrumb(
    /// What the list is, for screen readers.
    #[prop(into)]
    label: String,
    /// Address and name of each page above, the highest first.
    trail: Vec<(String, String)>,
    /// This page.
    #[prop(into)]
    here: String,
) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.raw("<nav class=\"breadcrumb\"").attribute("aria-label", &label).raw("><ol role=\"list\">");
        let marks = marks.each(trail, |marks, (href, name)| {
            let marks = marks.raw("<li><a").attribute("href", &href).raw(">").text(&name).raw("</a>");
            marks.view(outline(IconName::ChevronRight, false)).raw("</li>")
        });
        marks.raw("<li aria-current=\"page\">").view(unbroken(&here)).raw("</li></ol></nav>")
    })
}
