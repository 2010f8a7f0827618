//! The public application: what anyone may read, and the ways in. It runs on the server only.

use std::borrow::Cow;

use domain::reference::ThreadNumber;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use super::{
    contact::{ContactPage, ContactReceivedPage},
    data::DataPage,
    first_access::{CodePage, PasswordPage, WhoPage},
    legal::{AccessibilityPage, AssistancePage, CookiesPage, LegalNoticePage, PrivacyPage},
    not_found::PublicNotFoundPage,
    offline::OfflinePage,
    sign_in::SignInPage,
    verify::{VerifiedPage, VerifyPage},
    welcome::WelcomePage,
};
use crate::pages::{
    portal::reply_form,
    staff::{
        self,
        access::{InvitationPage, SecondFactorPage, StaffSignInPage},
    },
};

/// The public application.
#[component]
pub fn PublicApp() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Routes fallback=PublicNotFoundPage>
                <Route path=path!("/") view=WelcomePage ssr=SsrMode::Async />
                <Route path=path!("/connexion") view=SignInPage ssr=SsrMode::Async />
                <Route path=path!("/inscription") view=WhoPage ssr=SsrMode::Async />
                <Route path=path!("/inscription/code") view=CodePage ssr=SsrMode::Async />
                <Route path=path!("/inscription/mot-de-passe") view=PasswordPage ssr=SsrMode::Async />
                <Route path=path!("/inscription/donnees") view=DataPage ssr=SsrMode::Async />
                <Route path=path!("/contact") view=ContactPage ssr=SsrMode::Async />
                <Route path=path!("/contact/recu") view=ContactReceivedPage ssr=SsrMode::Async />
                <Route path=path!("/verifier") view=VerifyPage ssr=SsrMode::Async />
                <Route path=path!("/verifier/:code") view=VerifiedPage ssr=SsrMode::Async />
                <Route path=path!("/assistance") view=AssistancePage ssr=SsrMode::Async />
                <Route path=path!("/hors-ligne") view=OfflinePage ssr=SsrMode::Async />
                <Route path=path!("/gestion/connexion") view=StaffSignInPage ssr=SsrMode::Async />
                <Route path=path!("/gestion/invitation") view=InvitationPage ssr=SsrMode::Async />
                <Route path=path!("/gestion/second-facteur") view=SecondFactorPage ssr=SsrMode::Async />
                <Route path=path!("/mentions-legales") view=LegalNoticePage ssr=SsrMode::Async />
                <Route path=path!("/confidentialite") view=PrivacyPage ssr=SsrMode::Async />
                <Route path=path!("/cookies") view=CookiesPage ssr=SsrMode::Async />
                <Route path=path!("/accessibilite") view=AccessibilityPage ssr=SsrMode::Async />
            </Routes>
        </Router>
    }
}

/// The form whose left-behind state a page shows: the middleware takes it back before the page is rendered.
pub fn form_of(path: &str) -> Option<Cow<'static, str>> {
    if let Some(thread) = path.strip_prefix("/messages/").and_then(|number| ThreadNumber::parse(number).ok()) {
        return Some(reply_form(&thread).into());
    }
    let form = match path {
        "/connexion" => Some("sign_in"),
        "/inscription" => Some("who"),
        "/inscription/code" => Some("code"),
        "/inscription/mot-de-passe" => Some("password"),
        "/inscription/donnees" => Some("data"),
        "/contact" | "/contact/recu" => Some("contact"),
        "/verifier" => Some("verify"),
        "/messages" => Some("search_messages"),
        "/messages/nouveau" => Some("new_thread"),
        "/notifications/choix" => Some("notices"),
        path => return staff::form_of(path),
    };
    form.map(Cow::Borrowed)
}
