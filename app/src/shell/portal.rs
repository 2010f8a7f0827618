//! The document around a signed-in page: the script that shows the next page, and the program that wakes the islands.

use leptos::prelude::*;

use super::{
    document::{Document, text},
    head::{Head, ProgramHead, own_colours},
    ios::HomeScreen,
};
use crate::{
    i18n::use_locale,
    pages::{
        live::{Live, live},
        portal::{PortalFrame, portal_window},
        window_name,
    },
    request::visit,
    standing::{Standing, standing},
    written::Written,
};

/// Begins the document around a signed-in page, before the page asks for what it shows: what changes in between must reach it.
pub fn portal_document() -> Document {
    let live = live();
    Box::new(|page| text(page, |page| document(page, live)))
}

fn document(page: Written, live: Live) -> impl IntoView {
    let locale = use_locale();
    let worker = visit().is_ok_and(|visit| visit.keeps_copies()).then_some("/sw.js");
    let Live { listens, listener, since } = live;
    let head = view! {
        <Head title=portal_window(&window_name()) standing=Standing::PortalHead sheet="portal.css" own_colours=own_colours() />
        {standing(Standing::HomeScreen, locale, || view! { <HomeScreen /> })}
        <ProgramHead />
    };
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag()>
            <head>
                <meta name="theme-color" content="#f8f6f1" media="(prefers-color-scheme: light)" />
                <meta name="theme-color" content="#15161b" media="(prefers-color-scheme: dark)" />
                {head}
            </head>
            // Without this address the browser keeps nothing, and forgets what it has (app/scripts/portal/installed.js).
            // With this one, it listens for what changes (app/scripts/portal/live.js).
            <body class="portal" data-worker=worker data-listens=listens data-listener=listener data-since=since>
                <PortalFrame page />
            </body>
        </html>
    }
}
