//! The premium of the period with what it is made of, each line explained once; the coefficient; the premiums of before.
//!
//! The policy system's figures are authoritative. The portal checks that the lines make the total, and says so when they do not.

use chrono::NaiveDate;
use domain::{
    bonus_malus::Coefficient,
    format,
    locale::Locale,
    premium::PremiumLineKind,
    view::{PremiumLineView, PremiumView},
};
use leptos::prelude::*;

use crate::{
    components::{Amount, Cells, Column, DataTable, Definition, DefinitionList, Disclosure, Notice, Section, Tone},
    i18n::{self, t},
    marks::{leaf, words},
};

/// The premiums, newest first.
#[component]
pub fn Premiums(
    /// The premiums.
    premiums: Vec<PremiumView>,
    /// The coefficient and since when it holds.
    bonus_malus: Option<(Coefficient, NaiveDate)>,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    let explained = explained(&PremiumView::line_kinds(&premiums), locale);
    let mut premiums = premiums.into_iter();
    let newest = premiums.next();
    let newest = leaf(move |marks| match newest {
        Some(premium) => marks.view(period(premium, locale)),
        None => marks.quiet(t::premiums::none(locale)),
    });
    let older: Vec<_> = premiums.map(|premium| period(premium, locale)).collect();
    let older = (!older.is_empty()).then(|| {
        view! { <Disclosure summary=t::premiums::older(locale)><div class="stack">{older}</div></Disclosure> }
    });
    let coefficient = bonus_malus.map(|(coefficient, since)| {
        let (figure, day) = (format::coefficient(coefficient, locale), format::date(since, locale));
        view! {
            <p>{words(t::premiums::coefficient(locale, &figure, &day))}</p>
            <Disclosure summary=t::premiums::coefficient_why(locale)>
                <p>{words(t::premiums::coefficient_text(locale))}</p>
            </Disclosure>
        }
    });
    view! {
        <Section id="prime" title=t::premiums::title(locale)>
            {newest}
            {explained}
            {coefficient}
            {older}
        </Section>
    }
}

fn period(premium: PremiumView, locale: Locale) -> impl IntoView {
    use t::premiums as p;
    let caption = p::period(locale, &format::date(premium.from, locale), &format::date(premium.until, locale));
    let columns = vec![Column::words(p::line(locale)), Column::figures(p::amount(locale))];
    let rows = premium.lines.iter().map(|line| row(line, locale)).collect();
    let total = Cells::new().words(p::total(locale)).cell(view! { <Amount value=premium.total locale /> });
    let wrong = (!premium.adds_up).then(|| {
        view! { <Notice tone=Tone::Caution title=p::wrong(locale)><p>{p::wrong_text(locale)}</p></Notice> }
    });
    view! {
        <DataTable caption columns rows total />
        {wrong}
    }
}

fn row(line: &PremiumLineView, locale: Locale) -> Cells {
    Cells::new().words(i18n::premium_line(line.kind, locale)).cell(view! { <Amount value=line.amount locale /> })
}

fn explained(kinds: &[PremiumLineKind], locale: Locale) -> Option<impl IntoView + use<>> {
    if kinds.is_empty() {
        return None;
    }
    let facts = kinds.iter().map(|kind| {
        let (term, about) = (i18n::premium_line(*kind, locale), i18n::premium_line_about(*kind, locale));
        view! { <Definition term>{words(about)}</Definition> }
    });
    let facts = facts.collect_view();
    Some(view! {
        <Disclosure summary=t::premiums::explain(locale)>
            <DefinitionList>{facts}</DefinitionList>
        </Disclosure>
    })
}
