//! The values that everything is made of: colours with their contrast, sizes of type, spaces. Read from the style sheet itself.

use app::written::{IntoWritten as _, Written};
use leptos::prelude::*;

use super::colours::{contrast, tokens};

/// What stands on what, and how far apart it must be.
const PAIRS: [(&str, &str); 12] = [
    ("ink", "ground"),
    ("ink", "surface"),
    ("quiet", "ground"),
    ("quiet", "sunken"),
    ("accent", "ground"),
    ("accent", "surface"),
    ("on-accent", "accent"),
    ("positive", "positive-ground"),
    ("caution", "caution-ground"),
    ("danger", "danger-ground"),
    ("danger", "surface"),
    ("edge", "surface"),
];

const SIZES: [(&str, &str); 5] = [
    ("size-1", "What is beside the point, and still to be read"),
    ("size-2", "Text"),
    ("size-3", "Headings of parts"),
    ("size-4", "The page, the answer"),
    ("size-5", "The welcome"),
];

/// The three tables.
pub fn values() -> Vec<Written> {
    vec![colours().written(), sizes().written(), spaces().written()]
}

/// Each pair in the light and in the dark at once, whatever light the page stands in.
fn colours() -> impl IntoView {
    let tokens = tokens();
    let pairs = PAIRS.map(|(front, back)| {
        let seen = [("scheme-light", 0), ("scheme-dark", 1)].map(|(scheme, theme)| {
            let ratio = contrast(&tokens, front, back, theme).map(|ratio| format!("{ratio:.1} : 1"));
            view! { <span class=format!("guide-pair {scheme} front-{front} back-{back}")>{front} " on " {back} ", " {ratio}</span> }
        });
        view! { <li>{seen.collect_view()}</li> }
    });
    view! {
        <article class="guide-piece">
            <h2>"colours"</h2>
            <p class="quiet">"Named by role. Text needs 4.5 to 1, what bounds a field 3 to 1; left in the light, right in the dark."</p>
            <ul class="guide-pairs" role="list">{pairs.collect_view()}</ul>
        </article>
    }
}

fn sizes() -> impl IntoView {
    let tokens = tokens();
    let lines = SIZES.map(|(size, what)| {
        let value = tokens.get(size).copied();
        view! { <p><span class=format!("guide-{size}")>"0123 € · " {what}</span> <small class="quiet">{size} " " {value}</small></p> }
    });
    view! {
        <article class="guide-piece">
            <h2>"type"</h2>
            <p class="quiet">"Five sizes; headings and figures in one face, text in the other."</p>
            {lines.collect_view()}
        </article>
    }
}

fn spaces() -> impl IntoView {
    let tokens = tokens();
    let bars = (1..=8).map(|space| {
        let value = tokens.get(format!("space-{space}").as_str()).copied();
        view! { <p class="guide-space"><span class=format!("guide-space-{space}")></span>{format!("space-{space} ")} <small class="quiet">{value}</small></p> }
    });
    view! {
        <article class="guide-piece">
            <h2>"space"</h2>
            <p class="quiet">"A grid of four pixels: generous around decisions, tight inside lists."</p>
            {bars.collect_view()}
        </article>
    }
}
