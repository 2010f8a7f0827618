//! First step: a password. What the person was invited for stands above it, so that a wrong invitation is noticed at once.

use domain::{
    password::{ADVISED_LENGTH, MIN_LENGTH},
    staff::StaffRole,
};
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::{Stage, server::ChooseStaffPassword};
use crate::{
    components::{Button, Definition, DefinitionList, PageHeading, PasswordField},
    i18n::{staff_role, t, use_locale},
    pages::{public::form::Form, staff::access::page::AccessPage},
};

/// A password is to be chosen.
#[component]
pub fn ChoosePassword(name: String, role: StaffRole, email: String) -> impl IntoView {
    use t::staff_access::invitation::password as p;
    let locale = use_locale();
    let form = Form::of("invitation");
    let hint = t::first_access::password::hint(locale, &ADVISED_LENGTH.to_string(), &MIN_LENGTH.to_string());
    let user = email.clone();
    view! {
        <AccessPage title=p::title(locale)>
            <Stage step=1 />
            <PageHeading title=p::title(locale)>
                <p>{p::hello(locale, &name)}</p>
            </PageHeading>
            <DefinitionList>
                <Definition term=p::role(locale)>{staff_role(role, locale)}</Definition>
                <Definition term=p::email(locale)>{email}</Definition>
            </DefinitionList>
            {form.head_for_stranger()}
            <form class="stack" method="post" action=ChooseStaffPassword::url()>
                <PasswordField
                    name="password"
                    label=t::first_access::password::field(locale)
                    hint
                    error=form.error("password")
                    new=true
                    of=Some(user)
                    show=t::sign_in::show(locale)
                    hide=t::sign_in::hide(locale)
                />
                <Button wide=true>{p::submit(locale)}</Button>
            </form>
        </AccessPage>
    }
}
