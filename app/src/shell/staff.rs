//! The document around a page of the other side: as that of a signed-in page, and nothing of it is ever kept by the browser.

use leptos::prelude::*;

use super::{
    document::{Document, text},
    head::{Head, ProgramHead, own_colours},
};
use crate::{
    i18n::use_locale,
    pages::{
        live::{Live, live},
        staff::{StaffFrame, staff_window},
        window_name,
    },
    standing::Standing,
    written::Written,
};

/// Begins the document around a page of the other side, before the page asks for what it shows: what changes in between must reach it.
pub fn staff_document() -> Document {
    let live = live();
    Box::new(|page| text(page, |page| document(page, live)))
}

fn document(page: Written, live: Live) -> impl IntoView {
    let locale = use_locale();
    let Live { listens, listener, since } = live;
    let head = view! {
        <Head title=staff_window(&window_name()) standing=Standing::StaffHead sheet="portal.css" own_colours=own_colours() />
        <ProgramHead />
    };
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag()>
            <head>
                <meta name="theme-color" content="#f8f6f1" media="(prefers-color-scheme: light)" />
                <meta name="theme-color" content="#15161b" media="(prefers-color-scheme: dark)" />
                <meta name="robots" content="noindex" />
                {head}
            </head>
            // No worker: where somebody works on files, the browser keeps nothing (app/scripts/portal/installed.js).
            // With this address, it listens for what changes (app/scripts/portal/live.js).
            <body class="portal staff" data-listens=listens data-listener=listener data-since=since>
                <StaffFrame page />
            </body>
        </html>
    }
}
