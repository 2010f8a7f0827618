//! The papers: for each contract the one that it gives now, in one press, and those that it gave before.

mod server;

use domain::{
    locale::Locale,
    view::{DocumentOffer, Issuable},
};
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::{
    load::loaded,
    page::PortalPage,
    pieces::{CertificateStub, IssuedCertificate, State, title_of},
};
use crate::{
    components::{ButtonLook, DocumentList, DrawingName, EmptyState, LinkButton, PageHeading, Section},
    error::PortalError,
    i18n::{self, t, use_locale},
};
use server::load_documents;

/// The page's data.
#[derive(Debug)]
pub struct DocumentsRoute {
    offers: Resource<Result<Vec<DocumentOffer>, PortalError>>,
}

#[lazy_route]
impl LazyRoute for DocumentsRoute {
    fn data() -> Self {
        Self { offers: Resource::new(|| (), |()| load_documents()) }
    }

    fn view(this: Self) -> AnyView {
        loaded(this.offers, |offers| view! { <Documents offers /> }.into_any())
    }
}

#[component]
fn Documents(offers: Vec<DocumentOffer>) -> impl IntoView {
    let locale = use_locale();
    let body = if offers.is_empty() {
        view! {
            <EmptyState drawing=DrawingName::NoDocument title=t::documents::none(locale) detail=t::documents::none_detail(locale)>
                <LinkButton href="/contact" leaves=true>{t::home::write(locale)}</LinkButton>
            </EmptyState>
        }
        .into_any()
    } else {
        offers.into_iter().map(|offer| view! { <Offer offer locale /> }).collect_view().into_any()
    };
    view! {
        <PortalPage title=t::documents::title(locale)>
            <PageHeading title=t::documents::title(locale)>
                <p>{t::documents::lead(locale)}</p>
            </PageHeading>
            {body}
        </PortalPage>
    }
}

/// A contract's papers.
#[component]
fn Offer(offer: DocumentOffer, locale: Locale) -> impl IntoView {
    let DocumentOffer { contract, issued } = offer;
    let title = title_of(&contract, locale);
    let id = contract.number.to_string();
    let about = match &contract.certificate {
        Issuable::Now(kind, _) => Some(i18n::certificate_about(*kind, locale)),
        Issuable::No(_) => None,
    };
    let aside = view! { <State state=contract.state locale /> }.into_any();
    let papers = (!issued.is_empty()).then(|| {
        let rows =
            issued.into_iter().map(|certificate| view! { <IssuedCertificate certificate locale /> }).collect_view();
        view! { <DocumentList>{rows}</DocumentList> }
    });
    view! {
        <Section id title=title.clone() aside>
            {about.map(|about| view! { <p class="quiet">{about}</p> })}
            <CertificateStub
                contract=contract.number
                certificate=contract.certificate
                look=ButtonLook::Secondary
                about=title
                locale
            />
            {papers}
        </Section>
    }
}
