//! Who is bound to what, by when, and why: the same piece wherever someone waits.

use chrono::NaiveDate;
use domain::locale::Locale;
use leptos::prelude::*;

use super::{DateText, Disclosure};

/// A promise.
///
/// ```ignore
/// view! {
///     <Promise day locale countdown="dans 19 jours" what="Nous vous répondons." why="Pourquoi cette date">
///         <p>"La loi nous donne trente jours."</p>
///     </Promise>
/// }
/// ```
#[component]
pub fn Promise(
    /// By when.
    day: NaiveDate,
    /// Language of the page.
    locale: Locale,
    /// How far that is, in words.
    #[prop(into)]
    countdown: String,
    /// Who does what, in a sentence.
    #[prop(into)]
    what: String,
    /// What opens the reason.
    #[prop(into)]
    why: String,
    /// The rule, in plain words.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="promise">
            <p class="promise-date">
                <DateText day locale/>
                <span>{countdown}</span>
            </p>
            <div>
                <p>{what}</p>
                <Disclosure summary=why>{children()}</Disclosure>
            </div>
        </div>
    }
}
