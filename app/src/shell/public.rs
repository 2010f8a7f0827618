//! The document around a public page: one style sheet, one small script, no WebAssembly.

use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::MetaTags;

use super::head::{Head, own_colours};
use crate::{PublicApp, assets::asset, i18n::use_locale};

/// The document around a public page.
pub fn public_shell() -> impl IntoView {
    let locale = use_locale();
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag()>
            <head>
                <Head sheet="public.css" own_colours=own_colours() />
                <script src=asset("public.js") nonce=use_nonce() defer></script>
                <MetaTags />
            </head>
            <body class="public">
                <PublicApp />
            </body>
        </html>
    }
}
