//! What a browser reads of the portal before it installs it: the manifest, one for each language.
//!
//! Both have the same `id`: to change the language is not to install another portal. Name and colours are the brand's.

use domain::{brand::Brand, locale::Locale};
use serde_json::{Value, json};

use crate::{assets::Assets, i18n::t};

/// Behind what has not been painted yet: `--ground` of the style sheets.
const GROUND: &str = "#f8f6f1";

/// Where the manifest of a language is.
pub const fn manifest_path(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "/manifest.webmanifest",
        Locale::En => "/manifest.en.webmanifest",
    }
}

/// The manifest of a language.
pub fn manifest(locale: Locale, assets: &Assets, brand: &Brand) -> String {
    use t::installed as i;
    json!({
        "id": "/",
        "scope": "/",
        "start_url": "/accueil",
        "lang": locale.tag(),
        "dir": "ltr",
        "name": i::name(locale, &brand.name),
        "short_name": i::short_name(locale),
        "description": i::description(locale),
        "categories": ["finance", "utilities"],
        "display": "standalone",
        "background_color": GROUND,
        "theme_color": brand.accent.light,
        "icons": [
            icon(assets, "app-192.png", 192, "any"),
            icon(assets, "app-512.png", 512, "any"),
            icon(assets, "app-maskable-512.png", 512, "maskable"),
            icon(assets, "app-monochrome-512.png", 512, "monochrome"),
        ],
        "screenshots": [
            screen(assets, locale, "narrow", "720x1480"),
            screen(assets, locale, "wide", "1280x800"),
        ],
        "shortcuts": [
            shortcut(assets, t::portal::place::contracts(locale), "/contrats"),
            shortcut(assets, t::portal::place::documents(locale), "/documents"),
            shortcut(assets, t::portal::assistance(locale), "/assistance"),
        ],
    })
    .to_string()
}

fn icon(assets: &Assets, name: &str, size: u32, purpose: &str) -> Value {
    json!({ "src": assets.address(name), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose })
}

fn screen(assets: &Assets, locale: Locale, form: &str, sizes: &str) -> Value {
    let name = format!("screen-{form}-{}.webp", locale.tag());
    json!({
        "src": assets.address(&name),
        "sizes": sizes,
        "type": "image/webp",
        "form_factor": form,
        "label": t::installed::screen(locale),
    })
}

fn shortcut(assets: &Assets, name: &str, url: &str) -> Value {
    json!({ "name": name, "url": url, "icons": [icon(assets, "app-192.png", 192, "any")] })
}
