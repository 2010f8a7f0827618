//! The document around a signed-in page: the same, and the program that takes it over.

use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::MetaTags;

use super::head::{Head, own_colours};
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
                <Head sheet="portal.css" own_colours=own_colours() />
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
