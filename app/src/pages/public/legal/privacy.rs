//! What is known of a person, why, for how long, who sees it, and what that person may ask.
//!
//! The lengths are those that the code keeps to; where it does not delete by itself yet, the page says so.

use leptos::prelude::*;

use crate::{
    components::{Definition, DefinitionList, PageHeading},
    i18n::{t, use_locale},
    pages::public::page::{PublicPage, Width, use_brand},
};

/// The page on personal data.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    use t::legal::privacy as p;
    let locale = use_locale();
    view! {
        <PublicPage title=p::title(locale) width=Width::Prose>
            <PageHeading title=p::title(locale)>
                <p>{p::intro(locale)}</p>
            </PageHeading>
            <h2>{p::controller::title(locale)}</h2>
            <Controller />
            <What />
            <Why />
            <Kept />
            <h2>{p::seen::title(locale)}</h2>
            <p>{p::seen::us(locale)}</p>
            <p>{p::seen::providers(locale)}</p>
            <p>{p::seen::verification(locale)}</p>
            <h2>{p::safe::title(locale)}</h2>
            <p>{p::safe::text(locale)}</p>
            <Rights />
        </PublicPage>
    }
}

/// Who answers for the data, and where to write.
#[component]
fn Controller() -> impl IntoView {
    use t::legal::privacy::controller as c;
    let locale = use_locale();
    let brand = use_brand();
    let mail = ["mailto:", &brand.privacy_email].concat();
    view! {
        <p>{c::who(locale, &brand.distributor.address, &brand.distributor.name)}</p>
        <p>{c::write(locale)} " " <a href=mail>{brand.privacy_email.clone()}</a></p>
    }
}

#[component]
fn What() -> impl IntoView {
    use t::legal::privacy::what as w;
    let locale = use_locale();
    view! {
        <h2>{w::title(locale)}</h2>
        <DefinitionList>
            <Definition term=w::person(locale)>{w::person_text(locale)}</Definition>
            <Definition term=w::contracts(locale)>{w::contracts_text(locale)}</Definition>
            <Definition term=w::payments(locale)>{w::payments_text(locale)}</Definition>
            <Definition term=w::account(locale)>{w::account_text(locale)}</Definition>
            <Definition term=w::messages(locale)>{w::messages_text(locale)}</Definition>
        </DefinitionList>
        <p>{w::source(locale)}</p>
    }
}

#[component]
fn Why() -> impl IntoView {
    use t::legal::privacy::why as w;
    let locale = use_locale();
    view! {
        <h2>{w::title(locale)}</h2>
        <DefinitionList>
            <Definition term=w::contract(locale)>{w::contract_text(locale)}</Definition>
            <Definition term=w::law(locale)>{w::law_text(locale)}</Definition>
            <Definition term=w::interest(locale)>{w::interest_text(locale)}</Definition>
        </DefinitionList>
        <p>{w::nothing_else(locale)}</p>
    }
}

#[component]
fn Kept() -> impl IntoView {
    use t::legal::privacy::kept as k;
    let locale = use_locale();
    view! {
        <h2>{k::title(locale)}</h2>
        <DefinitionList>
            <Definition term=k::documents(locale)>{k::documents_text(locale)}</Definition>
            <Definition term=k::messages(locale)>{k::messages_text(locale)}</Definition>
            <Definition term=k::session(locale)>{k::session_text(locale)}</Definition>
            <Definition term=k::forms(locale)>{k::forms_text(locale)}</Definition>
            <Definition term=k::tries(locale)>{k::tries_text(locale)}</Definition>
            <Definition term=k::copies(locale)>{k::copies_text(locale)}</Definition>
            <Definition term=k::letters(locale)>{k::letters_text(locale)}</Definition>
        </DefinitionList>
    }
}

#[component]
fn Rights() -> impl IntoView {
    use t::legal::privacy::rights as r;
    let locale = use_locale();
    view! {
        <h2>{r::title(locale)}</h2>
        <p>{r::ask(locale)}</p>
        <p>{r::answer(locale)}</p>
        <p>{r::authority(locale)} " " <a href="https://www.cnil.fr" rel="external">{r::authority_site(locale)}</a></p>
        <p>
            <a href="/cookies">{t::legal_link::cookies(locale)}</a>
        </p>
    }
}
