//! After a message: its number, and what happens next. Corrections of the data on file end here too.
//!
//! What the form left behind is read once, so that a reload shows no number: then the page says where to find it.

use domain::{form::Notice, reference::ReceiptNumber};
use leptos::prelude::*;

use crate::{
    components::{ButtonLook, Definition, DefinitionList, LinkButton, PageHeading, Reference},
    i18n::{t, use_locale},
    pages::public::{form::Form, page::PublicPage},
    request::visit,
};

/// The page after a message.
#[component]
pub fn ContactReceivedPage() -> impl IntoView {
    match Form::of("contact").told() {
        Some(Notice::Received { receipt }) => view! { <Received receipt=receipt.clone() /> }.into_any(),
        _ => view! { <NothingReceived /> }.into_any(),
    }
}

#[component]
fn Received(receipt: ReceiptNumber) -> impl IntoView {
    use t::contact::received as r;
    let locale = use_locale();
    view! {
        <PublicPage title=r::title(locale)>
            <PageHeading title=r::title(locale)>
                <p>{r::lead(locale)}</p>
            </PageHeading>
            <DefinitionList>
                <Definition term=r::number(locale)>
                    <Reference grouped=receipt.grouped() />
                </Definition>
                <Definition term=r::receipt(locale)>{r::receipt_text(locale)}</Definition>
                <Definition term=r::answer(locale)>{r::answer_text(locale)}</Definition>
            </DefinitionList>
            <p class="quiet small">{r::complaint(locale)}</p>
            <Onwards />
        </PublicPage>
    }
}

#[component]
fn NothingReceived() -> impl IntoView {
    use t::contact::received as r;
    let locale = use_locale();
    view! {
        <PublicPage title=r::none_title(locale)>
            <PageHeading title=r::none_title(locale)>
                <p>{r::none_text(locale)}</p>
            </PageHeading>
            <div class="row">
                <LinkButton href="/contact">{r::write(locale)}</LinkButton>
            </div>
            <Onwards />
        </PublicPage>
    }
}

/// To one's own pages, or home.
#[component]
fn Onwards() -> impl IntoView {
    let locale = use_locale();
    let signed_in = visit().is_ok_and(|visit| visit.customer.is_some());
    let (href, text) =
        if signed_in { ("/accueil", t::contact::received::to_portal(locale)) } else { ("/", t::problem::home(locale)) };
    view! {
        <div class="row">
            <LinkButton href=href look=ButtonLook::Secondary>{text}</LinkButton>
        </div>
    }
}
