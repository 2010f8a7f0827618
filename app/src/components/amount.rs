//! Money, written by the one formatter, never broken over two lines.

use domain::{format, locale::Locale, money::Cents};
use leptos::prelude::*;

use crate::marks::leaf;

/// How much an amount stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AmountLook {
    /// Among other facts.
    #[default]
    Plain,
    /// The figure of its line.
    Strong,
    /// The answer that the page gives.
    Large,
}

impl AmountLook {
    /// The first mark.
    const fn opens(self) -> &'static str {
        match self {
            Self::Plain => "<span class=\"amount\">",
            Self::Strong => "<span class=\"amount amount-strong\">",
            Self::Large => "<span class=\"amount amount-large\">",
        }
    }
}

/// An amount.
///
/// ```ignore
/// view! { <Amount value=Cents(4820) locale look=AmountLook::Large/> }
/// ```
#[component]
pub fn Amount(
    /// How much.
    value: Cents,
    /// Language of the page.
    locale: Locale,
    /// How much it stands out.
    #[prop(optional)]
    look: AmountLook,
    /// Leaves the cents out when there are none: limits, excesses.
    #[prop(optional)]
    whole: bool,
) -> impl IntoView {
    leaf(move |marks| {
        let text = if whole { format::amount_whole(value, locale) } else { format::money(value, locale) };
        marks.raw(look.opens()).text(&text).raw("</span>")
    })
}
