//! The first questions about a contract, answered under its title: its number, until when it covers, what is due, what it costs.

use domain::{
    contract::{CoverState, PaymentMeans},
    format,
    locale::Locale,
    view::{ContractDetail, InstalmentState, InstalmentView, Overdue},
};
use leptos::prelude::*;

use crate::{
    components::{Amount, Answer, Answers},
    i18n::t,
    marks::words,
    pages::portal::pieces::grouped_reference,
    written::{IntoWritten as _, Written},
};

/// The facts.
#[component]
pub fn Facts<'a>(
    /// The contract.
    contract: &'a ContractDetail,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView + use<> {
    use t::contract as c;
    let number = grouped_reference(contract.card.number.grouped(), c::number_of(locale), locale);
    let cover = cover(contract, locale);
    let due = due(contract, locale);
    let premium = contract.card.annual_premium.map(|premium| {
        let text = c::a_year(locale, &format::money(premium, locale));
        view! { <Answer question=c::premium(locale)>{words(text)}</Answer> }
    });
    view! {
        <Answers facts=true>
            <Answer question=c::number(locale)>
                {number}
            </Answer>
            <Answer question=c::cover(locale)>
                {words(cover)}
            </Answer>
            {due}
            {premium}
        </Answers>
    }
}

/// The one day that matters now.
fn cover(contract: &ContractDetail, locale: Locale) -> String {
    use t::contract as c;
    let (card, day) = (&contract.card, |day| format::date(day, locale));
    match (card.state, card.ends_on, contract.renews_on) {
        (CoverState::Suspended { since, .. }, ..) => c::cover_suspended(locale, &day(since)),
        (CoverState::NotStarted { from }, ..) => c::from(locale, &day(from)),
        (_, Some(until), _) => c::cover_until(locale, &day(until)),
        (_, None, Some(renewal)) => c::cover_renews(locale, &day(renewal)),
        (_, None, None) => c::since(locale, &day(card.starts_on)),
    }
}

/// What is overdue, else what is next, else that all is paid; nothing where nothing was ever asked for.
fn due(contract: &ContractDetail, locale: Locale) -> Option<Written> {
    let card = &contract.card;
    card.overdue
        .map(|overdue| late(overdue, locale))
        .or_else(|| card.next_debit.as_ref().map(|next| to_come(next, locale)))
        .or_else(|| paid(contract, locale))
}

fn late(overdue: Overdue, locale: Locale) -> Written {
    let detail = Some(t::contract::overdue_since(locale, &format::date(overdue.since, locale)));
    view! {
        <Answer question=t::contract::overdue(locale) detail>
            <Amount value=overdue.amount locale />
        </Answer>
    }
    .written()
}

fn to_come(next: &InstalmentView, locale: Locale) -> Written {
    let question = match next.means {
        PaymentMeans::DirectDebit => t::contract::next_debit(locale),
        _ => t::contract::next_payment(locale),
    };
    let (value, detail) = (next.amount, Some(t::contract::on(locale, &format::date(next.due_on, locale))));
    view! {
        <Answer question detail>
            <Amount value locale />
        </Answer>
    }
    .written()
}

fn paid(contract: &ContractDetail, locale: Locale) -> Option<Written> {
    let all = contract.instalments.iter().all(|instalment| instalment.state == InstalmentState::Paid);
    let none = contract.instalments.is_empty() && contract.paid_in.earlier.is_empty();
    if none || !all {
        return None;
    }
    let until = contract.premiums.first().map(|premium| premium.until).filter(|_| !contract.card.state.is_ended());
    let detail = until.map(|until| t::contract::cover_until(locale, &format::date(until, locale)));
    Some(
        view! { <Answer question=t::contract::payment(locale) detail>{words(t::contract::paid(locale))}</Answer> }
            .written(),
    )
}
