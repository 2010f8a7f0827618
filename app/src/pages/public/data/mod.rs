//! The last step of a first access: what the insurer holds on the person, and « is this right? ».
//!
//! It comes before the first look at a contract, because a letter sent to an old address is found out too late. It can
//! be left for later: nobody is kept from their contracts by it.
//!
//! Nobody can say that a masked address is right, so that the page asks whether it is recognised, and says what to do if not.

#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;

use domain::view::OnFile;
use leptos::{prelude::*, server_fn::ServerFn as _};
use services::account::on_file;

use self::server::ConfirmData;
use super::{
    first_access::{Broken, Stage},
    form::Form,
    page::PublicPage,
};
use crate::{
    components::{Button, Choice, DateText, Definition, DefinitionList, PageHeading, RadioGroup, TextArea},
    error::PortalError,
    i18n::{t, use_locale},
    pages::Page,
    request::visit,
    written::IntoWritten as _,
};

/// The page of the data on file.
pub fn data_page() -> Page {
    Page::of(async {
        let inside = match held().await {
            Ok(data) => view! { <Held data /> }.written(),
            Err(error) => view! { <Broken error /> }.written(),
        };
        view! { <PublicPage title=t::data::title(use_locale()) way_in=true>{inside}</PublicPage> }.written()
    })
}

async fn held() -> Result<OnFile, PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    on_file(customer, &visit.portal).await.map_err(|fault| visit.fault(&fault))
}

/// What is held, then the question.
#[component]
fn Held(data: OnFile) -> impl IntoView {
    use t::data as d;
    let locale = use_locale();
    let none = move || d::none(locale).to_owned();
    let address = data.address.lines().into_iter().map(|line| view! { <div>{line}</div> }).collect_view();
    view! {
        <Stage step=4 />
        <PageHeading title=d::title(locale)>
            <p>{d::intro(locale)}</p>
        </PageHeading>
        <DefinitionList>
            <Definition term=d::name(locale)>{[data.first_name, data.last_name].join(" ")}</Definition>
            <Definition term=d::birth_date(locale)>
                <DateText day=data.birth_date locale />
            </Definition>
            <Definition term=d::address(locale)>{address}</Definition>
            <Definition term=d::email(locale)>{data.masked_email.unwrap_or_else(none)}</Definition>
            <Definition term=d::mobile(locale)>{data.masked_mobile.unwrap_or_else(none)}</Definition>
        </DefinitionList>
        <p class="quiet small">{d::masked(locale)}</p>
        <Question />
    }
}

#[component]
fn Question() -> impl IntoView {
    use t::data as d;
    let locale = use_locale();
    let form = Form::of("data");
    let submission = visit().map(|visit| visit.submission()).unwrap_or_default();
    let right = Choice::new("right", d::right(locale));
    let wrong = Choice::new("wrong", d::wrong(locale)).detail(d::wrong_detail(locale));
    view! {
        {form.head_for_stranger()}
        <form class="stack stack-loose" method="post" action=ConfirmData::url()>
            <input type="hidden" name="submission" value=submission />
            <RadioGroup
                name="answer"
                legend=d::question(locale)
                choices=vec![right, wrong]
                chosen=form.value("answer")
                error=form.error("answer")
            />
            <div class="if-wrong">
                <TextArea
                    name="message"
                    label=d::message(locale)
                    hint=d::message_hint(locale)
                    value=form.value("message")
                    error=form.error("message")
                />
            </div>
            <Button wide=true>{d::submit(locale)}</Button>
        </form>
        <p>
            <a href="/accueil">{d::later(locale)}</a>
        </p>
    }
}
