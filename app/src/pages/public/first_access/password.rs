//! Third step: a password. The code was right, so the contact that it went to may be shown, masked.
//!
//! Asked once, with a button to see it: a second field makes people paste, and proves nothing. The meter works by script only;
//! the rule is the server's, and the hint says it beforehand.

use domain::{
    locale::Locale,
    password::{ADVISED_LENGTH, MIN_LENGTH},
    reference::ContractNumber,
};
use leptos::{prelude::*, server_fn::ServerFn as _};
use services::account::enrol::{Channel, Progress};

use super::{
    Stage,
    server::{PasswordStrength, SetPassword},
    stage::at_its_step,
};
use crate::{
    components::{Button, PageHeading, PasswordField},
    i18n::{t, use_locale},
    pages::{Page, public::form::Form},
    written::IntoWritten as _,
};

/// The page of the third step.
pub fn password_page() -> Page {
    at_its_step(t::first_access::password::title(use_locale()), |progress| match progress {
        Progress::Password { channel, sent_to, number } => {
            let came = came(*channel, sent_to, use_locale());
            Some(view! { <Chosen came number=number.clone() /> }.written())
        }
        _ => None,
    })
}

/// A password is to be chosen.
#[component]
fn Chosen(came: String, number: Option<ContractNumber>) -> impl IntoView {
    use t::first_access::password as p;
    let locale = use_locale();
    let form = Form::of("password");
    let hint = p::hint(locale, &ADVISED_LENGTH.to_string(), &MIN_LENGTH.to_string());
    view! {
        <Stage step=3 />
        <PageHeading title=p::title(locale)>
            <p>{came}</p>
        </PageHeading>
        {form.head_for_stranger()}
        <form class="stack" method="post" action=SetPassword::url()>
            <PasswordField
                name="password"
                label=p::field(locale)
                hint
                error=form.error("password")
                new=true
                of=number.map(|number| number.to_string())
                show=t::sign_in::show(locale)
                hide=t::sign_in::hide(locale)
            />
            <Strength />
            <Button wide=true>{p::submit(locale)}</Button>
        </form>
    }
}

/// Where the code had gone.
fn came(channel: Channel, sent_to: &str, locale: Locale) -> String {
    use t::first_access::password::came as c;
    match channel {
        Channel::Email => c::email(locale, sent_to),
        Channel::Sms => c::sms(locale, sent_to),
    }
}

/// How hard the password is to guess, said while one types: shown and filled by the script of public pages.
#[component]
fn Strength() -> impl IntoView {
    use t::first_access::password::strength as s;
    let locale = use_locale();
    let words = [s::at_once(locale), s::soon(locale), s::still_easy(locale), s::hard(locale), s::very_hard(locale)];
    view! {
        <p
            class="password-strength keeps-place"
            role="status"
            hidden
            data-strength=PasswordStrength::url()
            data-field="password"
            data-words=words.join("|")
            data-least=MIN_LENGTH.to_string()
            data-short=s::short(locale)
        ></p>
    }
}
