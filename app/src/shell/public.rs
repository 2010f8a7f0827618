//! The document around a public page: one style sheet, one small script, no WebAssembly.

use leptos::{nonce::use_nonce, prelude::*};

use super::{
    document::{Document, text},
    head::{Head, own_colours},
};
use crate::{assets::asset, i18n::use_locale, pages::window_name, standing::Standing, written::Written};

/// Begins the document around a public page.
pub fn public_document() -> Document {
    Box::new(|page| text(page, document))
}

fn document(page: Written) -> impl IntoView {
    let locale = use_locale();
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag()>
            <head>
                <Head title=window_name() standing=Standing::PublicHead sheet="public.css" own_colours=own_colours() />
                <script src=asset("public.js") nonce=use_nonce() defer></script>
            </head>
            <body class="public">
                {page}
            </body>
        </html>
    }
}
