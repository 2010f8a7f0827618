//! What is due and when, what was paid, and by what means.
//!
//! An instalment is one line, on a phone too: its day and its amount. Its state is said where it is not simply to come, and the
//! means once for all of them, unless they differ.

use std::mem::take;

use domain::{
    format,
    locale::Locale,
    reference::ContractNumber,
    view::{ContractDetail, InstalmentState, InstalmentView, MandateView, PaidIn},
};
use leptos::prelude::*;

use crate::{
    components::{
        Amount, Cells, Column, DataTable, DateText, Definition, DefinitionList, Disclosure, Section, Shape, StateTag,
        Tone,
    },
    i18n::{self, t},
    marks::{Marks, leaf, words},
    pages::portal::pieces::grouped_reference,
    written::{IntoWritten as _, Written},
};

/// How many instalments are in sight at once: a year of months.
const IN_SIGHT: usize = 12;

/// The schedule.
#[component]
pub fn Schedule<'a>(
    /// The contract, of which what is due and what was paid is taken.
    contract: &'a mut ContractDetail,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView + use<> {
    use t::schedule as s;
    let (instalments, paid_in) = (take(&mut contract.instalments), contract.paid_in.clone());
    let (card, mandate) = (&contract.card, contract.mandate.take());
    let means = InstalmentView::one_means(&instalments);
    let (paid, open): (Vec<_>, Vec<_>) =
        instalments.into_iter().partition(|instalment| instalment.state == InstalmentState::Paid);
    let with_means = means.is_none();
    let open = leaf(move |marks| {
        if open.is_empty() {
            return marks.quiet(s::nothing_due(locale));
        }
        marks.view(table(s::open(locale), open.into_iter().take(IN_SIGHT), with_means, locale))
    });
    let paid = what_was_paid(&card.number, paid, &paid_in, with_means, locale);
    let frequency = i18n::payment_frequency(contract.payment_frequency, locale);
    let how = match (means.map(|means| i18n::payment_means(means, locale)), card.state.is_ended()) {
        (None, false) => s::how(locale, frequency),
        (None, true) => s::how_ended(locale, frequency),
        (Some(means), false) => s::how_by(locale, frequency, means),
        (Some(means), true) => s::how_ended_by(locale, frequency, means),
    };
    let by = mandate.map(|mandate| by(&mandate, locale));
    view! {
        <Section id="echeancier" title=s::title(locale)>
            <p>{words(how)}</p>
            {by}
            {open}
            {paid}
        </Section>
    }
}

/// What was paid of late or in the year that was asked for, and the way to the other years.
fn what_was_paid(
    contract: &ContractNumber,
    paid: Vec<InstalmentView>,
    paid_in: &PaidIn,
    with_means: bool,
    locale: Locale,
) -> Option<impl IntoView + use<>> {
    use t::schedule as s;
    let PaidIn { year, earlier } = paid_in;
    if paid.is_empty() && year.is_none() && earlier.is_empty() {
        return None;
    }
    let (caption, none) = match year {
        Some(year) => (s::paid_in(locale, &year.to_string()), s::paid_none_in(locale, &year.to_string())),
        None => (s::paid(locale).to_owned(), s::paid_none(locale).to_owned()),
    };
    let rows = leaf(move |marks| {
        if paid.is_empty() {
            return marks.quiet(&none);
        }
        marks.view(table(caption, paid.into_iter(), with_means, locale))
    });
    let summary = s::paid_summary(locale);
    let years = years(contract, paid_in, locale);
    Some(view! { <Disclosure summary open=year.is_some()>{rows} {years}</Disclosure> })
}

/// The years of which what was paid can be seen, in a row of links.
fn years(
    contract: &ContractNumber,
    PaidIn { year, earlier }: &PaidIn,
    locale: Locale,
) -> Option<impl IntoView + use<>> {
    use t::schedule as s;
    let recent = year.map(|_| (format!("/contrats/{contract}#echeancier"), s::recent(locale).to_owned()));
    let others = earlier.iter().filter(|other| Some(**other) != *year);
    let others = others.map(|other| (format!("/contrats/{contract}?paye-en={other}#echeancier"), other.to_string()));
    let links: Vec<_> = recent.into_iter().chain(others).collect();
    if links.is_empty() {
        return None;
    }
    Some(leaf(move |marks| {
        let marks = marks.raw("<nav class=\"row small\"").attribute("aria-label", s::years(locale)).raw(">");
        let link = |marks: Marks, (href, name): (String, String)| {
            marks.raw("<a").attribute("href", &href).raw(">").text(&name).raw("</a>")
        };
        marks.each(links, link).raw("</nav>")
    }))
}

/// The account and the mandate. The account's number is never whole here.
fn by(mandate: &MandateView, locale: Locale) -> Written {
    use t::schedule as s;
    let account = s::account(locale, &mandate.iban_last4, &format::date(mandate.signed_on, locale));
    let reference = grouped_reference(format::in_fours(&mandate.reference), s::mandate_of(locale), locale);
    view! {
        <p class="quiet small">{account}</p>
        <DefinitionList>
            <Definition term=s::mandate(locale)>{reference}</Definition>
        </DefinitionList>
    }
    .written()
}

fn table(
    caption: impl Into<String>,
    instalments: impl Iterator<Item = InstalmentView>,
    with_means: bool,
    locale: Locale,
) -> impl IntoView {
    use t::schedule as s;
    let columns = vec![Column::words(s::due(locale)), Column::figures(s::amount(locale))];
    let rows = instalments.map(|instalment| row(&instalment, with_means, locale)).collect();
    let caption = caption.into();
    view! { <DataTable caption columns rows /> }
}

fn row(instalment: &InstalmentView, with_means: bool, locale: Locale) -> Cells {
    let (day, value) = (instalment.due_on, instalment.amount);
    let means = with_means.then(|| i18n::payment_means(instalment.means, locale));
    let state = state(instalment.state, locale);
    let what = leaf(move |marks| {
        let marks = marks.view(view! { <DateText day locale /> });
        let marks = marks.some(means, |marks, means| marks.raw(", ").text(means));
        marks.some(state, |marks, state| marks.raw(" ").view(state))
    });
    Cells::new().cell(what).cell(view! { <Amount value locale /> })
}

/// Nothing for what is simply to come.
fn state(state: InstalmentState, locale: Locale) -> Option<impl IntoView> {
    let (tone, shape) = match state {
        InstalmentState::Upcoming => return None,
        InstalmentState::Paid => (Tone::Positive, Shape::Full),
        InstalmentState::Overdue | InstalmentState::Rejected => (Tone::Danger, Shape::Square),
    };
    let word = i18n::instalment_state(state, locale);
    Some(view! { <StateTag tone shape word /> })
}
