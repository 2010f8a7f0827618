//! The way in for who works on the other side: second step, six digits of an application, or a code that was written down.
//!
//! The page is the same for whoever opens it: whether a second factor is awaited shows when one is given.

#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;

use leptos::{prelude::*, server_fn::ServerFn as _};

use self::server::{GiveRecoveryCode, GiveSecondFactor};
use super::page::AccessPage;
use crate::{
    components::{Button, ButtonLook, Disclosure, Field, FieldWidth, PageHeading},
    i18n::{t, use_locale},
    pages::public::form::Form,
};

/// The page of the second step.
#[component]
pub fn SecondFactorPage() -> impl IntoView {
    use t::staff_access::second_factor as s;
    let locale = use_locale();
    let form = Form::of("second_factor");
    let next = form.value("next");
    let recovery = form.error("recovery_code");
    view! {
        <AccessPage title=s::title(locale)>
            <PageHeading title=s::title(locale)>
                <p>{s::text(locale)}</p>
            </PageHeading>
            {form.head_for_stranger()}
            <form class="stack" method="post" action=GiveSecondFactor::url()>
                <input type="hidden" name="next" value=next.clone() />
                <Field
                    name="code"
                    label=s::code(locale)
                    hint=s::code_hint(locale)
                    width=FieldWidth::Code
                    inputmode="numeric"
                    autocomplete="one-time-code"
                    error=form.error("code")
                />
                <Button wide=true>{s::submit(locale)}</Button>
            </form>
            <Disclosure summary=s::lost(locale) open=recovery.is_some()>
                <form class="stack" method="post" action=GiveRecoveryCode::url()>
                    <input type="hidden" name="next" value=next />
                    <p>{s::lost_text(locale)}</p>
                    <Field
                        name="recovery_code"
                        label=s::recovery(locale)
                        hint=s::recovery_hint(locale)
                        width=FieldWidth::Medium
                        error=recovery
                    />
                    <Button look=ButtonLook::Secondary>{s::submit(locale)}</Button>
                </form>
            </Disclosure>
            <p class="small">
                <a href="/gestion/connexion">{s::begin_again(locale)}</a>
            </p>
        </AccessPage>
    }
}
