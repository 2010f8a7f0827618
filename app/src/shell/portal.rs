//! The document around a signed-in page: the same, and the program that takes it over.

use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::MetaTags;

use crate::{PortalApp, assets::asset, i18n::use_locale};

/// The document around a signed-in page.
pub fn portal_shell() -> impl IntoView {
    let locale = use_locale();
    let (glue, program) = (asset("frontend.js"), asset("frontend.wasm"));
    let start =
        format!("import init,{{hydrate}} from {glue:?};init({{module_or_path:{program:?}}}).then(()=>hydrate());");
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href=asset("favicon.svg") type="image/svg+xml" />
                <link rel="preload" href=asset("heading.woff2") r#as="font" r#type="font/woff2" crossorigin="anonymous" />
                <link rel="preload" href=asset("text.woff2") r#as="font" r#type="font/woff2" crossorigin="anonymous" />
                <link rel="stylesheet" href=asset("portal.css") />
                <link rel="stylesheet" href="/brand.css" />
                <link rel="modulepreload" href=glue.clone() nonce=use_nonce() />
                <link
                    rel="preload"
                    href=program.clone()
                    r#as="fetch"
                    r#type="application/wasm"
                    crossorigin="anonymous"
                />
                <script type="module" nonce=use_nonce() inner_html=start></script>
                <MetaTags />
            </head>
            <body class="portal">
                <PortalApp />
            </body>
        </html>
    }
}
