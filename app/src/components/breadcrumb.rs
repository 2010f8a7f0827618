//! The way back up, where there is depth.

use leptos::prelude::*;

use super::{Icon, IconName};
use crate::i18n::unbroken;

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
    let above = trail
        .into_iter()
        .map(|(href, name)| {
            view! {
                <li>
                    <a href=href>{name}</a>
                    <Icon name=IconName::ChevronRight/>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="breadcrumb" aria-label=label>
            <ol role="list">
                {above}
                <li aria-current="page">{unbroken(&here)}</li>
            </ol>
        </nav>
    }
}
