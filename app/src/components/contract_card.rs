//! A contract as a file with its tab: what is insured in words, where it stands, and below the dotted line what can be taken
//! away (the certificate), or why it cannot.

use leptos::prelude::*;

use super::{Icon, IconName};
use crate::{
    i18n::unbroken,
    written::{Inside, IntoWritten as _, Written},
};

/// A contract in a list.
///
/// ```ignore
/// view! {
///     <ContractCard icon=IconName::Car kind="Auto, Tous risques" title="Renault Clio, AB-123-CD"
///         href="/contrats/AC12045678K" state=state.written() stub=download.written()>
///         <Definition term="Numéro"><Reference grouped/></Definition>
///     </ContractCard>
/// }
/// ```
#[component]
pub fn ContractCard(
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
    state: Written,
    /// What can be taken away, or why nothing can.
    stub: Written,
    /// Stands under a heading of the second level, as on the home page.
    #[prop(optional)]
    nested: bool,
    /// The facts: [`super::Definition`]s.
    children: Inside,
) -> impl IntoView {
    let link = view! { <a href=href>{unbroken(&title)}</a> };
    let heading = if nested { view! { <h3>{link}</h3> }.written() } else { view! { <h2>{link}</h2> }.written() };
    view! {
        <article class="contract-card">
            <p class="contract-card-tab">
                <Icon name=icon/>
                {kind}
            </p>
            <header class="contract-card-head">{heading} {state}</header>
            <dl class="definition-list contract-card-body">{children.written()}</dl>
            <footer class="contract-card-stub">{stub}</footer>
        </article>
    }
}

/// Contracts side by side where there is room.
#[component]
pub fn Cards(
    /// [`ContractCard`]s.
    children: Inside,
) -> impl IntoView {
    view! { <div class="cards">{children.written()}</div> }
}
