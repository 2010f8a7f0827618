//! How accessible the portal is, by whose account, and what to do when it stops somebody.
//!
//! It claims no more than our own tests show: what only an outside audit can say waits for one.

use leptos::prelude::*;

use crate::{
    components::PageHeading,
    i18n::{t, use_locale},
    pages::public::page::{PublicPage, Width, support_line, use_brand},
};

/// The statement on accessibility.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    use t::legal::accessibility as a;
    let locale = use_locale();
    let support = support_line(&use_brand(), locale);
    view! {
        <PublicPage title=a::title(locale) width=Width::Prose>
            <PageHeading title=a::title(locale)>
                <p>{a::state(locale)}</p>
            </PageHeading>
            <p>{a::audit(locale)}</p>
            <p class="quiet small">{a::dated(locale)}</p>
            <h2>{a::tested::title(locale)}</h2>
            <ul>
                <li>{a::tested::automatic(locale)}</li>
                <li>{a::tested::keyboard(locale)}</li>
                <li>{a::tested::scripts(locale)}</li>
                <li>{a::tested::papers(locale)}</li>
            </ul>
            <h2>{a::unknown_title(locale)}</h2>
            <p>{a::unknown(locale)}</p>
            <h2>{a::report::title(locale)}</h2>
            <p>{a::report::text(locale)}</p>
            <p>
                <a href="/contact">{t::legal_link::contact(locale)}</a>
                <br />
                <a class="nowrap" href=support.href>{support.number}</a>
                <br />
                <span class="quiet small">{support.what}</span>
            </p>
            <h2>{a::defender::title(locale)}</h2>
            <p>{a::defender::text(locale)}</p>
            <p>{a::defender::address(locale)}</p>
            <p>
                <a href="https://www.defenseurdesdroits.fr" rel="external">{a::defender::site(locale)}</a>
            </p>
        </PublicPage>
    }
}
