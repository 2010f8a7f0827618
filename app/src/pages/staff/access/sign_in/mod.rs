//! The way in for who works on the other side: first step, an e-mail and a password.

#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;

use leptos::{prelude::*, server_fn::ServerFn as _};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use self::server::StaffSignIn;
use super::page::AccessPage;
use crate::{
    components::{Button, Field, PageHeading, PasswordField},
    i18n::{t, use_locale},
    pages::public::{form::Form, own_path::own_path},
    request::query,
};

/// The sign-in page of the other side.
#[component]
pub fn StaffSignInPage() -> impl IntoView {
    use t::staff_access::sign_in as s;
    let locale = use_locale();
    let form = Form::of("staff_sign_in");
    let next = page_asked(&form);
    // What the form kept is read once: the other language must find the page that was asked for in its address.
    let back = match next.as_str() {
        "" => "/gestion/connexion".to_owned(),
        next => format!("/gestion/connexion?suite={}", utf8_percent_encode(next, NON_ALPHANUMERIC)),
    };
    view! {
        <AccessPage title=s::title(locale) back>
            <PageHeading title=s::title(locale)>
                <p>{s::text(locale)}</p>
            </PageHeading>
            {form.head_for_stranger()}
            <form class="stack stack-loose" method="post" action=StaffSignIn::url()>
                <input type="hidden" name="next" value=next />
                <Field
                    name="email"
                    label=s::email(locale)
                    kind="email"
                    autocomplete="username"
                    value=form.value("email")
                    error=form.error("email")
                />
                <PasswordField
                    name="password"
                    label=t::sign_in::password(locale)
                    error=form.error("password")
                    show=t::sign_in::show(locale)
                    hide=t::sign_in::hide(locale)
                />
                <Button wide=true>{s::submit(locale)}</Button>
            </form>
            <div class="stack stack-tight quiet small">
                <p>{s::stuck(locale)}</p>
                <p>
                    {s::customer(locale)} " " <a href="/connexion">{s::customer_link(locale)}</a>
                </p>
            </div>
        </AccessPage>
    }
}

/// The page to go to afterwards: the one that the form kept from a try before, or the one in the address.
fn page_asked(form: &Form) -> String {
    let kept = form.value("next");
    let asked = || query("suite").unwrap_or_default();
    let next = if kept.is_empty() { asked() } else { kept };
    own_path(&next).unwrap_or_default().to_owned()
}
