//! The coverages, a line each, which opens on plain words: what it pays for, what it leaves out, how it stood before. Below them
//! those that the formula does not have: who wonders whether something is covered finds it in the one list or in the other.

use chrono::NaiveDate;
use domain::{
    coverage::CoverageCode,
    format,
    locale::Locale,
    view::{ContractCard, CoverageView},
};
use leptos::prelude::*;

use crate::{
    components::{self, Coverage, Disclosure, Section},
    i18n::{self, t},
    marks::{Marks, leaf, several, words},
    pages::portal::pieces::is_rented,
};

/// The coverages: those in force first; those that ended are kept below.
#[component]
pub fn Coverages<'a>(
    /// The coverages.
    coverages: Vec<CoverageView>,
    /// Their contract.
    card: &'a ContractCard,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView + use<> {
    let from = card.starts_on;
    let (running, ended): (Vec<_>, Vec<_>) = coverages.into_iter().partition(|coverage| coverage.until.is_none());
    let only_ended = running.is_empty();
    let empty = (only_ended && ended.is_empty()).then(|| view! { <p class="quiet">{t::coverages::none(locale)}</p> });
    let ended = (!ended.is_empty()).then(|| {
        leaf(move |marks| {
            let list = list(ended, from, locale);
            if only_ended {
                return marks.view(list);
            }
            marks.view(view! { <Disclosure summary=t::coverages::ended(locale)>{list}</Disclosure> })
        })
    });
    let missing = missing(&running, card, locale);
    let running = (!only_ended).then(|| list(running, from, locale));
    view! {
        <Section id="garanties" title=t::coverages::title(locale)>
            <p class="quiet">{words(t::coverages::lead(locale))}</p>
            {empty}
            {running}
            {missing}
            {ended}
        </Section>
    }
}

/// What the product offers and this contract does not have, by name.
fn missing(running: &[CoverageView], card: &ContractCard, locale: Locale) -> Option<impl IntoView + use<>> {
    let names: Vec<&str> = CoverageCode::ALL
        .iter()
        .filter(|code| is_offered(**code, card) && !running.iter().any(|coverage| coverage.code == **code))
        .map(|code| i18n::coverage_name(*code, locale))
        .collect();
    if running.is_empty() || names.is_empty() {
        return None;
    }
    let names = format::list(&names, locale);
    Some(leaf(move |marks| {
        marks.raw("<div><h3>").text(t::coverages::missing(locale)).raw("</h3>").quiet(&names).raw("</div>")
    }))
}

/// Whether a coverage could be in this contract: what covers a tenant towards the owner is of no use to anybody else.
fn is_offered(code: CoverageCode, card: &ContractCard) -> bool {
    code.product() == card.product && (code != CoverageCode::TenantLiability || is_rented(card.thing.as_ref()))
}

fn list(coverages: Vec<CoverageView>, from: NaiveDate, locale: Locale) -> impl IntoView {
    let items = coverages.into_iter().map(move |coverage| item(coverage, from, locale));
    view! { <components::Coverages>{several(items)}</components::Coverages> }
}

fn item(coverage: CoverageView, from: NaiveDate, locale: Locale) -> impl IntoView {
    let (figures, times) = (figures(&coverage, locale), times(&coverage, from, locale));
    let CoverageView { code, exclusions, history, .. } = coverage;
    let left_out = exclusions.into_iter().map(|code| i18n::exclusion(code, locale).to_owned()).collect();
    let before = history.iter().map(|before| stood(before, locale)).collect();
    let inside = leaf(move |marks| {
        let marks = marks.raw("<p>").text(i18n::coverage_text(code, locale)).raw("</p>");
        let marks = marks.some(times, |marks, times| marks.quiet(&times));
        let marks = lines(marks, t::coverages::exclusions(locale), left_out);
        lines(marks, t::coverages::history(locale), before)
    });
    view! { <Coverage name=i18n::coverage_name(code, locale) figures>{inside}</Coverage> }
}

/// Lines under a small heading; nothing when there are none.
fn lines(marks: Marks, title: &'static str, lines: Vec<String>) -> Marks {
    if lines.is_empty() {
        return marks;
    }
    let marks = marks.raw("<h4>").text(title).raw("</h4><ul>");
    marks.each(lines, |marks, line| marks.raw("<li>").text(&line).raw("</li>")).raw("</ul>")
}

/// The most that is paid, and what stays with the insured.
fn figures(coverage: &CoverageView, locale: Locale) -> String {
    use t::coverages as c;
    let most = coverage
        .ceiling
        .map_or_else(|| c::no_limit(locale).to_owned(), |most| c::limit(locale, &format::amount_whole(most, locale)));
    let excess = coverage.deductible.filter(|excess| excess.0 > 0).map_or_else(
        || c::no_excess(locale).to_owned(),
        |excess| c::excess(locale, &format::amount_whole(excess, locale)),
    );
    [most.as_str(), " · ", &excess].concat()
}

/// Until when it held, or since when it holds where that is not the contract's first day.
fn times(coverage: &CoverageView, from: NaiveDate, locale: Locale) -> Option<String> {
    match coverage.until {
        Some(until) => Some(t::coverages::until(locale, &format::date(until, locale))),
        None if coverage.since != from => Some(t::coverages::since(locale, &format::date(coverage.since, locale))),
        None => None,
    }
}

/// How a coverage stood before, in a sentence.
fn stood(before: &CoverageView, locale: Locale) -> String {
    let from = format::date(before.since, locale);
    let until = before.until.map(|until| format::date(until, locale)).unwrap_or_default();
    t::coverages::stood(locale, &figures(before, locale), &from, &until)
}
