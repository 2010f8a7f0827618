//! Inviting somebody: who, where the letter goes, what for.

use domain::{locale::Locale, staff::StaffRole};
use leptos::{prelude::*, server_fn::ServerFn as _};
use services::staff::BrokerChoice;

use super::server::{InviteStaff, read_brokers};
use crate::{
    components::{Breadcrumb, Button, Choice, Field, PageHeading, RadioGroup, Select},
    i18n::{staff_role, t, use_locale},
    pages::{
        public::form::Form,
        staff::{
            load::{Page, loaded},
            page::SignedInPage,
        },
    },
    written::IntoWritten as _,
};

/// The page.
pub fn invite_staff_page() -> Page {
    let locale = use_locale();
    let form = Form::of("invite_staff");
    loaded(read_brokers(), move |brokers| view! { <Invite brokers form locale /> }.whole())
}

#[component]
fn Invite(brokers: Vec<BrokerChoice>, form: Form, locale: Locale) -> impl IntoView {
    use t::staff_accounts as a;
    use t::staff_accounts::invite as i;
    let role = |role: &StaffRole| Choice::new(role.code(), staff_role(*role, locale)).detail(does(*role, locale));
    let roles: Vec<Choice> = StaffRole::ALL.iter().map(role).collect();
    let none = Choice::new("", i::no_broker(locale));
    let brokers = brokers.into_iter().map(|broker| Choice::new(broker.orias, broker.name));
    let brokers: Vec<Choice> = [none].into_iter().chain(brokers).collect();
    let trail = vec![("/gestion/comptes".to_owned(), a::title(locale).to_owned())];
    view! {
        <SignedInPage title=i::title(locale)>
            <Breadcrumb label=t::contract::trail(locale) trail here=i::title(locale) />
            <PageHeading title=i::title(locale)>
                <p>{i::text(locale)}</p>
            </PageHeading>
            {form.head()}
            <form class="stack stack-loose narrow" method="post" action=InviteStaff::url()>
                <Field
                    name="name"
                    label=i::name(locale)
                    hint=i::name_hint(locale)
                    value=form.value("name")
                    error=form.error("name")
                />
                <Field
                    name="email"
                    label=i::email(locale)
                    hint=i::email_hint(locale)
                    kind="email"
                    value=form.value("email")
                    error=form.error("email")
                />
                <RadioGroup
                    name="role"
                    legend=a::role(locale)
                    choices=roles
                    chosen=form.value("role")
                    error=form.error("role")
                />
                <Select
                    name="broker"
                    label=i::broker(locale)
                    choices=brokers
                    chosen=form.value("broker")
                    error=form.error("broker")
                />
                <p>
                    <Button>{i::submit(locale)}</Button>
                </p>
            </form>
        </SignedInPage>
    }
}

/// What the role is for, told to who gives it.
fn does(role: StaffRole, locale: Locale) -> &'static str {
    use t::staff::does as d;
    match role {
        StaffRole::Adviser => d::adviser(locale),
        StaffRole::ClaimsHandler => d::claims_handler(locale),
        StaffRole::Broker => d::broker(locale),
        StaffRole::Administrator => d::administrator(locale),
    }
}
