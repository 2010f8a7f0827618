//! What the head of every document has: how it is read, the icon, the faces, the style sheet, and a brand's own colours.

use domain::{brand::Brand, locale::Locale};
use leptos::{nonce::use_nonce, prelude::*};

use super::manifest_path;
use crate::{assets::asset, i18n::use_locale, marks::leaf, standing::Standing};

/// What the head of every document has.
#[component]
pub fn Head(
    /// What the window is called.
    title: String,
    /// Under which name all but the title is kept.
    standing: Standing,
    /// The style sheet.
    sheet: &'static str,
    /// The brand: only one whose colours are not the built-in ones needs a sheet of its own.
    own_colours: bool,
) -> impl IntoView {
    let locale = use_locale();
    let links = crate::standing::standing(standing, locale, move || links(locale, sheet));
    view! {
        {links}
        {own_colours.then(|| view! { <link rel="stylesheet" href="/brand.css" /> })}
        <title inner_html=as_text(&title)></title>
    }
}

/// What is the same in every document of a side.
fn links(locale: Locale, sheet: &'static str) -> impl IntoView {
    view! {
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href=asset("icons-common.svg") type="image/svg+xml" />
        <link rel="manifest" href=manifest_path(locale) />
        <link rel="preload" href=asset("heading.woff2") r#as="font" r#type="font/woff2" crossorigin="anonymous" />
        <link rel="preload" href=asset("text.woff2") r#as="font" r#type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href=asset(sheet) />
    }
}

/// A title holds text alone: the marks that the framework leaves between pieces of text would be read out. What people write stands in titles,
/// the subject of a conversation, so what would end one is made harmless.
fn as_text(title: &str) -> String {
    title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// What the head of signed-in documents has besides: the script that shows the next page, and the program that wakes the islands.
#[component]
pub fn ProgramHead() -> impl IntoView {
    leaf(|marks| {
        let nonce = use_nonce();
        let nonce = nonce.as_deref();
        // The program is for what acts by itself: it comes after what one reads.
        let marks = marks.raw("<link rel=\"modulepreload\"").attribute("href", &asset("frontend.js"));
        let marks = marks.attribute_if("nonce", nonce).raw(" fetchpriority=\"low\"><link rel=\"preload\"");
        let marks = marks.attribute("href", &asset("frontend.wasm")).raw(" as=\"fetch\" type=\"application/wasm\"");
        let marks = marks.raw(" crossorigin=\"anonymous\" fetchpriority=\"low\"><script type=\"module\"");
        marks.attribute("src", &asset("portal.js")).attribute_if("nonce", nonce).raw("></script>")
    })
}

/// Whether a brand has colours of its own: the style sheets have the default brand's built in.
pub fn has_own_colours(brand: &Brand) -> bool {
    !brand.accent.is_built_in()
}

/// Whether the brand of the request that is being answered has colours of its own.
pub fn own_colours() -> bool {
    crate::request::visit().is_ok_and(|visit| has_own_colours(&visit.portal.brand))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_be_ended_by_what_is_in_it() {
        assert_eq!(as_text("</title><meta> & co"), "&lt;/title&gt;&lt;meta&gt; &amp; co");
    }

    #[test]
    fn the_default_brands_colours_are_those_of_the_style_sheets() {
        let tokens = include_str!("../../../style/base/tokens.css");
        let domain::brand::Accent { light, dark } = Brand::default().accent;
        assert!(tokens.contains(&format!("--accent: var(--brand-accent, light-dark({light}, {dark}))")));
        assert!(!has_own_colours(&Brand::default()));
    }
}
