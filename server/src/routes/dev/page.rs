//! The documents around developers' pages.

use app::assets::Assets;
use axum::response::Html;
use leptos::prelude::*;

/// A document with these style sheets, the brand's colours, and nothing else.
pub fn document<V: IntoView + 'static>(
    assets: &Assets,
    title: &'static str,
    sheets: &[&str],
    class: &'static str,
    body: impl FnOnce() -> V,
) -> Html<String> {
    let html = Owner::new().with(|| {
        provide_context(assets.clone());
        let sheets = sheets.iter().map(|sheet| assets.address(sheet)).chain(["/brand.css".to_owned()]);
        let sheets = sheets.map(|sheet| view! { <link rel="stylesheet" href=sheet /> }).collect_view();
        let inside = body();
        view! {
            <html lang="en">
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="color-scheme" content="light dark" />
                    {sheets}
                    <title inner_html=title></title>
                </head>
                <body class=class>{inside}</body>
            </html>
        }
        .to_html()
    });
    Html(format!("<!DOCTYPE html>{html}"))
}

/// A developer's tool, with the way to the others.
pub fn page<V: IntoView + 'static>(assets: &Assets, title: &'static str, body: impl FnOnce() -> V) -> Html<String> {
    document(assets, title, &["public.css"], "public", || {
        view! {
            <header class="public-head"><a href="/">"/"</a></header>
            <main class="stack">
                <nav class="row" aria-label="Development">
                    <a href="/dev/messages">"Messages"</a>
                    <a href="/dev/temps">"Time"</a>
                    <a href="/styleguide">"Style guide"</a>
                </nav>
                <h1>{title}</h1>
                {body()}
            </main>
        }
    })
}
