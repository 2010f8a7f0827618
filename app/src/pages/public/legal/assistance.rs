//! What to do now, and until when to declare: for who is at the roadside, in the water or in front of an open door.
//!
//! The numbers come first, the steps after: who needs the page most reads the least of it.

use domain::locale::Locale;
use leptos::prelude::*;

use super::emergency::emergency_lines;
use crate::{
    components::{ButtonLook, Definition, DefinitionList, EmergencyPanel, LinkButton, PageHeading},
    i18n::{t, use_locale},
    pages::public::page::{PublicPage, Width, use_brand},
};

/// The page of assistance.
#[component]
pub fn AssistancePage() -> impl IntoView {
    use t::legal::assistance as a;
    let locale = use_locale();
    let lines = emergency_lines(&use_brand(), locale);
    let situations = situations(locale).map(|(title, steps)| view! { <Situation title steps /> }).collect_view();
    view! {
        <PublicPage title=a::title(locale) width=Width::Prose>
            <PageHeading title=a::title(locale)>
                <p>{a::intro(locale)}</p>
            </PageHeading>
            <EmergencyPanel title=t::legal::emergency::title(locale) lines />
            {situations}
            <Afterwards />
        </PublicPage>
    }
}

/// What may have happened, and the steps, the first one first.
fn situations(locale: Locale) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    use t::legal::assistance as a;
    [
        (
            a::accident::title(locale),
            vec![
                a::accident::shelter(locale),
                a::accident::injured(locale),
                a::accident::report(locale),
                a::accident::gone(locale),
            ],
        ),
        (
            a::breakdown::title(locale),
            vec![a::breakdown::stop(locale), a::breakdown::motorway(locale), a::breakdown::elsewhere(locale)],
        ),
        (a::leak::title(locale), vec![a::leak::close(locale), a::leak::warn(locale), a::leak::keep(locale)]),
        (
            a::theft::title(locale),
            vec![a::theft::present(locale), a::theft::police(locale), a::theft::cards(locale), a::theft::list(locale)],
        ),
        (a::fire::title(locale), vec![a::fire::leave(locale), a::fire::call(locale), a::fire::wait(locale)]),
    ]
    .into_iter()
}

#[component]
fn Situation(title: &'static str, steps: Vec<&'static str>) -> impl IntoView {
    let steps = steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view();
    view! {
        <h2>{title}</h2>
        <ol>{steps}</ol>
    }
}

/// Declaring, once the danger is over.
#[component]
fn Afterwards() -> impl IntoView {
    use t::legal::assistance::later as l;
    let locale = use_locale();
    view! {
        <h2>{l::title(locale)}</h2>
        <p>{l::how(locale)}</p>
        <DefinitionList>
            <Definition term=l::ordinary(locale)>{l::ordinary_days(locale)}</Definition>
            <Definition term=l::theft(locale)>{l::theft_days(locale)}</Definition>
            <Definition term=l::disaster(locale)>{l::disaster_days(locale)}</Definition>
        </DefinitionList>
        <p>{l::late(locale)}</p>
        <p>
            <LinkButton href="/contact" look=ButtonLook::Secondary>{t::legal_link::contact(locale)}</LinkButton>
        </p>
    }
}
