//! A page made of what a use case answers, or why there is none and what to do: of either side, by the address that was asked for.

use leptos::prelude::*;

pub use super::route::Page;
use super::{
    page::SignedInPage,
    path_asked,
    portal::PortalNotFoundPage,
    staff::{StaffNotFoundPage, is_staff_path},
};
use crate::{
    components::{ButtonLook, Drawing, DrawingName, LinkButton, PageHeading},
    error::PortalError,
    i18n::{t, use_locale},
    request::failed,
    written::{IntoWritten as _, Written},
};

/// A page of what is being loaded. The answer leaves when it is whole, so that nothing has to stand in for it meanwhile.
pub fn loaded<T: Send + 'static>(
    data: impl Future<Output = Result<T, PortalError>> + Send + 'static,
    page: impl FnOnce(T) -> Written + Send + 'static,
) -> Page {
    Page::of(async move {
        match data.await {
            Ok(found) => page(found),
            Err(error) => problem(error),
        }
    })
}

/// Why there is no page. The guard let nobody pass who is not signed in: a session that ends while its page is made is a fault.
fn problem(error: PortalError) -> Written {
    match error {
        PortalError::NotFound if is_staff_path(&path_asked()) => view! { <StaffNotFoundPage /> }.written(),
        PortalError::NotFound => view! { <PortalNotFoundPage /> }.written(),
        PortalError::Fault { incident } => view! { <Failed incident=Some(incident) /> }.written(),
        PortalError::SignedOut | PortalError::Unreachable => view! { <Failed incident=None /> }.written(),
    }
}

/// Something failed here. A customer can write to support; support is on the other side.
#[component]
fn Failed(incident: Option<String>) -> impl IntoView {
    use t::problem_here as p;
    let locale = use_locale();
    let (title, path) = (p::fault_title(locale), path_asked());
    failed();
    let contact = (!is_staff_path(&path)).then(|| {
        view! { <LinkButton href="/contact" look=ButtonLook::Quiet leaves=true>{p::contact(locale)}</LinkButton> }
    });
    view! {
        <SignedInPage title>
            <Drawing name=DrawingName::OutOfReach />
            <PageHeading title>
                <p>{p::fault_text(locale)}</p>
                {incident.map(|incident| view! { <p>{p::incident(locale, &incident)}</p> })}
            </PageHeading>
            <div class="row">
                <LinkButton href=path leaves=true>{p::retry(locale)}</LinkButton>
                {contact}
            </div>
        </SignedInPage>
    }
}
