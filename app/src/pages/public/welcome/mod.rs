//! The public home: the two ways in, then help, then what one finds inside.
//!
//! Help stands before the facts: whoever comes here after an accident must not scroll past what they already know.

use leptos::prelude::*;

use super::{
    legal::emergency_lines,
    page::{PublicPage, Width, use_brand},
};
use crate::{
    components::{ButtonLook, Definition, DefinitionList, Drawing, DrawingName, EmergencyPanel, LinkButton, Section},
    i18n::{t, use_locale},
};

/// The public home.
#[component]
pub fn WelcomePage() -> impl IntoView {
    let locale = use_locale();
    let lines = emergency_lines(&use_brand(), locale);
    view! {
        // The ways in are in the middle of the page: once is enough.
        <PublicPage title=t::welcome::title(locale) width=Width::Wide way_in=true>
            <Ways />
            <div class="stack stack-loose">
                <EmergencyPanel title=t::legal::emergency::title(locale) lines />
                <Inside />
                <Section id="stuck" title=t::welcome::stuck_title(locale)>
                    <p>{t::welcome::stuck_text(locale)}</p>
                    <p>
                        <a href="/contact">{t::legal_link::contact(locale)}</a>
                    </p>
                </Section>
            </div>
        </PublicPage>
    }
}

/// What this is, and the two ways in.
#[component]
fn Ways() -> impl IntoView {
    use t::welcome as w;
    let locale = use_locale();
    view! {
        <div class="welcome">
            <div>
                <h1>{w::heading(locale)}</h1>
                <p>{w::lead(locale, &use_brand().name)}</p>
                <div class="row">
                    <LinkButton href="/connexion">{t::public::sign_in(locale)}</LinkButton>
                    <LinkButton href="/inscription" look=ButtonLook::Secondary>{w::first(locale)}</LinkButton>
                </div>
            </div>
            <Drawing name=DrawingName::Welcome />
        </div>
    }
}

/// What one finds once inside, and what anyone can do without.
#[component]
fn Inside() -> impl IntoView {
    use t::welcome as w;
    let locale = use_locale();
    view! {
        <Section id="inside" title=w::inside_title(locale)>
            <DefinitionList>
                <Definition term=w::contracts(locale)>{w::contracts_text(locale)}</Definition>
                <Definition term=w::certificates(locale)>{w::certificates_text(locale)}</Definition>
                <Definition term=w::check(locale)>
                    {w::check_text(locale)} " " <a href="/verifier">{t::legal_link::verify(locale)}</a>
                </Definition>
            </DefinitionList>
        </Section>
    }
}
