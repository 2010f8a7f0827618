//! Second step: the code.
//!
//! The page says « if », never « we have sent »: who is not in the file reads the same sentence and waits for nothing.

use leptos::{prelude::*, server_fn::ServerFn as _};
use services::account::enrol::{Channel, Progress};

use super::{
    Stage,
    server::{GiveCode, SendAgain},
    stage::at_its_step,
};
use crate::{
    components::{Button, ButtonLook, Field, FieldWidth, PageHeading, Section},
    i18n::{t, use_locale},
    pages::{Page, public::form::Form},
    written::IntoWritten as _,
};

/// The page of the second step.
pub fn code_page() -> Page {
    at_its_step(t::first_access::code::title(use_locale()), |progress| match progress {
        Progress::Code(channel) => Some(view! { <Awaited channel=*channel /> }.written()),
        _ => None,
    })
}

/// The code is awaited.
#[component]
fn Awaited(channel: Channel) -> impl IntoView {
    use t::first_access::code as c;
    let locale = use_locale();
    let form = Form::of("code");
    let sent = match channel {
        Channel::Email => c::sent::email(locale),
        Channel::Sms => c::sent::sms(locale),
    };
    view! {
        <Stage step=2 />
        <PageHeading title=c::title(locale)>
            <p>{sent}</p>
            <p>{c::lasts(locale)}</p>
        </PageHeading>
        {form.head_for_stranger()}
        <form class="stack" method="post" action=GiveCode::url()>
            <Field
                name="code"
                label=c::field(locale)
                hint=c::field_hint(locale)
                width=FieldWidth::Code
                inputmode="numeric"
                autocomplete="one-time-code"
                error=form.error("code")
            />
            <Button wide=true>{c::submit(locale)}</Button>
        </form>
        <NothingComes channel />
    }
}

/// What to do when no code comes, the easiest first.
#[component]
fn NothingComes(channel: Channel) -> impl IntoView {
    use t::first_access::code as c;
    let locale = use_locale();
    let look = match channel {
        Channel::Email => c::nothing::look_email(locale),
        Channel::Sms => c::nothing::look_sms(locale),
    };
    view! {
        <Section id="nothing" title=c::nothing::title(locale)>
            <p>{look}</p>
            <p>{c::nothing::late(locale)}</p>
            <form method="post" action=SendAgain::url()>
                <Button look=ButtonLook::Secondary>{c::nothing::again(locale)}</Button>
            </form>
            <p>{c::nothing::check(locale)} " " <a href="/inscription">{c::nothing::check_link(locale)}</a></p>
            <p>{c::nothing::open_already(locale)}</p>
        </Section>
    }
}
