//! Where a first access stands, and what a page shows when it is not its turn.
//!
//! Each page answers whoever asks, at any time: who comes too early, too late or out of order reads where to go on.

use leptos::prelude::*;
use services::account::enrol::{Progress, progress};

use super::{Help, STEPS};
use crate::{
    components::{LinkButton, PageHeading, Steps},
    error::PortalError,
    i18n::{t, use_locale},
    pages::{Page, public::page::PublicPage},
    request::{Cookie, failed, visit},
    written::{IntoWritten as _, Written},
};

/// Where the first access of this browser stands.
async fn standing() -> Result<Progress, PortalError> {
    let visit = visit()?;
    match visit.cookies.token(Cookie::Enrolment) {
        Some(token) => progress(&visit.portal, &token).await.map_err(|fault| visit.fault(&fault)),
        None => Ok(Progress::None),
    }
}

/// The page of a step: what it shows at its own step, or the way to the step that the first access is at.
pub(super) fn at_its_step(title: &'static str, own: fn(&Progress) -> Option<Written>) -> Page {
    Page::of(async move {
        let inside = match standing().await {
            Ok(progress) => own(&progress).unwrap_or_else(|| elsewhere(&progress)),
            Err(error) => view! { <Broken error /> }.written(),
        };
        view! {
            <PublicPage title way_in=true>
                {inside}
                <Help text=t::first_access::help(use_locale()) />
            </PublicPage>
        }
        .written()
    })
}

/// How far the journey is.
#[component]
pub fn Stage(
    /// Which step this is, from 1.
    step: u8,
) -> impl IntoView {
    let words = t::first_access::step(use_locale(), &STEPS.to_string(), &step.to_string());
    view! { <Steps words step of=STEPS /> }
}

/// The first access is at another step than this page: the way there.
fn elsewhere(progress: &Progress) -> Written {
    use t::first_access::elsewhere as e;
    let locale = use_locale();
    let (title, text, href, link) = match progress {
        Progress::None => (e::none_title(locale), e::none_text(locale), "/inscription", e::none_link(locale)),
        Progress::Code(_) => (e::code_title(locale), e::code_text(locale), "/inscription/code", e::code_link(locale)),
        Progress::Password { .. } => {
            let (title, text, link) = (e::password_title(locale), e::password_text(locale), e::password_link(locale));
            (title, text, "/inscription/mot-de-passe", link)
        }
        Progress::Finished => (e::done_title(locale), e::done_text(locale), "/connexion", e::done_link(locale)),
    };
    view! {
        <PageHeading title>
            <p>{text}</p>
        </PageHeading>
        <p>
            <LinkButton href>{link}</LinkButton>
        </p>
    }
    .written()
}

/// What the page needs could not be read: the fault is ours, and has a number.
#[component]
pub fn Broken(
    /// What went wrong.
    error: PortalError,
) -> impl IntoView {
    let locale = use_locale();
    failed();
    let number = match error {
        PortalError::Fault { incident } => Some(t::problem::number(locale, &incident)),
        PortalError::SignedOut | PortalError::NotFound | PortalError::Unreachable => None,
    };
    view! {
        <PageHeading title=t::problem::fault::title(locale)>
            <p>{t::problem::fault::text(locale)}</p>
            {number.map(|number| view! { <p>{number}</p> })}
        </PageHeading>
    }
}
