//! The document around a signed-in page: the script that shows the next page, and the program that wakes the islands.

use leptos::prelude::*;
use leptos_meta::MetaTags;

use super::{
    head::{Head, ProgramHead, own_colours},
    ios::HomeScreen,
};
use crate::{
    PortalApp,
    i18n::use_locale,
    pages::live::{Live, live},
    request::visit,
    written::IntoWritten as _,
};

/// The document around a signed-in page.
pub fn portal_shell() -> impl IntoView {
    let locale = use_locale();
    let worker = visit().is_ok_and(|visit| visit.keeps_copies()).then_some("/sw.js");
    let Live { listens, listener, since } = live();
    let head = view! {
        <Head sheet="portal.css" own_colours=own_colours() />
        <HomeScreen />
        <ProgramHead />
    };
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag()>
            <head>
                <meta name="theme-color" content="#f8f6f1" media="(prefers-color-scheme: light)" />
                <meta name="theme-color" content="#15161b" media="(prefers-color-scheme: dark)" />
                {head.written()}
                <MetaTags />
            </head>
            // Without this address the browser keeps nothing, and forgets what it has (app/scripts/portal/installed.js).
            // With this one, it listens for what changes (app/scripts/portal/live.js).
            <body class="portal" data-worker=worker data-listens=listens data-listener=listener data-since=since>
                <PortalApp />
            </body>
        </html>
    }
}
