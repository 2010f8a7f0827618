//! A page made of what a use case answers, or why there is none and what to do.

use leptos::prelude::*;

use super::{not_found::StaffNotFoundPage, page::StaffPage};
use crate::{
    components::{Drawing, DrawingName, LinkButton, PageHeading},
    error::PortalError,
    i18n::{t, use_locale},
    pages::path_asked,
    request::failed,
};

/// A page of what is being loaded. The answer leaves when it is whole, so that nothing has to stand in for it meanwhile.
pub fn loaded<T: Send + 'static>(
    data: impl Future<Output = Result<T, PortalError>> + Send + 'static,
    page: impl FnOnce(T) -> AnyView + Send + 'static,
) -> AnyView {
    let page = Suspend::new(async move {
        match data.await {
            Ok(found) => page(found),
            Err(PortalError::NotFound) => view! { <StaffNotFoundPage /> }.into_any(),
            Err(PortalError::Fault { incident }) => view! { <Failed incident=Some(incident) /> }.into_any(),
            // The guard let nobody pass who is not signed in: a session that ends while its page is made is a fault.
            Err(PortalError::SignedOut | PortalError::Unreachable) => view! { <Failed incident=None /> }.into_any(),
        }
    });
    view! { <Suspense>{page}</Suspense> }.into_any()
}

/// Something failed here.
#[component]
fn Failed(incident: Option<String>) -> impl IntoView {
    use t::problem_here as p;
    let locale = use_locale();
    let title = p::fault_title(locale);
    failed();
    view! {
        <StaffPage title>
            <Drawing name=DrawingName::OutOfReach />
            <PageHeading title>
                <p>{p::fault_text(locale)}</p>
                {incident.map(|incident| view! { <p>{p::incident(locale, &incident)}</p> })}
            </PageHeading>
            <p>
                <LinkButton href=path_asked() leaves=true>{p::retry(locale)}</LinkButton>
            </p>
        </StaffPage>
    }
}
