//! The answer of a check, for who holds the paper: what it proves, what to do, and the facts to compare with it.
//!
//! Neither a name nor a full address is on this page: whoever finds a lost certificate must not learn whose it is.

use domain::{
    certificate::CertificateKind,
    format::{date, duration},
    locale::Locale,
    view::{Verdict as Found, Verification},
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_router::hooks::{use_params_map, use_query_map};
use services::throttle::Wait;

use super::look_up::{NoAnswer, look_up};
use crate::{
    components::{ButtonLook, DateText, Definition, DefinitionList, LinkButton, Reference, Tone, Verdict},
    error::PortalError,
    i18n::{self, t, use_locale},
    pages::public::page::{PublicPage, support_line, use_brand},
    request::{failed, not_found, retry_after},
};

/// The page of the answer.
#[component]
pub fn VerifiedPage() -> impl IntoView {
    use t::verify::result as r;
    let locale = use_locale();
    let code = use_params_map().read_untracked().get("code").unwrap_or_default();
    let signature = use_query_map().read_untracked().get("s");
    view! {
        <PublicPage title=r::title(locale)>
            <Suspense>
                {Suspend::new(async move {
                    match look_up(&code, signature.as_deref()).await {
                        Ok(found) => view! { <Known found /> }.into_any(),
                        Err(why) => none(why),
                    }
                })}
            </Suspense>
            <p>
                <LinkButton href="/verifier" look=ButtonLook::Secondary>{r::again(locale)}</LinkButton>
            </p>
        </PublicPage>
    }
}

fn none(why: NoAnswer) -> AnyView {
    match why {
        NoAnswer::Unknown => view! { <Unknown /> }.into_any(),
        NoAnswer::Wait(wait) => view! { <TooMany wait /> }.into_any(),
        NoAnswer::Fault(error) => view! { <Failed error /> }.into_any(),
    }
}

/// A certificate of ours: what was found, then the facts.
#[component]
fn Known(found: Verification) -> impl IntoView {
    use t::verify::result as r;
    let locale = use_locale();
    let brand = use_brand().name;
    let (tone, title, proof, advice) = match found.verdict {
        Found::Genuine => {
            (Tone::Positive, r::genuine(locale), r::genuine_proof(locale, &brand), r::genuine_advice(locale))
        }
        Found::Replaced => {
            (Tone::Caution, r::replaced(locale), r::replaced_proof(locale, &brand), r::replaced_advice(locale))
        }
        Found::NoLongerInForce => {
            (Tone::Danger, r::over(locale), r::over_proof(locale, &brand), r::over_advice(locale))
        }
    };
    view! {
        <Verdict tone title>
            <p>{proof}</p>
            <p>{advice}</p>
        </Verdict>
        <Facts found />
    }
}

#[component]
fn Facts(found: Verification) -> impl IntoView {
    use t::verify::result as r;
    let locale = use_locale();
    let subject = match found.kind {
        CertificateKind::VehicleMemo => r::plate(locale),
        CertificateKind::HomeAttestation => r::town(locale),
    };
    let (number, period) = (found.number.grouped(), period(&found, locale));
    let Verification { kind, issued_on, subject: insured, .. } = found;
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
        </DefinitionList>
    }
}

fn period(found: &Verification, locale: Locale) -> String {
    use t::verify::result as r;
    let from = date(found.covers_from, locale);
    match found.covers_until {
        Some(until) => r::from_until(locale, &from, &date(until, locale)),
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
