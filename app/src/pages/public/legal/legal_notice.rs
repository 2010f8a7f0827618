//! Who publishes the portal, who hosts it, who watches over it, and how to complain.
//!
//! All of it is the brand's: whether the distributor is a real one or the demonstration's is said by its own name.

use leptos::prelude::*;

use super::complaints::Complaints;
use crate::{
    components::{Definition, DefinitionList, PageHeading},
    i18n::{t, use_locale},
    pages::public::page::{PublicPage, Width, support_line, use_brand},
};

/// The legal notice.
#[component]
pub fn LegalNoticePage() -> impl IntoView {
    use t::legal::notice as n;
    let locale = use_locale();
    view! {
        <PublicPage title=n::title(locale) width=Width::Prose>
            <PageHeading title=n::title(locale) />
            <h2>{n::publisher_title(locale)}</h2>
            <Publisher />
            <h2>{n::host_title(locale)}</h2>
            <p>{use_brand().host.clone()}</p>
            <h2>{n::register_title(locale)}</h2>
            <p>
                {n::register_text(locale)} " " <a href="https://www.orias.fr" rel="external">{n::register_site(locale)}</a>
            </p>
            <p>{n::supervisor(locale)}</p>
            <p>{n::insurer(locale)}</p>
            <h2>{t::legal::complaints::title(locale)}</h2>
            <Complaints />
        </PublicPage>
    }
}

#[component]
fn Publisher() -> impl IntoView {
    use t::legal::notice as n;
    let locale = use_locale();
    let brand = use_brand();
    let phone = support_line(&brand, locale);
    let (who, website) = (brand.distributor.clone(), brand.website.clone());
    let mail = ["mailto:", &brand.support.email].concat();
    view! {
        <DefinitionList>
            <Definition term=n::company(locale)>{who.name}</Definition>
            <Definition term=n::legal_form(locale)>{who.legal_form}</Definition>
            <Definition term=n::address(locale)>{who.address}</Definition>
            <Definition term=n::registration(locale)>{who.registration}</Definition>
            <Definition term=n::orias(locale)>{who.orias}</Definition>
            <Definition term=n::director(locale)>{who.publisher}</Definition>
            <Definition term=n::email(locale)>
                <a href=mail>{brand.support.email.clone()}</a>
            </Definition>
            <Definition term=n::phone(locale)>
                <a class="nowrap" href=phone.href>{phone.number}</a>
            </Definition>
            <Definition term=n::website(locale)>
                <a href=website.clone() rel="external">{website.clone()}</a>
            </Definition>
        </DefinitionList>
    }
}
