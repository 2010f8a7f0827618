//! A new conversation: who is to answer, what it is about, the words.

use domain::{
    form::FormState,
    locale::Locale,
    notification::Side,
    thread::{Counterpart, ThreadTopic},
    view::{ContractChoice, DraftView, FileView, WritingChoices},
};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::{
    draft::{discard, keeper},
    server::{OpenThread, about_of, load_choices},
    words,
};
use crate::{
    components::{Breadcrumb, Button, Choice, Field, PageHeading, RadioGroup, Select, TextArea},
    i18n::{self, t::messages as m, use_locale},
    pages::{
        kept::begun,
        portal::{
            assistance_line,
            load::{Page, loaded},
            page::SignedInPage,
            use_brand,
        },
        public::form::Form,
    },
    request::{query, visit},
    uploads::{REFUSED_FILES, file_field},
    written::{IntoWritten as _, Written},
};

const NEW_PATH: &str = "/messages/nouveau";

/// What a page that leads here says of who is to answer.
const BROKER: &str = "courtier";

/// A new conversation.
pub fn new_message_page() -> Page {
    let about = query("contrat").filter(|number| about_of(number).is_ok()).unwrap_or_default();
    let with = query("avec").filter(|with| with == BROKER).map(|_| Counterpart::Broker);
    loaded(load_choices(query("suite").unwrap_or_default()), move |(choices, draft, files)| {
        view! { <Compose choices draft files about with /> }.whole()
    })
}

#[component]
fn Compose(
    choices: WritingChoices,
    draft: Option<DraftView>,
    files: Vec<FileView>,
    about: String,
    with: Option<Counterpart>,
) -> impl IntoView {
    use m::compose as c;
    let locale = use_locale();
    let trail = vec![("/messages".to_owned(), m::title(locale).to_owned())];
    let left = use_context::<Option<FormState>>().flatten();
    let form = Form::left("new_thread", left, locale);
    let draft = begun(draft, &form, &["subject", "message"]);
    let value = |field: &str, kept: &str, otherwise: &str| {
        let typed = form.value(field);
        [typed.as_str(), kept, otherwise].into_iter().find(|text| !text.is_empty()).unwrap_or_default().to_owned()
    };
    // A page that leads here says what it is about and who is to answer; what was begun before gives way in these fields.
    let about = if form.value("about").is_empty() { value("", &about, &draft.about) } else { form.value("about") };
    let begun = with.map_or(draft.with.as_str(), |with| with.code());
    let with = answered_by(&choices, &value("with", begun, Counterpart::Support.code()), form.error("with"), locale);
    let topics =
        ThreadTopic::OFFERED.into_iter().map(|topic| Choice::new(topic.code(), words::topic(topic, locale))).collect();
    let submission = visit().map(|visit| visit.submission()).unwrap_or_default();
    let masked = form.is_masked().then(|| view! { <input type="hidden" name="seen" value="masked" /> });
    let topic = value("topic", &draft.topic, ThreadTopic::Contract.code());
    let (subject, message) = (value("subject", &draft.subject, ""), value("message", &draft.message, ""));
    let files = file_field(locale, (&files, &form.value(REFUSED_FILES)), NEW_PATH.to_owned(), Side::Customer);
    let error = |field| form.error(field);
    let (about_error, topic_error, subject_error, message_error) =
        (error("about"), error("topic"), error("subject"), error("message"));
    let kept = keeper("new".to_owned(), &draft, &form, locale);
    let head = form.head();
    let assistance = assistance_line(&use_brand(), locale);
    view! {
        <SignedInPage title=c::title(locale)>
            <Breadcrumb label=m::thread::trail(locale) trail here=c::title(locale) />
            <PageHeading title=c::title(locale)>
                <p>{c::lead(locale)}</p>
                <p class="quiet small">
                    {c::emergency(locale)} " " <a class="nowrap" href=assistance.href rel="external">{assistance.number}</a>
                </p>
            </PageHeading>
            {head}
            <form class="stack stack-loose writing" method="post" action=OpenThread::url()>
                <input type="hidden" name="submission" value=submission />
                {masked}
                {with}
                <Select
                    name="about"
                    label=c::about(locale)
                    choices=abouts(&choices.contracts, &about, locale)
                    chosen=about
                    error=about_error
                />
                <Select
                    name="topic"
                    label=m::topic(locale)
                    choices=topics
                    chosen=topic
                    error=topic_error
                />
                <Field
                    name="subject"
                    label=c::subject(locale)
                    value=subject
                    error=subject_error
                />
                <TextArea
                    name="message"
                    label=m::reply::label(locale)
                    hint=m::reply::hint(locale)
                    value=message
                    error=message_error
                />
                {files}
                {kept}
                <Button wide=true>{c::send(locale)}</Button>
                {discard(&draft, locale)}
            </form>
        </SignedInPage>
    }
}

/// Who is to answer; not asked of who has no broker.
fn answered_by(choices: &WritingChoices, chosen: &str, error: Option<String>, locale: Locale) -> Written {
    use m::compose as c;
    if choices.brokers.is_empty() {
        return view! { <input type="hidden" name="with" value=Counterpart::Support.code() /> }.written();
    }
    let support = Choice::new(Counterpart::Support.code(), m::support(locale)).detail(c::support_detail(locale));
    let broker = Choice::new(Counterpart::Broker.code(), c::broker(locale)).detail(choices.brokers.join(", "));
    view! {
        <RadioGroup name="with" legend=c::with(locale) choices=vec![support, broker] chosen=chosen.to_owned() error />
    }
    .written()
}

/// The contracts to write about, and the one or the object that was asked for, if it is not among them.
fn abouts(contracts: &[ContractChoice], asked: &str, locale: Locale) -> Vec<Choice> {
    let nothing = Choice::new("", m::compose::nothing(locale));
    let known = contracts.iter().map(|contract| {
        let product = i18n::product(contract.product, locale);
        let thing = contract.thing.as_deref().unwrap_or_default();
        let number = contract.number.grouped();
        let parts = [product, thing, contract.broker.as_deref().unwrap_or_default(), number.as_str()];
        let text: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Choice::new(contract.number.as_str().to_owned(), text.join(", "))
    });
    let other = (!asked.is_empty() && contracts.iter().all(|contract| contract.number.as_str() != asked))
        .then(|| Choice::new(asked.to_owned(), asked.to_owned()));
    std::iter::once(nothing).chain(known).chain(other).collect()
}
