//! The other language, in that language. A form, so that it needs no script and nothing stays in the address.

use domain::locale::Locale;
use leptos::prelude::*;

use crate::marks::leaf;

/// The way to the other language.
///
/// ```ignore
/// view! { <LanguageSwitch action=ChooseLanguage::url() now=locale back="/contrats"/> }
/// ```
#[component]
pub fn LanguageSwitch(
    /// Where the choice is sent.
    #[prop(into)]
    action: String,
    /// Language of the page.
    now: Locale,
    /// The page to come back to, a path of this site.
    #[prop(into)]
    back: String,
) -> impl IntoView {
    let (other, name) = other_language(now);
    view! {
        <form class="language-switch" method="post" action=action>
            <LanguageFields other back/>
            <button type="submit" lang=other.tag()>{name}</button>
        </form>
    }
}

/// What the form sends: language and way back. The account menu's form sends the same.
#[component]
pub fn LanguageFields(
    /// The language to read from now on.
    other: Locale,
    /// The page to come back to.
    #[prop(into)]
    back: String,
) -> impl IntoView {
    leaf(move |marks| {
        let marks = marks.raw("<input type=\"hidden\" name=\"language\"").attribute("value", other.tag());
        let marks = marks.raw("><input type=\"hidden\" name=\"back\"").attribute("value", &back);
        marks.raw(" data-way-back=\"\">")
    })
}

/// The language that is not this one, and its name in itself.
pub const fn other_language(now: Locale) -> (Locale, &'static str) {
    match now {
        Locale::Fr => (Locale::En, "English"),
        Locale::En => (Locale::Fr, "Français"),
    }
}
