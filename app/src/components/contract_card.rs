//! A contract as a file with its tab: what is insured in words, where it stands, and below the dotted line what can be taken
//! away (the certificate), or why it cannot.

use leptos::prelude::*;

use super::IconName;
use crate::{assets::outline, i18n::unbroken, marks::leaf, written::Inside};

/// A contract in a list.
///
/// ```ignore
/// view! {
///     <ContractCard icon=IconName::Car kind="Auto, Tous risques" title="Renault Clio, AB-123-CD"
///         href="/contrats/AC12045678K" state stub=download>
///         <Definition term="Numéro"><Reference grouped/></Definition>
///     </ContractCard>
/// }
/// ```
#[component]
pub fn ContractCard<S: IntoView + 'static, T: IntoView + 'static>(
    /// The kind of thing insured, as an outline.
    icon: IconName,
    /// The tab: product and formula.
    #[prop(into)]
    kind: String,
    /// What is insured, in words.
    #[prop(into)]
    title: String,
    /// Its page.
    #[prop(into)]
    href: String,
    /// Where it stands: a [`super::StateTag`].
    state: S,
    /// What can be taken away, or why nothing can.
    stub: T,
    /// Stands under a heading of the second level, as on the home page.
    #[prop(optional)]
    nested: bool,
    /// The facts: [`super::Definition`]s.
    children: Inside,
) -> impl IntoView {
    let (opens, closes) = if nested { ("<h3><a", "</a></h3>") } else { ("<h2><a", "</a></h2>") };
    leaf(move |marks| {
        let marks =
            marks.raw("<article class=\"contract-card\"><p class=\"contract-card-tab\">").view(outline(icon, false));
        let marks = marks.text(&kind).raw("</p><header class=\"contract-card-head\">");
        let marks = marks.raw(opens).attribute("href", &href).raw(">").view(unbroken(&title)).raw(closes).view(state);
        let marks = marks.raw("</header><dl class=\"definition-list contract-card-body\">").inside(children);
        marks.raw("</dl><footer class=\"contract-card-stub\">").view(stub).raw("</footer></article>")
    })
}

/// Contracts side by side where there is room.
#[component]
pub fn Cards(
    /// [`ContractCard`]s.
    children: Inside,
) -> impl IntoView {
    leaf(|marks| marks.raw("<div class=\"cards\">").inside(children).raw("</div>"))
}
