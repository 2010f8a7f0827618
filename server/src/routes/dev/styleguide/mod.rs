//! The style guide: every component in every state, with what it is for and how it is written, and the values that all are made of.
//!
//! It stands among the development routes, so that it cannot weigh on a page that anyone loads. What a component is for and its example
//! are read from the component's own documentation; only the states are written here, a group a file. To add a component: a `piece!`
//! in its group (`cargo xtask test --only rules` fails until there is one).

mod act;
mod colours;
mod facts;
mod forms;
mod frame;
mod pictures;
mod piece;
mod promises;
mod states;
mod values;

use app::{
    components::{MAIN_ID, SkipLink},
    written::Written,
};
use axum::{
    extract::{Query, State},
    response::Html,
};
use domain::locale::Locale;
use leptos::prelude::*;
use serde::Deserialize;

use super::page::document;
use crate::AppState;
use piece::Piece;

/// What is chosen in the address.
#[derive(Deserialize)]
pub struct Asked {
    langue: Option<String>,
    theme: Option<String>,
}

/// In which light the pieces stand: the device's, or one of the two whatever the device says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Theme {
    Device,
    Light,
    Dark,
}

impl Theme {
    const ALL: [Self; 3] = [Self::Device, Self::Light, Self::Dark];

    fn of(asked: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|theme| Some(theme.word()) == asked).unwrap_or(Self::Device)
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Device => "auto",
            Self::Light => "clair",
            Self::Dark => "sombre",
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Device => "guide",
            Self::Light => "guide scheme-light",
            Self::Dark => "guide scheme-dark",
        }
    }
}

/// The guide.
pub async fn show(State(state): State<AppState>, Query(asked): Query<Asked>) -> Html<String> {
    let locale = asked.langue.as_deref().and_then(Locale::parse).unwrap_or_default();
    let theme = Theme::of(asked.theme.as_deref());
    document(&state.site.assets, "Style guide", &["portal.css", "styleguide.css"], theme.class(), || {
        view! {
            <SkipLink text="Go to the pieces" />
            {head(locale, theme)}
            <main id=MAIN_ID tabindex="-1">{groups(locale).map(group).collect_view()}</main>
        }
    })
}

/// A group: its id, its name, its pieces.
type Group = (&'static str, &'static str, Vec<Written>);

fn groups(locale: Locale) -> [Group; 7] {
    let shown = |pieces: Vec<Piece>| pieces.into_iter().map(|piece| piece.show(locale)).collect();
    [
        ("values", "Values", values::values()),
        ("pictures", "Icons and drawings", shown(pictures::pieces())),
        ("frame", "The frame of a page", shown(frame::pieces(locale))),
        ("act", "To press", shown(act::pieces(locale))),
        ("forms", "To answer", shown(forms::pieces(locale))),
        ("facts", "To read", shown(facts::pieces(locale))),
        ("states", "To know", shown(states::pieces(locale))),
    ]
}

fn group((id, name, pieces): Group) -> impl IntoView {
    let heading = format!("{id}-group");
    let labelled = heading.clone();
    view! {
        <section class="guide-group" id=id aria-labelledby=labelled>
            <h2 id=heading>{name}</h2>
            {pieces}
        </section>
    }
}

fn head(locale: Locale, theme: Theme) -> impl IntoView {
    let link = move |to: (Locale, Theme), name: &'static str| {
        let href = format!("/styleguide?langue={}&theme={}", to.0.tag(), to.1.word());
        let here = (to == (locale, theme)).then_some("true");
        view! { <a href=href aria-current=here>{name}</a> }
    };
    let languages = [(Locale::Fr, "French"), (Locale::En, "English")].map(|(to, name)| link((to, theme), name));
    let themes = Theme::ALL.map(|to| {
        let name = match to {
            Theme::Device => "As the device",
            Theme::Light => "Light",
            Theme::Dark => "Dark",
        };
        link((locale, to), name)
    });
    let parts = groups(locale).map(|(id, name, _)| view! { <a href=format!("#{id}")>{name}</a> });
    view! {
        <header class="guide-head">
            <h1>"Style guide"</h1>
            <nav class="row" aria-label="Language">{languages.collect_view()}</nav>
            <nav class="row" aria-label="Light">{themes.collect_view()}</nav>
            <nav class="row" aria-label="Groups">{parts.collect_view()}</nav>
        </header>
    }
}
