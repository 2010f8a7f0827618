//! What a browser shows when the network does not answer and it has no copy: numbers to call, and what it has kept.
//!
//! The worker keeps this page, in both languages, and takes from it what it says on a copy (app/scripts/worker/words.js): texts stay
//! with the other texts. Nothing here is anybody's.

use domain::locale::Locale;
use leptos::{nonce::use_nonce, prelude::*};

use super::legal::emergency_lines;
use crate::{
    assets::asset,
    components::{ButtonLook, EmergencyPanel, LinkButton, Notice, PageHeading, Section, Tone},
    i18n::{t, use_locale},
    pages::public::page::{PublicPage, Width, use_brand},
};

/// In the place of what is known only later.
const DATE: &str = "{date}";
const NUMBER: &str = "{number}";

/// The page.
#[component]
pub fn OfflinePage() -> impl IntoView {
    use t::offline as o;
    let locale = use_locale();
    let lines = emergency_lines(&use_brand(), locale);
    view! {
        <PublicPage title=o::title(locale) width=Width::Prose way_in=true back="/">
            <Said locale />
            <PageHeading title=o::title(locale)>
                <p>{o::intro(locale)}</p>
            </PageHeading>
            <div class="row">
                <LinkButton href="" look=ButtonLook::Secondary>{o::again(locale)}</LinkButton>
                <LinkButton href="#garde" look=ButtonLook::Quiet>{o::kept(locale)}</LinkButton>
            </div>
            <EmergencyPanel title=t::legal::emergency::title(locale) lines />
            <p><a href="/assistance">{o::assistance(locale)}</a></p>
            <Kept locale />
        </PublicPage>
        <script src=asset("offline.js") nonce=use_nonce() defer></script>
    }
}

/// What the worker shows here when a form was sent, and puts on the copy of a page.
#[component]
fn Said(locale: Locale) -> impl IntoView {
    use t::offline as o;
    view! {
        <div data-said="unsent" hidden>
            <Notice tone=Tone::Caution title=o::unsent(locale)>
                <p>{o::unsent_text(locale)}</p>
            </Notice>
        </div>
        <div data-said="left" hidden>
            <Notice tone=Tone::Caution title=o::left(locale)>
                <p>{o::left_text(locale)}</p>
            </Notice>
        </div>
        <template id="as-of">
            <Notice tone=Tone::Caution title=o::as_of(locale, DATE) live=true>
                <p>{o::as_of_text(locale)}</p>
            </Notice>
        </template>
    }
}

/// What this browser has kept: a script fills it in, for only the browser knows.
#[component]
fn Kept(locale: Locale) -> impl IntoView {
    use t::offline as o;
    view! {
        <Section id="garde" title=o::kept(locale)>
            <ul
                role="list"
                class="stack"
                data-kept
                data-on=o::kept_on(locale, DATE)
                data-paper=o::paper(locale, NUMBER)
                hidden
            ></ul>
            <p data-none>{o::kept_none(locale)}</p>
        </Section>
    }
}
