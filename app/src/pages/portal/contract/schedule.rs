//! What is due and when, what was paid, and by what means.

use domain::{
    contract::PaymentFrequency,
    format,
    locale::Locale,
    view::{InstalmentState, InstalmentView, MandateView},
};
use leptos::prelude::*;

use crate::{
    components::{Amount, Column, DataTable, DateText, Disclosure, Section, Shape, StateTag, Tone},
    i18n::{self, t},
};

/// How many instalments are in sight at once: a year of months.
const IN_SIGHT: usize = 12;

/// The schedule.
#[component]
pub fn Schedule(
    /// Instalments, in reading order.
    instalments: Vec<InstalmentView>,
    /// The mandate by which the premium is taken.
    mandate: Option<MandateView>,
    /// How the yearly premium is split.
    frequency: PaymentFrequency,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    use t::schedule as s;
    let (paid, open): (Vec<_>, Vec<_>) =
        instalments.into_iter().partition(|instalment| instalment.state == InstalmentState::Paid);
    let open = if open.is_empty() {
        view! { <p class="quiet">{s::nothing_due(locale)}</p> }.into_any()
    } else {
        table(s::open(locale), open.into_iter().take(IN_SIGHT), locale)
    };
    let paid = (!paid.is_empty()).then(|| {
        let table = table(s::paid(locale), paid.into_iter(), locale);
        view! { <Disclosure summary=s::paid_summary(locale)>{table}</Disclosure> }
    });
    let how = s::how(locale, i18n::payment_frequency(frequency, locale));
    let by = mandate.map(|mandate| {
        let signed = format::date(mandate.signed_on, locale);
        view! { <p class="quiet small">{s::mandate(locale, &mandate.iban_last4, &mandate.reference, &signed)}</p> }
    });
    view! {
        <Section id="echeancier" title=s::title(locale)>
            <p>{how}</p>
            {by}
            {open}
            {paid}
        </Section>
    }
}

fn table(caption: &'static str, instalments: impl Iterator<Item = InstalmentView>, locale: Locale) -> AnyView {
    use t::schedule as s;
    let columns = vec![
        Column::words(s::due(locale)),
        Column::words(s::means(locale)),
        Column::words(s::state(locale)),
        Column::figures(s::amount(locale)),
    ];
    let rows = instalments.map(|instalment| row(&instalment, locale)).collect();
    view! { <DataTable caption columns rows /> }.into_any()
}

fn row(instalment: &InstalmentView, locale: Locale) -> Vec<AnyView> {
    vec![
        view! { <DateText day=instalment.due_on locale /> }.into_any(),
        i18n::payment_means(instalment.means, locale).into_any(),
        state(instalment, locale),
        view! { <Amount value=instalment.amount locale /> }.into_any(),
    ]
}

fn state(instalment: &InstalmentView, locale: Locale) -> AnyView {
    let word = i18n::instalment_state(instalment.state, locale);
    let (tone, shape) = match instalment.state {
        InstalmentState::Upcoming => (Tone::Info, Shape::Open),
        InstalmentState::Paid => (Tone::Positive, Shape::Full),
        InstalmentState::Overdue | InstalmentState::Rejected => (Tone::Danger, Shape::Square),
    };
    view! { <StateTag tone shape word /> }.into_any()
}
