//! The document around a page of the other side: as that of a signed-in page, and nothing of it is ever kept by the browser.

use leptos::prelude::*;
use leptos_meta::MetaTags;

use super::head::{Head, ProgramHead, own_colours};
use crate::{
    StaffApp,
    i18n::use_locale,
    pages::live::{Live, live},
    written::IntoWritten as _,
};

/// The document around a page of the other side.
pub fn staff_shell() -> impl IntoView {
    let locale = use_locale();
    let Live { listens, listener, since } = live();
    let head = view! {
        <Head sheet="portal.css" own_colours=own_colours() />
        <ProgramHead />
    };
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag()>
            <head>
                <meta name="theme-color" content="#f8f6f1" media="(prefers-color-scheme: light)" />
                <meta name="theme-color" content="#15161b" media="(prefers-color-scheme: dark)" />
                <meta name="robots" content="noindex" />
                {head.written()}
                <MetaTags />
            </head>
            // No worker: where somebody works on files, the browser keeps nothing (app/scripts/portal/installed.js).
            // With this address, it listens for what changes (app/scripts/portal/live.js).
            <body class="portal staff" data-listens=listens data-listener=listener data-since=since>
                <StaffApp />
            </body>
        </html>
    }
}
