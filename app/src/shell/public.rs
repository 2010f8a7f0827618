//! The document around a public page: one style sheet, one small script, no WebAssembly.

use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::MetaTags;

use crate::{PublicApp, assets::asset, i18n::use_locale};

/// The document around a public page.
pub fn public_shell() -> impl IntoView {
    let locale = use_locale();
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
                <link rel="stylesheet" href=asset("public.css") />
                <link rel="stylesheet" href="/brand.css" />
                <script src=asset("public.js") nonce=use_nonce() defer></script>
                <MetaTags />
            </head>
            <body class="public">
                <PublicApp />
            </body>
        </html>
    }
}
