//! There is no such page, or it is somebody else's: the same words for both.

use leptos::prelude::*;

use super::page::SignedInPage;
use crate::{
    components::{Drawing, DrawingName, LinkButton, PageHeading},
    i18n::{t, use_locale},
    request::not_found,
};

/// There is no such page.
#[component]
pub fn PortalNotFoundPage() -> impl IntoView {
    let locale = use_locale();
    let title = t::problem_here::not_found_title(locale);
    not_found();
    view! {
        <SignedInPage title>
            <Drawing name=DrawingName::NothingFound />
            <PageHeading title>
                <p>{t::problem_here::not_found_text(locale)}</p>
            </PageHeading>
            <p>
                <LinkButton href="/contrats">{t::problem_here::to_contracts(locale)}</LinkButton>
            </p>
        </SignedInPage>
    }
}
