//! What anyone may read, and the ways in, by their addresses.

use std::borrow::Cow;

use super::{
    contact::{ContactPage, ContactReceivedPage},
    data::data_page,
    first_access::{WhoPage, code_page, password_page},
    legal::{AccessibilityPage, AssistancePage, CookiesPage, LegalNoticePage, PrivacyPage},
    offline::OfflinePage,
    sign_in::SignInPage,
    verify::{VerifyPage, verified_page},
    welcome::WelcomePage,
};
use crate::pages::{
    PageRoute,
    portal::reply_form,
    staff::{
        self,
        access::{SecondFactorPage, StaffSignInPage, invitation_page},
    },
};
use domain::reference::ThreadNumber;

/// The pages for anyone, and the ways in.
pub fn public_pages() -> Vec<PageRoute> {
    vec![
        PageRoute::new("/", WelcomePage),
        PageRoute::new("/connexion", SignInPage),
        PageRoute::new("/inscription", WhoPage),
        PageRoute::new("/inscription/code", code_page),
        PageRoute::new("/inscription/mot-de-passe", password_page),
        PageRoute::new("/inscription/donnees", data_page),
        PageRoute::new("/contact", ContactPage),
        PageRoute::new("/contact/recu", ContactReceivedPage),
        PageRoute::new("/verifier", VerifyPage),
        PageRoute::new("/verifier/{code}", verified_page),
        PageRoute::new("/assistance", AssistancePage),
        PageRoute::new("/hors-ligne", OfflinePage),
        PageRoute::new("/gestion/connexion", StaffSignInPage),
        PageRoute::new("/gestion/invitation", invitation_page),
        PageRoute::new("/gestion/second-facteur", SecondFactorPage),
        PageRoute::new("/mentions-legales", LegalNoticePage),
        PageRoute::new("/confidentialite", PrivacyPage),
        PageRoute::new("/cookies", CookiesPage),
        PageRoute::new("/accessibilite", AccessibilityPage),
    ]
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
