//! How much waits and for how long, as pictures, each with its table.

use domain::{
    format,
    locale::Locale,
    view::{Workload, WorkloadPart},
};
use leptos::prelude::*;

use super::{
    load::{Page, loaded},
    page::SignedInPage,
    pieces::topic_text,
    queue::keys,
};
use crate::{
    components::{Answer, Answers, Bar, Bars, Notice, PageHeading, Section, ShortcutHelp, Tone},
    error::PortalError,
    i18n::{t, use_locale},
    request::visit,
    written::IntoWritten as _,
};

/// From so many answers on, what nine in ten of them took says something.
const ENOUGH_ANSWERS: u32 = 10;

/// The workload.
pub fn desk_workload_page() -> Page {
    loaded(load_workload(), move |workload| view! { <Pictures workload /> }.whole())
}

async fn load_workload() -> Result<Workload, PortalError> {
    let visit = visit()?;
    let desk = visit.desk()?;
    services::desk::workload(&desk, &visit.portal).await.map_err(|fault| visit.fault(&fault))
}

#[component]
fn Pictures(workload: Workload) -> impl IntoView {
    use t::desk::workload as w;
    let locale = use_locale();
    let delay = |minutes: Option<u32>| {
        minutes
            .map_or_else(|| w::unknown(locale).to_owned(), |minutes| format::rough_duration(u64::from(minutes), locale))
    };
    let cut = workload.cut.then(|| {
        view! {
            <Notice tone=Tone::Caution>
                <p>{w::cut(locale)}</p>
            </Notice>
        }
    });
    let median = delay(workload.median_minutes);
    let ninth = workload.ninth_minutes.filter(|_| workload.answered >= ENOUGH_ANSWERS);
    let ninth = ninth.map(|minutes| w::ninth(locale, &delay(Some(minutes))));
    let ages = workload
        .ages
        .iter()
        .enumerate()
        .map(|(days, many)| Bar { name: age_text(days, workload.ages.len(), locale), whole: *many, part: 0 })
        .collect();
    let topics = workload.topics.iter().map(|part| bar(topic_text(part.of, locale).to_owned(), part)).collect();
    let people = workload
        .people
        .iter()
        .map(|part| bar(part.of.clone().unwrap_or_else(|| w::nobody(locale).to_owned()), part))
        .collect();
    view! {
        <SignedInPage title=w::title(locale)>
            <PageHeading title=w::title(locale)>
                <p>{w::lead(locale)}</p>
            </PageHeading>
            {cut}
            <Answers>
                <Answer question=w::waiting(locale) detail=w::late(locale, workload.overdue)>
                    {workload.waiting.to_string()}
                </Answer>
                <Answer question=w::customer(locale)>{workload.customer.to_string()}</Answer>
                <Answer question=w::median(locale) detail=ninth>{median}</Answer>
            </Answers>
            <Section id="ages" title=w::ages(locale)>
                <Bars caption=w::ages_caption(locale) name=w::age(locale) whole=w::many(locale) bars=ages />
            </Section>
            <Section id="sujets" title=w::topics(locale)>
                <Bars
                    caption=w::topics_caption(locale)
                    name=w::topic(locale)
                    whole=w::many(locale)
                    part=w::overdue(locale)
                    bars=topics
                />
            </Section>
            <Section id="personnes" title=w::people(locale)>
                <Bars
                    caption=w::people_caption(locale)
                    name=w::person(locale)
                    whole=w::many(locale)
                    part=w::overdue(locale)
                    bars=people
                />
            </Section>
            <p class="quiet small">{(workload.answered > 0).then(|| w::basis(locale, workload.answered))}</p>
            <ShortcutHelp title=t::desk::keys::title(locale) close=t::desk::keys::close(locale) keys=keys(locale) />
        </SignedInPage>
    }
}

fn bar<T>(name: String, part: &WorkloadPart<T>) -> Bar {
    Bar { name, whole: part.waiting, part: part.overdue }
}

/// For how long something has waited: the last bar is of all that is older.
fn age_text(days: usize, bars: usize, locale: Locale) -> String {
    use t::desk::workload as w;
    let count = u32::try_from(days).unwrap_or(u32::MAX);
    match days {
        0 => w::today(locale).to_owned(),
        days if days + 1 == bars => w::older(locale, count),
        _ => w::days(locale, count),
    }
}
