//! The document around a developer's page: the public style sheet, and nothing else.

use app::assets::Assets;
use axum::response::Html;
use leptos::prelude::*;

/// The document around a developer's page.
pub fn page<V: IntoView + 'static>(assets: &Assets, title: &'static str, body: impl FnOnce() -> V) -> Html<String> {
    let style = assets.address("public.css");
    let html = Owner::new().with(|| {
        let inside = body();
        view! {
            <html lang="en">
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="color-scheme" content="light dark" />
                    <link rel="stylesheet" href=style />
                    <link rel="stylesheet" href="/brand.css" />
                    <title inner_html=title></title>
                </head>
                <body class="public">
                    <header class="public-head"><a href="/">"/"</a></header>
                    <main class="stack">
                        <nav class="row" aria-label="Development">
                            <a href="/dev/messages">"Messages"</a>
                            <a href="/dev/temps">"Time"</a>
                            <a href="/styleguide">"Style guide"</a>
                        </nav>
                        <h1>{title}</h1>
                        {inside}
                    </main>
                </body>
            </html>
        }
        .to_html()
    });
    Html(format!("<!DOCTYPE html>{html}"))
}
