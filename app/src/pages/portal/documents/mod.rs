//! The papers: for each contract the one that it gives now, in one press, and those that it gave before.
//!
//! A paper that was issued and still holds is the one that is given again: it is one row, not two.

mod server;

use domain::{
    certificate::NotIssued,
    contract::SuspensionReason,
    locale::Locale,
    reference::ContractNumber,
    view::{CertificateRow, Cursor, DocumentOffer, InsuringContract, Issuable, Papers},
};
use leptos::prelude::*;

use super::{
    load::{Page, loaded},
    page::SignedInPage,
    pieces::{
        CertificateStub, IssuedCertificate, State, certificate_sentence, certificate_title, cursor_asked, issued_line,
        title,
    },
};
use crate::{
    components::{ButtonLook, DocumentList, DocumentRow, DrawingName, EmptyState, LinkButton, PageHeading, Section},
    i18n::{self, t, use_locale},
    pages::pager::Pager,
    written::{IntoWritten, Written},
};
use server::load_documents;

/// The papers.
pub fn documents_page() -> Page {
    let after = cursor_asked();
    let begins = after.is_none();
    loaded(load_documents(after), move |page| {
        let (offers, next) = (page.items, page.next);
        view! { <Documents offers begins next /> }.whole()
    })
}

#[component]
fn Documents(offers: Vec<DocumentOffer>, begins: bool, next: Option<Cursor>) -> impl IntoView {
    let locale = use_locale();
    let body = if offers.is_empty() {
        view! {
            <EmptyState drawing=DrawingName::NoDocument title=t::documents::none(locale) detail=t::documents::none_detail(locale)>
                <LinkButton href="/contact" leaves=true>{t::home::write(locale)}</LinkButton>
            </EmptyState>
        }
        .written()
    } else {
        papers(offers, locale)
    };
    view! {
        <SignedInPage title=t::documents::title(locale) live="certificate">
            <PageHeading title=t::documents::title(locale)>
                <p>{t::documents::lead(locale)}</p>
            </PageHeading>
            {body}
            <Pager path="/documents" begins next=next.map(|next| next.to_string()) locale />
        </SignedInPage>
    }
}

fn papers(offers: Vec<DocumentOffer>, locale: Locale) -> Written {
    let (mut now, mut before) = (Vec::new(), Vec::new());
    for DocumentOffer { contract, issued: Papers { items: mut issued, older_than } } in offers {
        let holds = held(&contract, &issued).map(|place| issued.remove(place));
        let about = about(&contract, locale);
        before.extend(issued.into_iter().map(|certificate| {
            let about = about.clone();
            view! { <IssuedCertificate certificate about locale /> }.written()
        }));
        before.extend(older_than.map(|_| all_of(&contract, &about, locale)));
        now.push(view! { <Offer contract holds locale /> });
    }
    let before = (!before.is_empty()).then(|| {
        view! {
            <Section id="precedents" title=t::documents::before(locale)>
                <DocumentList>{before}</DocumentList>
            </Section>
        }
    });
    view! {
        <Section id="attestations" title=t::documents::now(locale)>
            <DocumentList>{now}</DocumentList>
        </Section>
        {before}
    }
    .written()
}

fn about(contract: &InsuringContract, locale: Locale) -> String {
    title(contract.thing.as_ref(), (contract.product, &contract.formula), locale)
}

/// The way to all papers of a contract that has given more than are listed here.
fn all_of(contract: &InsuringContract, about: &str, locale: Locale) -> Written {
    let href = format!("/contrats/{}#documents", contract.number);
    view! { <li><a href=href>{t::documents::all_of(locale, about)}</a></li> }.written()
}

/// Which of the papers is the one that the contract gives now, if it has given it before.
fn held(contract: &InsuringContract, issued: &[CertificateRow]) -> Option<usize> {
    let Issuable::Now(kind, form) = contract.certificate else { return None };
    issued.iter().position(|paper| !paper.replaced && (paper.kind, paper.form) == (kind, form))
}

/// What a contract gives now, or why it gives nothing.
#[component]
fn Offer(contract: InsuringContract, holds: Option<CertificateRow>, locale: Locale) -> impl IntoView {
    let about = about(&contract, locale);
    let state = view! { <State state=contract.state locale /> }.written();
    let line = holds.map_or_else(
        || certificate_sentence(&contract.certificate, contract.thing.as_ref(), locale).map(IntoWritten::written),
        |paper| Some(issued_line(&paper, locale)),
    );
    let (title, line, action) = match contract.certificate {
        Issuable::No(reason) => {
            (about, Some(i18n::not_issued(&reason, locale).written()), way_on(&contract.number, reason, locale))
        }
        Issuable::Now(kind, form) => {
            let kind = certificate_title(kind, form, locale);
            let title = t::documents::of(locale, &kind, &about);
            let stub = view! {
                <CertificateStub
                    contract=contract.number
                    certificate=contract.certificate
                    look=ButtonLook::Secondary
                    about
                    locale
                />
            };
            (title, line, Some(stub.written()))
        }
    };
    view! {
        <DocumentRow title action>
            {state} <br /> {line}
        </DocumentRow>
    }
}

/// What the person can do about there being no paper: see what is due.
fn way_on(contract: &ContractNumber, reason: NotIssued, locale: Locale) -> Option<Written> {
    let NotIssued::Suspended { reason: SuspensionReason::Unpaid, .. } = reason else { return None };
    let href = format!("/contrats/{contract}#echeancier");
    let text = t::documents::what_is_due(locale);
    Some(view! { <LinkButton href look=ButtonLook::Secondary>{text}</LinkButton> }.written())
}
