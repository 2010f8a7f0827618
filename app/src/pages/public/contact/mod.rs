//! Writing to support without signing in: who cannot get in must still reach somebody.
//!
//! The telephone comes first, for who cannot wait. A complaint is a topic of the same form, so that it is dated and numbered
//! like any message, and its rules are folded away below the form, where they can be read without an account.

#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;

mod received;

use domain::{form::Problem, locale::Locale};
use leptos::{prelude::*, server_fn::ServerFn as _};
use services::contact::Topic;

pub use received::ContactReceivedPage;

use self::server::SendMessage;
use super::{
    form::Form,
    legal::Complaints,
    page::{PublicPage, assistance_line, support_line, use_brand},
};
use crate::{
    components::{
        Button, Choice, Definition, DefinitionList, Disclosure, EmergencyLine, Field, FieldWidth, PageHeading,
        RadioGroup, TextArea,
    },
    i18n::{t, use_locale},
    request::visit,
};

/// Most characters of a message.
pub const LONGEST: usize = 4_000;

/// A message without the blanks around it.
///
/// # Errors
/// The problem of a message that is empty or too long.
pub fn check_message(text: &str) -> Result<&str, Problem> {
    let message = text.trim();
    if message.is_empty() {
        return Err(Problem::Empty);
    }
    if message.chars().count() > LONGEST {
        return Err(Problem::TooLong { max: u32::try_from(LONGEST).unwrap_or(u32::MAX) });
    }
    Ok(message)
}

/// The page of the form.
#[component]
pub fn ContactPage() -> impl IntoView {
    use t::contact as c;
    let locale = use_locale();
    let brand = use_brand();
    let (assistance, support) = (assistance_line(&brand, locale), support_line(&brand, locale));
    view! {
        <PublicPage title=c::title(locale)>
            <PageHeading title=c::title(locale) />
            <DefinitionList>
                <Definition term=c::urgent(locale)>
                    <Call line=assistance />
                </Definition>
                <Definition term=c::phone(locale)>
                    <Call line=support />
                </Definition>
            </DefinitionList>
            <p>{c::intro(locale)}</p>
            <Questions />
            <Disclosure summary=t::legal::complaints::title(locale)>
                <Complaints />
            </Disclosure>
        </PublicPage>
    }
}

/// A number to call, and when.
#[component]
fn Call(line: EmergencyLine) -> impl IntoView {
    view! {
        <a class="nowrap" href=line.href>{line.number}</a>
        <small>{line.what}</small>
    }
}

#[component]
fn Questions() -> impl IntoView {
    use t::contact as c;
    let locale = use_locale();
    let form = Form::of("contact");
    let submission = visit().map(|visit| visit.submission()).unwrap_or_default();
    view! {
        {form.head_for_stranger()}
        <form class="stack stack-loose" method="post" action=SendMessage::url()>
            <input type="hidden" name="submission" value=submission />
            <RadioGroup
                name="topic"
                legend=c::topic(locale)
                choices=Topic::OFFERED.into_iter().map(|topic| choice(topic, locale)).collect()
                chosen=form.value("topic")
                error=form.error("topic")
            />
            <Field
                name="name"
                label=c::name(locale)
                autocomplete="name"
                value=form.value("name")
                error=form.error("name")
            />
            <Field
                name="email"
                label=c::email(locale)
                hint=c::email_hint(locale)
                inputmode="email"
                autocomplete="email"
                value=form.value("email")
                error=form.error("email")
            />
            <Field
                name="reference"
                label=c::reference(locale)
                hint=c::reference_hint(locale)
                optional_word=c::optional(locale)
                width=FieldWidth::Medium
                value=form.value("reference")
                error=form.error("reference")
            />
            <TextArea
                name="message"
                label=c::message(locale)
                hint=c::message_hint(locale)
                value=form.value("message")
                error=form.error("message")
            />
            <p class="quiet small">
                {c::purpose(locale)} " " <a href="/confidentialite">{t::legal_link::privacy(locale)}</a>
            </p>
            <Button wide=true>{c::submit(locale)}</Button>
        </form>
    }
}

fn choice(topic: Topic, locale: Locale) -> Choice {
    use t::contact::about as a;
    let choice = Choice::new(topic.code(), topic_name(topic, locale));
    match topic {
        Topic::Claim => choice.detail(a::claim_detail(locale)),
        Topic::Complaint => choice.detail(a::complaint_detail(locale)),
        _ => choice,
    }
}

/// What a message is about, in words.
fn topic_name(topic: Topic, locale: Locale) -> &'static str {
    use t::contact::about as a;
    match topic {
        Topic::Access => a::access(locale),
        Topic::Contract => a::contract(locale),
        Topic::Claim => a::claim(locale),
        Topic::Complaint => a::complaint(locale),
        // A correction of the data on file has a form of its own, behind the sign-in.
        Topic::Correction | Topic::Other => a::other(locale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_says_something_and_ends_somewhere() {
        assert_eq!(check_message(" \n\t"), Err(Problem::Empty));
        assert_eq!(check_message("  Bonjour.\n"), Ok("Bonjour."));
        let longest = "é".repeat(LONGEST);
        assert_eq!(check_message(&longest), Ok(longest.as_str()));
        assert_eq!(check_message(&format!("{longest}é")), Err(Problem::TooLong { max: 4_000 }));
    }
}
