//! Checking a certificate: for anyone who was handed one, without an account.
//!
//! A scanned QR code leads straight to the answer; who has no reader types the code here. The field is not named `code`,
//! because what is typed in a field of that name is taken for a secret and not shown again.

mod look_up;
#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;
mod verified;

use leptos::{prelude::*, server_fn::ServerFn as _};

pub use verified::verified_page;

use self::server::CheckCertificate;
use super::{
    form::Form,
    page::{PublicPage, use_brand},
};
use crate::{
    components::{Button, Field, PageHeading},
    i18n::{t, use_locale},
};

/// The page that asks for a code.
#[component]
pub fn VerifyPage() -> impl IntoView {
    use t::verify as v;
    let locale = use_locale();
    let form = Form::of("verify");
    view! {
        <PublicPage title=v::title(locale)>
            <PageHeading title=v::title(locale)>
                <p>{v::intro(locale, &use_brand().name)}</p>
            </PageHeading>
            {form.head_for_stranger()}
            <form class="stack" method="post" action=CheckCertificate::url()>
                <Field
                    name="certificate"
                    label=v::code(locale)
                    hint=v::code_hint(locale)
                    value=form.value("certificate")
                    error=form.error("certificate")
                />
                <Button wide=true>{v::submit(locale)}</Button>
            </form>
            <p class="quiet small">{v::shown(locale)}</p>
        </PublicPage>
    }
}
