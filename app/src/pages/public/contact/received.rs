//! After a message: its number, and what happens next. Corrections of the data on file end here too.
//!
//! What the form left behind is read once, so that a reload shows no number: then the page says where to find it.
//!
//! The page is also the dated copy that a complaint made online calls for (ACPR 2024-R-02): what was written, to be printed or kept. The
//! letter of receipt could not be it: whoever types another's address would have us send a stranger's words under our name.

use chrono::{DateTime, Utc};
use domain::{
    calendar::Calendar, deadline::Rule, form::Notice, format, locale::Locale, notification::Side,
    reference::ReceiptNumber, view::Promised,
};
use leptos::prelude::*;

use services::contact::Topic;

use super::topic_name;
use crate::{
    components::{ButtonLook, Definition, DefinitionList, LinkButton, PageHeading, Promise, Reference, Section},
    i18n::{t, use_locale},
    pages::public::{form::Form, page::PublicPage},
    request::visit,
    written::{IntoWritten as _, Written},
};

/// The page after a message.
#[component]
pub fn ContactReceivedPage() -> impl IntoView {
    let form = Form::of("contact");
    match form.told() {
        Some(Notice::Received { receipt }) => {
            view! { <Received receipt=receipt.clone() copy=Copy::of(&form) /> }.written()
        }
        _ => view! { <NothingReceived /> }.written(),
    }
}

/// What was sent, and when.
struct Copy {
    sent_at: DateTime<Utc>,
    topic: Topic,
    message: String,
}

impl Copy {
    /// The copy of a message; a correction of the data on file leaves none.
    fn of(form: &Form) -> Option<Self> {
        Some(Self {
            sent_at: form.value("sent_at").parse().ok()?,
            topic: Topic::from_code(&form.value("topic"))?,
            message: form.value("message"),
        })
    }
}

#[component]
fn Received(receipt: ReceiptNumber, copy: Option<Copy>) -> impl IntoView {
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
            </DefinitionList>
            {promised(copy.as_ref().map(|copy| copy.sent_at), locale)}
            <p class="quiet small">{r::complaint(locale)}</p>
            {copy.map(|copy| copied(copy, locale))}
            <Onwards />
        </PublicPage>
    }
}

/// What was written, with its date, on a page that can be printed.
fn copied(copy: Copy, locale: Locale) -> Written {
    use t::contact::received as r;
    let paragraphs = copy.message.lines().map(|line| view! { {line.to_owned()} <br /> }).collect_view();
    let sent_at = format::date_time(copy.sent_at, locale);
    view! {
        <Section id="copie" title=r::copy(locale)>
            <DefinitionList>
                <Definition term=r::copy_sent(locale)>{sent_at}</Definition>
                <Definition term=r::copy_topic(locale)>{topic_name(copy.topic, locale)}</Definition>
                <Definition term=t::contact::message(locale)>{paragraphs}</Definition>
            </DefinitionList>
            <p class="quiet small">{r::copy_text(locale)}</p>
        </Section>
    }
    .written()
}

/// By when it is answered, counted from when it was sent: where that is not known, now, for this is the next page.
fn promised(sent_at: Option<DateTime<Utc>>, locale: Locale) -> Option<Written> {
    let now = visit().ok()?.portal.clock.now();
    let promise = Promised::of(Rule::MessageAnswer, sent_at.unwrap_or(now), Calendar::Mainland).ok()?;
    let what = t::contact::received::answer_text(locale);
    Some(view! { <Promise promise now reader=Side::Customer locale what /> }.written())
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
