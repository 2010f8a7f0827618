//! The page in the place of an error that no page could show: an address that does not exist, a request refused, a fault.
//!
//! It is plain HTML that asks nothing of the database, the router or the session: it must show when those are what failed.

use domain::{brand::Brand, locale::Locale};
use leptos::prelude::*;

use super::{
    Outage,
    head::{Head, has_own_colours},
};
use crate::{
    assets::Assets,
    components::{ButtonLook, EmergencyLine, LinkButton, PublicHead, SkipLink, Wordmark},
    i18n::t,
    standing::Standing,
    written::IntoWritten as _,
};

/// What went wrong.
#[derive(Debug, Clone, Copy)]
pub struct Problem<'a> {
    /// The HTTP status.
    pub status: u16,
    /// Why nobody is answered, where that is known.
    pub outage: Option<Outage>,
    /// The number of the incident.
    pub incident: &'a str,
}

/// The page for an error, as a whole document. The number of the incident is shown where it helps to quote one.
pub fn problem_page(problem: Problem<'_>, locale: Locale, assets: &Assets, brand: &Brand) -> String {
    let Problem { status, outage, incident } = problem;
    let words = Words::of(status, outage, locale);
    let number = (status >= 500).then(|| t::problem::number(locale, incident));
    let html = Owner::new().with(|| {
        provide_context(assets.clone());
        provide_context(locale);
        document(locale, &words, brand, number).to_html()
    });
    format!("<!DOCTYPE html>{html}")
}

fn document(locale: Locale, words: &Words, brand: &Brand, number: Option<String>) -> impl IntoView {
    let own_colours = has_own_colours(brand);
    let title = format!("{} – {}", words.title, brand.name);
    let what = t::public::support(locale, brand.support.hours.text(locale));
    let support = EmergencyLine::of(&brand.support.phone, what, locale);
    // Who comes because of an accident cannot wait until the site is back.
    let urgent = number.is_some().then(|| {
        let line = EmergencyLine::of(&brand.assistance_phone, t::public::assistance(locale), locale);
        view! { <HelpLine title=t::problem::urgent(locale) line /> }
    });
    let wordmark = view! { <Wordmark name=brand.name.clone() href="/" /> }.written();
    view! {
        <html lang=locale.tag()>
            <head>
                <Head title standing=Standing::PublicHead sheet="public.css" own_colours=own_colours />
                <meta name="robots" content="noindex" />
            </head>
            <body class="public">
                <SkipLink text=t::problem::skip(locale) />
                <PublicHead wordmark />
                <main id="contenu" class="narrow">
                    <h1>{words.title}</h1>
                    <p>{words.text}</p>
                    {words.stands.map(|stands| view! { <p>{stands}</p> })}
                    {number.map(|number| view! { <p>{number}</p> })}
                    <p>
                        <LinkButton href="/" look=ButtonLook::Secondary leaves=true>{t::problem::home(locale)}</LinkButton>
                    </p>
                    {urgent}
                    <HelpLine title=t::problem::help(locale) line=support />
                </main>
            </body>
        </html>
    }
}

/// Whom to call, and when somebody answers.
#[component]
fn HelpLine(title: &'static str, line: EmergencyLine) -> impl IntoView {
    view! {
        <p>
            {title}
            <br />
            <a class="nowrap" href=line.href>{line.number}</a>
            <br />
            <span class="quiet small">{line.what}</span>
        </p>
    }
}

struct Words {
    title: &'static str,
    text: &'static str,
    /// What still stands of what the person was doing, and what to do.
    stands: Option<&'static str>,
}

impl Words {
    fn of(status: u16, outage: Option<Outage>, locale: Locale) -> Self {
        use t::problem as p;
        let (title, text) = match status {
            404 => (p::not_found::title(locale), p::not_found::text(locale)),
            403 => (p::forbidden::title(locale), p::forbidden::text(locale)),
            405 => (p::not_allowed::title(locale), p::not_allowed::text(locale)),
            413 => (p::too_large::title(locale), p::too_large::text(locale)),
            429 => (p::too_many::title(locale), p::too_many::text(locale)),
            503 => return Self::of_outage(outage.unwrap_or(Outage::Slow), locale),
            400..500 => (p::refused::title(locale), p::refused::text(locale)),
            _ => (p::fault::title(locale), p::fault::text(locale)),
        };
        Self { title, text, stands: None }
    }

    fn of_outage(outage: Outage, locale: Locale) -> Self {
        use t::problem as p;
        let (title, text, stands) = match outage {
            Outage::Crowded => (p::crowded::title(locale), p::crowded::text(locale), p::crowded::stands(locale)),
            Outage::Slow => (p::slow::title(locale), p::slow::text(locale), p::slow::stands(locale)),
            Outage::OutOfReach => {
                (p::out_of_reach::title(locale), p::out_of_reach::text(locale), p::out_of_reach::stands(locale))
            }
            Outage::Unwritable => {
                (p::unwritable::title(locale), p::unwritable::text(locale), p::unwritable::stands(locale))
            }
        };
        Self { title, text, stands: Some(stands) }
    }
}
