//! First step: who are you, and by what shall the code come.
//!
//! The way of the code is chosen blind: what is on file is shown to nobody yet, not even masked, because the first letter of
//! an address already tells that there is one.

use leptos::{prelude::*, server_fn::ServerFn as _};
use services::account::enrol::Channel;

use super::{Help, Stage, server::SayWho};
use crate::{
    components::{Button, Choice, Field, FieldWidth, PageHeading, RadioGroup},
    i18n::{t, use_locale},
    pages::public::{form::Form, page::PublicPage},
    request::visit,
};

/// The page of the first step.
#[component]
pub fn WhoPage() -> impl IntoView {
    use t::first_access::who as w;
    let locale = use_locale();
    view! {
        <PublicPage title=w::title(locale) way_in=true>
            <Stage step=1 />
            <PageHeading title=w::title(locale)>
                <p>{w::intro(locale)}</p>
            </PageHeading>
            <Questions />
            <p>{w::open_already(locale)} " " <a href="/connexion">{w::sign_in(locale)}</a></p>
            <Help text=t::first_access::help(locale) />
        </PublicPage>
    }
}

#[component]
fn Questions() -> impl IntoView {
    use t::first_access::who as w;
    let locale = use_locale();
    let form = Form::of("who");
    let submission = visit().map(|visit| visit.submission()).unwrap_or_default();
    let by_email = Choice::new(Channel::Email.code(), w::by_email(locale)).detail(w::by_email_detail(locale));
    let by_sms = Choice::new(Channel::Sms.code(), w::by_sms(locale)).detail(w::by_sms_detail(locale));
    view! {
        {form.head_for_stranger()}
        <form class="stack stack-loose" method="post" action=SayWho::url()>
            <input type="hidden" name="submission" value=submission />
            <Field
                name="number"
                label=w::number(locale)
                hint=w::number_hint(locale)
                width=FieldWidth::Medium
                value=form.value("number")
                error=form.error("number")
            />
            <Field
                name="birth_date"
                label=w::birth_date(locale)
                hint=w::birth_date_hint(locale)
                width=FieldWidth::Medium
                inputmode="numeric"
                autocomplete="bday"
                value=form.value("birth_date")
                error=form.error("birth_date")
            />
            <Field
                name="postal_code"
                label=w::postal_code(locale)
                hint=w::postal_code_hint(locale)
                width=FieldWidth::Short
                inputmode="numeric"
                autocomplete="postal-code"
                value=form.value("postal_code")
                error=form.error("postal_code")
            />
            <RadioGroup
                name="channel"
                legend=w::channel(locale)
                choices=vec![by_email, by_sms]
                chosen=form.value("channel")
                error=form.error("channel")
            />
            <p class="quiet small">{w::purpose(locale)}</p>
            <Button wide=true>{w::submit(locale)}</Button>
        </form>
    }
}
