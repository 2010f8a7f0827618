//! The way in for who has an account.
//!
//! The page that was asked for goes along in a hidden field, and never leads off this site. Nothing here says whether an
//! identifier is known: the words are the same for a customer and for a stranger.

#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;

use leptos::{prelude::*, server_fn::ServerFn as _};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use self::server::SignIn;
use super::{
    first_access::Help,
    form::Form,
    own_path::own_path,
    page::{PublicPage, assistance_line, use_brand},
};
use crate::{
    components::{Button, ButtonLook, Checkbox, Field, LinkButton, PageHeading, PasswordField, Section},
    i18n::{t, use_locale},
    request::query,
};

/// The sign-in page.
#[component]
pub fn SignInPage() -> impl IntoView {
    use t::sign_in as s;
    let locale = use_locale();
    let form = Form::of("sign_in");
    let next = page_asked(&form);
    // What the form kept is read once: the other language must find the page that was asked for in its address.
    let back = match next.as_str() {
        "" => "/connexion".to_owned(),
        next => format!("/connexion?suite={}", utf8_percent_encode(next, NON_ALPHANUMERIC)),
    };
    view! {
        <PublicPage title=s::title(locale) way_in=true back>
            <PageHeading title=s::title(locale) />
            <Questions form next />
            <Section id="first-time" title=s::first_title(locale)>
                <p>{s::first_text(locale)}</p>
                <p>
                    <LinkButton href="/inscription" look=ButtonLook::Secondary>{s::first_link(locale)}</LinkButton>
                </p>
            </Section>
            <Stuck />
        </PublicPage>
    }
}

/// How to have access again, what does not give it, and what works without.
#[component]
fn Stuck() -> impl IntoView {
    use t::sign_in as s;
    let locale = use_locale();
    let assistance = assistance_line(&use_brand(), locale);
    view! {
        <Section id="stuck" title=s::stuck_title(locale)>
            <Help text=s::stuck_text(locale) />
            <p>{s::stuck_not_here(locale)}</p>
            <p>{s::stuck_meanwhile(locale)} " " <a class="nowrap" href=assistance.href>{assistance.number}</a></p>
        </Section>
    }
}

#[component]
fn Questions(form: Form, next: String) -> impl IntoView {
    use t::sign_in as s;
    let locale = use_locale();
    view! {
        {form.head_for_stranger()}
        <form class="stack stack-loose" method="post" action=SignIn::url()>
            <input type="hidden" name="next" value=next />
            <Field
                name="identifier"
                label=s::identifier(locale)
                hint=s::identifier_hint(locale)
                autocomplete="username"
                value=form.value("identifier")
                error=form.error("identifier")
            />
            <PasswordField
                name="password"
                label=s::password(locale)
                error=form.error("password")
                show=s::show(locale)
                hide=s::hide(locale)
            />
            <Checkbox name="shared" label=s::shared(locale) checked=form.value("shared") == "yes" />
            <Button wide=true>{s::submit(locale)}</Button>
        </form>
    }
}

/// The page to go to afterwards: the one that the form kept from a try before, or the one in the address.
fn page_asked(form: &Form) -> String {
    let kept = form.value("next");
    let asked = || query("suite").unwrap_or_default();
    let next = if kept.is_empty() { asked() } else { kept };
    own_path(&next).unwrap_or_default().to_owned()
}
