//! A day in words, and in figures for machines.

use chrono::NaiveDate;
use domain::{format, locale::Locale};
use leptos::prelude::*;

use crate::marks::leaf;

/// A day.
///
/// ```ignore
/// view! { <DateText day locale/> }
/// ```
#[component]
pub fn DateText(
    /// Which.
    day: NaiveDate,
    /// Language of the page.
    locale: Locale,
    /// In figures, for tables.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    leaf(move |marks| {
        let text = if short { format::date_short(day, locale) } else { format::date(day, locale) };
        marks.raw("<time").attribute("datetime", &format::date_iso(day)).raw(">").text(&text).raw("</time>")
    })
}
