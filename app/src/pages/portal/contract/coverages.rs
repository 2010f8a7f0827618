//! The coverages in plain words, each with its figures, what it leaves out, and how it stood before.

use domain::{format, locale::Locale, view::CoverageView};
use leptos::prelude::*;

use crate::{
    components::{self, Coverage, Disclosure, Section},
    i18n::{self, t},
};

/// The coverages: those in force first; those that ended are kept below.
#[component]
pub fn Coverages(
    /// The coverages.
    coverages: Vec<CoverageView>,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    let (running, ended): (Vec<_>, Vec<_>) = coverages.into_iter().partition(|coverage| coverage.until.is_none());
    let only_ended = running.is_empty();
    let empty = (only_ended && ended.is_empty()).then(|| view! { <p class="quiet">{t::coverages::none(locale)}</p> });
    let ended = match (only_ended, ended.is_empty()) {
        (_, true) => None,
        (true, false) => Some(list(ended, locale)),
        (false, false) => Some(
            view! { <Disclosure summary=t::coverages::ended(locale)>{list(ended, locale)}</Disclosure> }.into_any(),
        ),
    };
    let running = (!only_ended).then(|| list(running, locale));
    view! {
        <Section id="garanties" title=t::coverages::title(locale)>
            <p class="quiet">{t::coverages::lead(locale)}</p>
            {empty}
            {running}
            {ended}
        </Section>
    }
}

fn list(coverages: Vec<CoverageView>, locale: Locale) -> AnyView {
    let items = coverages.into_iter().map(|coverage| item(coverage, locale)).collect_view();
    view! { <components::Coverages>{items}</components::Coverages> }.into_any()
}

fn item(coverage: CoverageView, locale: Locale) -> impl IntoView {
    let figures = figures(&coverage, locale);
    let CoverageView { code, exclusions, history, .. } = coverage;
    let left_out = (!exclusions.is_empty()).then(|| {
        let items =
            exclusions.into_iter().map(|code| view! { <li>{i18n::exclusion(code, locale)}</li> }).collect_view();
        view! { <Disclosure summary=t::coverages::exclusions(locale)><ul>{items}</ul></Disclosure> }
    });
    let before = (!history.is_empty()).then(|| {
        let items = history.into_iter().map(|before| view! { <li>{stood(&before, locale)}</li> }).collect_view();
        view! { <Disclosure summary=t::coverages::history(locale)><ul>{items}</ul></Disclosure> }
    });
    view! {
        <Coverage name=i18n::coverage_name(code, locale) text=i18n::coverage_text(code, locale) figures>
            {left_out}
            {before}
        </Coverage>
    }
}

fn figures(coverage: &CoverageView, locale: Locale) -> Vec<(String, String)> {
    use t::coverages as c;
    let ceiling = coverage
        .ceiling
        .map_or_else(|| c::no_ceiling(locale).to_owned(), |ceiling| format::amount_whole(ceiling, locale));
    let deductible = coverage
        .deductible
        .map_or_else(|| c::no_deductible(locale).to_owned(), |deductible| format::amount_whole(deductible, locale));
    let since = match coverage.until {
        None => (c::since(locale), format::date(coverage.since, locale)),
        Some(until) => (c::until(locale), format::date(until, locale)),
    };
    [(c::ceiling(locale), ceiling), (c::deductible(locale), deductible), since]
        .map(|(name, value)| (name.to_owned(), value))
        .to_vec()
}

/// How a coverage stood before, in a sentence.
fn stood(before: &CoverageView, locale: Locale) -> String {
    let from = format::date(before.since, locale);
    let until = before.until.map(|until| format::date(until, locale)).unwrap_or_default();
    let figures: Vec<String> = figures(before, locale)
        .into_iter()
        .take(2)
        .map(|(name, value)| [name.as_str(), " ", &value].concat())
        .collect();
    t::coverages::stood(locale, &figures.join(", "), &from, &until)
}
