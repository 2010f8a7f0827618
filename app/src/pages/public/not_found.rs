//! There is no such page, for who is not signed in.
//!
//! The words are those of the page that stands in for errors, so that a wrong address reads the same wherever it is caught.

use leptos::prelude::*;

use super::page::PublicPage;
use crate::{
    components::{ButtonLook, Drawing, DrawingName, LinkButton, PageHeading},
    i18n::{t, use_locale},
    request::not_found,
};

/// There is no such page.
#[component]
pub fn PublicNotFoundPage() -> impl IntoView {
    let locale = use_locale();
    let title = t::problem::not_found::title(locale);
    not_found();
    view! {
        <PublicPage title>
            <Drawing name=DrawingName::NothingFound />
            <PageHeading title>
                <p>{t::problem::not_found::text(locale)}</p>
            </PageHeading>
            <div class="row">
                <LinkButton href="/">{t::problem::home(locale)}</LinkButton>
                <LinkButton href="/contact" look=ButtonLook::Quiet>{t::legal_link::contact(locale)}</LinkButton>
            </div>
        </PublicPage>
    }
}
