//! The answer of a check, for who holds the paper: what it proves, what to do, and the facts to compare with it.
//!
//! Neither who is insured nor a full address is on this page: whoever finds a lost certificate must not learn whose it is.

use chrono::NaiveDate;
use domain::{
    certificate::CertificateKind,
    format::{date, date_time, duration},
    locale::Locale,
    time::paris_date,
    view::{Verdict as Found, Verification},
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use services::throttle::Wait;

use super::look_up::{Checked, NoAnswer, look_up};
use crate::{
    components::{ButtonLook, DateText, Definition, DefinitionList, LinkButton, Reference, Tone, Verdict},
    error::PortalError,
    i18n::{self, t, use_locale},
    pages::{
        Page,
        public::page::{PublicPage, support_line, use_brand},
    },
    request::{failed, not_found, path_part, query, retry_after},
    written::{IntoWritten as _, Written},
};

/// The page of the answer.
pub fn verified_page() -> Page {
    use t::verify::result as r;
    let (code, signature) = (path_part("code"), query("s"));
    Page::of(async move {
        let inside = match look_up(&code, signature.as_deref()).await {
            Ok(checked) => view! { <Known checked /> }.written(),
            Err(why) => none(why),
        };
        let locale = use_locale();
        view! {
            <PublicPage title=r::title(locale)>
                {inside}
                <p>
                    <LinkButton href="/verifier" look=ButtonLook::Secondary>{r::again(locale)}</LinkButton>
                </p>
            </PublicPage>
        }
        .written()
    })
}

fn none(why: NoAnswer) -> Written {
    match why {
        NoAnswer::Unknown => view! { <Unknown /> }.written(),
        NoAnswer::Wait(wait) => view! { <TooMany wait /> }.written(),
        NoAnswer::Fault(error) => view! { <Failed error /> }.written(),
    }
}

/// A certificate of ours: what was found, then the facts.
#[component]
fn Known(checked: Checked) -> impl IntoView {
    use t::verify::result as r;
    let locale = use_locale();
    let Checked { found, at } = checked;
    let today = paris_date(at);
    let Answer { tone, title, proof, advice } = answer(&found, today, locale);
    view! {
        <Verdict tone title>
            <p>{proof}</p>
            <p>{advice}</p>
            <p class="small">{r::checked(locale, &date_time(at, locale))}</p>
        </Verdict>
        <Facts found today />
    }
}

/// What is said of a certificate of ours.
struct Answer {
    tone: Tone,
    title: String,
    proof: String,
    advice: &'static str,
}

/// Green is for cover that runs today and for nothing else: whoever holds the paper looks at the colour first.
fn answer(found: &Verification, today: NaiveDate, locale: Locale) -> Answer {
    use t::verify::result as r;
    let brand = use_brand().name.clone();
    let (tone, title, proof) = match found.verdict {
        Found::Genuine => (Tone::Positive, r::genuine(locale, &date(today, locale)), r::genuine_proof(locale, &brand)),
        Found::GenuinePast => (Tone::Neutral, r::past(locale).to_owned(), past(found, today, locale)),
        Found::NotYet => {
            let from = date(found.covers_from, locale);
            (Tone::Info, r::not_yet(locale, &from), not_yet(found.kind, &from, locale))
        }
        Found::Replaced => (Tone::Caution, r::replaced(locale).to_owned(), r::replaced_proof(locale, &brand)),
        Found::NoLongerInForce => (Tone::Danger, r::over(locale).to_owned(), r::over_proof(locale, &brand)),
    };
    let advice = match found.verdict {
        Found::Genuine | Found::GenuinePast | Found::NotYet => r::compare(locale),
        Found::Replaced => r::replaced_advice(locale),
        Found::NoLongerInForce => r::over_advice(locale),
    };
    Answer { tone, title, proof, advice }
}

fn past(found: &Verification, today: NaiveDate, locale: Locale) -> String {
    use t::verify::result as r;
    let period = period(found, today, locale);
    match found.kind {
        CertificateKind::VehicleMemo => r::past_vehicle(locale, &period),
        CertificateKind::HomeAttestation => r::past_home(locale, &period),
    }
}

fn not_yet(kind: CertificateKind, from: &str, locale: Locale) -> String {
    use t::verify::result as r;
    match kind {
        CertificateKind::VehicleMemo => r::not_yet_vehicle(locale, from),
        CertificateKind::HomeAttestation => r::not_yet_home(locale, from),
    }
}

#[component]
fn Facts(found: Verification, today: NaiveDate) -> impl IntoView {
    use t::verify::result as r;
    let locale = use_locale();
    let subject = match found.kind {
        CertificateKind::VehicleMemo => r::plate(locale),
        CertificateKind::HomeAttestation => r::town(locale),
    };
    let (number, period) = (found.number.grouped(), period(&found, today, locale));
    let Verification { kind, issued_on, subject: insured, risk_carrier, .. } = found;
    view! {
        <DefinitionList>
            <Definition term=r::kind(locale)>{i18n::certificate_kind(kind, locale)}</Definition>
            <Definition term=r::number(locale)>
                <Reference grouped=number />
            </Definition>
            <Definition term=r::issued(locale)>
                <DateText day=issued_on locale />
            </Definition>
            <Definition term=r::period(locale)>{period}</Definition>
            <Definition term=subject>{insured}</Definition>
            <Definition term=r::insurer(locale)>{risk_carrier}</Definition>
        </DefinitionList>
    }
}

fn period(found: &Verification, today: NaiveDate, locale: Locale) -> String {
    use t::verify::result as r;
    let from = date(found.covers_from, locale);
    match found.covers_until {
        Some(until) => r::from_until(locale, &from, &date(until, locale)),
        None if today < found.covers_from => r::starting(locale, &from),
        None => r::since(locale, &from),
    }
}

#[component]
fn Unknown() -> impl IntoView {
    use t::verify::result as r;
    let locale = use_locale();
    not_found();
    view! {
        <Verdict tone=Tone::Danger title=r::unknown(locale)>
            <p>{r::unknown_proof(locale, &use_brand().name)}</p>
            <p>{r::unknown_advice(locale)}</p>
        </Verdict>
    }
}

#[component]
fn TooMany(wait: Wait) -> impl IntoView {
    use t::verify::result as r;
    let locale = use_locale();
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(StatusCode::TOO_MANY_REQUESTS);
        retry_after(wait.seconds);
    }
    view! {
        <Verdict tone=Tone::Caution title=r::wait(locale)>
            <p>{r::wait_text(locale, &duration(wait.seconds, locale))}</p>
        </Verdict>
    }
}

#[component]
fn Failed(error: PortalError) -> impl IntoView {
    use t::verify::result as r;
    let locale = use_locale();
    let support = support_line(&use_brand(), locale);
    failed();
    let incident = match error {
        PortalError::Fault { incident } => Some(r::incident(locale, &incident)),
        PortalError::SignedOut | PortalError::NotFound | PortalError::Unreachable => None,
    };
    view! {
        <Verdict tone=Tone::Caution title=r::fault(locale)>
            <p>{r::fault_text(locale)}</p>
            <p>{incident} " " <a class="nowrap" href=support.href>{support.number}</a></p>
        </Verdict>
    }
}
