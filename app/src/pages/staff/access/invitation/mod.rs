//! Arriving by an invitation: one address, and the step that comes next.
//!
//! The link of the letter leads here by way of a redirect that puts its secret into a cookie, so that it stands in no address that is shown,
//! kept in a history or sent on (`server/src/routes/invitation.rs`).

mod codes;
mod password;
mod second_factor;
#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;

use leptos::prelude::*;
use services::staff::arrive::Arrival;

use self::{codes::Codes, password::ChoosePassword, second_factor::SetUp, server::read_arrival};
use super::page::AccessPage;
use crate::{
    components::{LinkButton, PageHeading, Steps},
    error::PortalError,
    i18n::{t, use_locale},
    pages::{Page, public::form::Form},
    request::failed,
    written::IntoWritten as _,
};

/// How many steps there are.
const STEPS: u8 = 3;

/// The page of whoever was invited.
pub fn invitation_page() -> Page {
    Page::of(async {
        match read_arrival().await {
            Ok(Some(Arrival::Password { name, role, email })) => view! { <ChoosePassword name role email /> }.written(),
            Ok(Some(Arrival::SecondFactor(setup))) => view! { <SetUp setup /> }.written(),
            Ok(Some(Arrival::Codes(codes))) => view! { <Codes codes /> }.written(),
            Ok(None) => view! { <Over /> }.written(),
            Err(error) => view! { <Failed error /> }.written(),
        }
    })
}

/// A step of the way.
#[component]
fn Stage(
    /// Which, from 1.
    step: u8,
) -> impl IntoView {
    let words = t::staff_access::invitation::step(use_locale(), &STEPS.to_string(), &step.to_string());
    view! { <Steps words step of=STEPS /> }
}

/// The invitation is good no more, or never was.
#[component]
fn Over() -> impl IntoView {
    use t::staff_access::invitation::over as o;
    let locale = use_locale();
    let form = Form::of("invitation");
    view! {
        <AccessPage title=o::title(locale)>
            {form.head_for_stranger()}
            <PageHeading title=o::title(locale)>
                <p>{o::text(locale)}</p>
            </PageHeading>
            <p>
                <LinkButton href="/gestion/connexion">{o::sign_in(locale)}</LinkButton>
            </p>
        </AccessPage>
    }
}

#[component]
fn Failed(error: PortalError) -> impl IntoView {
    use t::problem_here as p;
    let locale = use_locale();
    failed();
    let incident = match error {
        PortalError::Fault { incident } => Some(p::incident(locale, &incident)),
        _ => None,
    };
    view! {
        <AccessPage title=p::fault_title(locale)>
            <PageHeading title=p::fault_title(locale)>
                <p>{p::fault_text(locale)}</p>
                {incident.map(|incident| view! { <p>{incident}</p> })}
            </PageHeading>
        </AccessPage>
    }
}
