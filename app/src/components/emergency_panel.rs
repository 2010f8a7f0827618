//! Help now: numbers to press, never behind a sign-in.

use domain::{format, locale::Locale, phone::Phone};
use leptos::prelude::*;

use super::{Icon, IconName};

/// A number to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmergencyLine {
    /// `tel:` and the number as dialled.
    pub href: String,
    /// The number as read.
    pub number: String,
    /// What for, and when.
    pub what: String,
}

impl EmergencyLine {
    /// A number of the brand's, E.164, and what it is for. One that is no telephone number is shown as it was configured.
    pub fn of(number: &str, what: impl Into<String>, locale: Locale) -> Self {
        let shown = Phone::parse(number).map_or_else(|_| number.to_owned(), |phone| format::phone(&phone, locale));
        Self { href: ["tel:", number].concat(), number: shown, what: what.into() }
    }
}

/// The numbers.
///
/// ```ignore
/// view! { <EmergencyPanel title="Besoin d’aide tout de suite ?" lines/> }
/// ```
#[component]
pub fn EmergencyPanel(
    /// Its heading.
    #[prop(into)]
    title: String,
    /// The numbers, the most useful first.
    lines: Vec<EmergencyLine>,
) -> impl IntoView {
    let items = lines
        .into_iter()
        .map(|line| {
            view! {
                <li>
                    <a href=line.href rel="external">
                        <Icon name=IconName::Phone/>
                        {line.number}
                    </a>
                    <p>{line.what}</p>
                </li>
            }
        })
        .collect_view();
    let label = title.clone();
    view! {
        <section class="emergency-panel" aria-label=label>
            <h2>{title}</h2>
            <ul role="list">{items}</ul>
        </section>
    }
}
