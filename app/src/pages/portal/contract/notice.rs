//! What a state that is not the ordinary one means for the person: said first, with the reason and what to do.

use std::iter;

use chrono::NaiveDate;
use domain::{
    calendar::Calendar,
    contract::{CoverState, EndReason, Product, SuspensionReason},
    deadline::Rule,
    format,
    locale::Locale,
    notification::Side,
    view::{ContractDetail, Promised},
};
use leptos::prelude::*;

use crate::{
    components::{Amount, AmountLook, EmergencyLine, LinkButton, Notice, Promise, Tone},
    i18n::{self, t},
    pages::portal::frame::{support_line, use_brand},
    request::visit,
    written::{IntoWritten as _, Written},
};

/// What there is to know; nothing while all is as it should be.
#[component]
pub fn StateNotice<'a>(
    /// The contract.
    contract: &'a ContractDetail,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView + use<> {
    use t::contract::notice as n;
    let day = |day| format::date(day, locale);
    match contract.card.state {
        CoverState::InForce => None,
        CoverState::NotStarted { from } => {
            let text = n::not_started_text(locale).to_owned();
            Some(told(Tone::Info, n::not_started(locale, &day(from)), vec![text]))
        }
        CoverState::Suspended { since, reason } => Some(suspended(contract, since, reason, locale)),
        CoverState::Ending { on, reason } => Some(ending(&day(on), reason, locale)),
        CoverState::Ended { on, reason } => {
            let until = contract.readable_until.map(|until| n::readable(locale, &day(until)));
            let why = i18n::end_reason(reason, locale).to_owned();
            let texts = iter::once(why).chain(against(contract, reason, locale)).chain(until).collect();
            Some(told(Tone::Neutral, n::ended(locale, &day(on)), texts))
        }
    }
}

/// What can be done about an end that the insurer decided.
fn against(contract: &ContractDetail, reason: EndReason, locale: Locale) -> Vec<String> {
    use t::contract::notice as n;
    if !matches!(reason, EndReason::Unpaid | EndReason::Insurer) {
        return Vec::new();
    }
    let mut texts = vec![n::ended_contest(locale).to_owned()];
    if contract.card.product == Product::Auto {
        texts.push(n::ended_vehicle(locale).to_owned());
    }
    texts
}

/// Why, how much, whom to call, what gives cover back, how to contest, and that there is no certificate meanwhile.
fn suspended(contract: &ContractDetail, since: NaiveDate, reason: SuspensionReason, locale: Locale) -> Written {
    use t::contract::notice as n;
    let first_day = format::date(since, locale);
    let title = match contract.card.product {
        Product::Auto => n::suspended_vehicle(locale, &first_day),
        Product::Home => n::suspended_home(locale, &first_day),
    };
    let until = (reason == SuspensionReason::Unpaid).then(|| before_the_end(since, locale));
    let owed = contract.card.overdue.filter(|_| reason == SuspensionReason::Unpaid).map(|overdue| overdue.amount);
    let owed = owed.map(|value| {
        view! {
            <p>
                {t::contract::overdue(locale)}
                <br />
                <Amount value locale look=AmountLook::Large />
            </p>
        }
    });
    let write_about = format!("/messages/nouveau?contrat={}", contract.card.number);
    let EmergencyLine { href, number, what: hours } = support_line(&use_brand(), locale);
    let call = t::portal::call(locale, &number);
    view! {
        <Notice tone=Tone::Danger title>
            <p>{i18n::suspension_reason(reason, locale)}</p>
            {owed}
            <div class="row">
                <LinkButton href leaves=true>{call}</LinkButton>
                <span class="quiet">{hours}</span>
            </div>
            {until}
            <p>{i18n::suspension_remedy(reason, locale)}</p>
            <p>
                {n::contest(locale)} " "
                <a href=write_about>{n::contest_link(locale)}</a>
            </p>
            <p>{n::no_certificate(locale)}</p>
        </Notice>
    }
    .written()
}

/// Until when paying keeps the insurer from ending the contract: counted from the last day of cover.
fn before_the_end(since: NaiveDate, locale: Locale) -> Option<Written> {
    use t::contract::notice as n;
    let now = visit().ok()?.portal.clock.now();
    let promise = Promised::of(Rule::PremiumTermination, since.pred_opt()?, Calendar::Mainland).ok()?;
    let late = promise.state(now).is_overdue();
    let what = if late { n::after_the_end(locale) } else { n::before_the_end(locale) };
    Some(view! { <Promise promise now reader=Side::Customer locale what /> }.written())
}

fn ending(on: &str, reason: EndReason, locale: Locale) -> Written {
    let texts = [i18n::end_reason(reason, locale), t::contract::notice::ending_text(locale)];
    told(Tone::Caution, t::contract::notice::ending(locale, on), texts.map(ToOwned::to_owned).to_vec())
}

fn told(tone: Tone, title: String, texts: Vec<String>) -> Written {
    let texts = texts.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    view! { <Notice tone title>{texts}</Notice> }.written()
}
