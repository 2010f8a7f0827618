//! A paper in a list: its kind, what it is about, and one press to have it.

use leptos::prelude::*;

use super::{Icon, IconName};
use crate::{
    i18n::unbroken,
    written::{Inside, Written},
};

/// Papers, newest first; holds [`DocumentRow`]s.
///
/// ```ignore
/// view! {
///     <DocumentList>
///         <DocumentRow title="Mémo véhicule assuré" action=Some(download.written())>
///             "12 octobre 2026"
///         </DocumentRow>
///     </DocumentList>
/// }
/// ```
#[component]
pub fn DocumentList(
    /// The papers.
    children: Inside,
) -> impl IntoView {
    view! { <ul class="document-list" role="list">{children.written()}</ul> }
}

/// A paper.
#[component]
pub fn DocumentRow(
    /// Its kind.
    #[prop(into)]
    title: String,
    /// What gives it, if anything does.
    #[prop(optional_no_strip)]
    action: Option<Written>,
    /// Contract, date, whether it was replaced: phrasing content.
    children: Inside,
) -> impl IntoView {
    view! {
        <li class="document-row">
            <Icon name=IconName::Files/>
            <div>
                <p class="document-row-title">{unbroken(&title)}</p>
                <p>{children.written()}</p>
            </div>
            {action.map(|action| view! { <div class="document-action">{action}</div> })}
        </li>
    }
}
