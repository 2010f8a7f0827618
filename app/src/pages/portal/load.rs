//! What a page loads, on its way: a sign of life, then the page, or why there is none and what to do.

use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use super::{not_found::PortalNotFoundPage, page::PortalPage};
use crate::{
    components::{Button, ButtonLook, Drawing, DrawingName, LinkButton, PageHeading, Pending, browser},
    error::PortalError,
    i18n::{t, use_locale},
};

/// Asks for the page's data again.
#[derive(Debug, Clone, Copy)]
struct Again(Callback<()>);

/// What asks for the page's data again, for what changes them from outside the page.
pub fn use_again() -> Option<Callback<()>> {
    use_context::<Again>().map(|Again(ask)| ask)
}

/// A page made of what the server answers.
pub fn loaded<T>(
    data: Resource<Result<T, PortalError>>,
    page: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView
where
    T: Clone + Send + Sync + Serialize + DeserializeOwned + 'static,
{
    let locale = use_locale();
    provide_context(Again(Callback::new(move |()| data.refetch())));
    let shown = move || {
        let page = page.clone();
        Suspend::new(async move {
            match data.await {
                Ok(found) => page(found),
                Err(error) => problem(&error, move || data.refetch()),
            }
        })
    };
    view! {
        <Transition fallback=move || view! { <Pending text=t::problem_here::pending(locale) /> }>{shown}</Transition>
    }
    .into_any()
}

/// Why there is no page.
fn problem(error: &PortalError, retry: impl Fn() + Send + Sync + 'static) -> AnyView {
    match error {
        PortalError::NotFound => view! { <PortalNotFoundPage /> }.into_any(),
        PortalError::SignedOut => view! { <Over /> }.into_any(),
        PortalError::Fault { incident } => {
            let incident = Some(incident.clone());
            tell_fault();
            view! { <Failed incident retry /> }.into_any()
        }
        PortalError::Unreachable => view! { <Failed incident=None retry /> }.into_any(),
    }
}

/// The session is over: the guard knows the way in and back.
#[component]
fn Over() -> impl IntoView {
    let locale = use_locale();
    Effect::new(browser::reload);
    view! { <Pending text=t::problem_here::over(locale) /> }
}

/// Something failed, here or on the way.
#[component]
fn Failed(incident: Option<String>, retry: impl Fn() + Send + Sync + 'static) -> impl IntoView {
    use t::problem_here as p;
    let locale = use_locale();
    let (title, text) = match &incident {
        Some(_) => (p::fault_title(locale), p::fault_text(locale)),
        None => (p::unreachable_title(locale), p::unreachable_text(locale)),
    };
    view! {
        <PortalPage title>
            <Drawing name=DrawingName::OutOfReach />
            <PageHeading title>
                <p>{text}</p>
                {incident.map(|incident| view! { <p>{p::incident(locale, &incident)}</p> })}
            </PageHeading>
            <div class="row">
                <Button acts=true on:click=move |_| retry()>{p::retry(locale)}</Button>
                <LinkButton href="/contact" look=ButtonLook::Quiet leaves=true>{p::contact(locale)}</LinkButton>
            </div>
        </PortalPage>
    }
}

#[cfg(feature = "ssr")]
fn tell_fault() {
    crate::request::failed();
}

#[cfg(not(feature = "ssr"))]
const fn tell_fault() {}
