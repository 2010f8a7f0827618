//! One account: where it stands, and what an administrator may do to it, each act with what comes of it.

use domain::{format, locale::Locale};
use leptos::{prelude::*, server_fn::ServerFn as _};
use services::staff::{StaffLine, StaffState};

use super::{
    server::{CloseAccount, ResendInvitation, ResetAccess, RevokeInvitation, read_account},
    state_tag,
};
use crate::{
    components::{Breadcrumb, Button, ButtonLook, Definition, DefinitionList, PageHeading, Section},
    i18n::{staff_role, t, use_locale},
    pages::{
        public::form::Form,
        staff::{
            load::{Page, loaded},
            page::SignedInPage,
        },
    },
    written::{IntoWritten as _, Written},
};

/// The page.
pub fn staff_account_page() -> Page {
    let locale = use_locale();
    let form = Form::of("staff_accounts");
    loaded(read_account(), move |line| view! { <Account line form locale /> }.whole())
}

#[component]
fn Account(line: StaffLine, form: Form, locale: Locale) -> impl IntoView {
    use t::staff_accounts as a;
    let last =
        line.last_signed_in_at.map_or_else(|| a::never(locale).to_owned(), |last| format::date_time(last, locale));
    let trail = vec![("/gestion/comptes".to_owned(), a::title(locale).to_owned())];
    let acts = acts(&line, locale);
    let StaffLine { name, email, role, broker, state, .. } = line;
    view! {
        <SignedInPage title=name.clone()>
            <Breadcrumb label=t::contract::trail(locale) trail here=name.clone() />
            <PageHeading title=name>{state_tag(state, locale)}</PageHeading>
            {form.head()}
            <DefinitionList>
                <Definition term=a::email(locale)>{email.as_str().to_owned()}</Definition>
                <Definition term=a::role(locale)>{staff_role(role, locale)}</Definition>
                {broker.map(|broker| view! { <Definition term=a::broker(locale)>{broker}</Definition> })}
                <Definition term=a::last(locale)>{last}</Definition>
            </DefinitionList>
            {acts}
        </SignedInPage>
    }
}

/// What may be done, by where the account stands.
fn acts(line: &StaffLine, locale: Locale) -> Written {
    use t::staff_accounts::act as a;
    if line.own {
        return view! { <p class="quiet">{a::own(locale)}</p> }.written();
    }
    let id = line.id.to_string();
    let act = |key: &'static str, title: &'static str, text: &'static str, url: &'static str, look: ButtonLook| {
        let id = id.clone();
        view! {
            <Section id=key title>
                <p>{text}</p>
                <form method="post" action=url>
                    <input type="hidden" name="account" value=id />
                    <Button look>{title}</Button>
                </form>
            </Section>
        }
    };
    let resend =
        || act("resend", a::resend(locale), a::resend_text(locale), ResendInvitation::url(), ButtonLook::Secondary);
    let revoke =
        || act("revoke", a::revoke(locale), a::revoke_text(locale), RevokeInvitation::url(), ButtonLook::Danger);
    let reset = || act("reset", a::reset(locale), a::reset_text(locale), ResetAccess::url(), ButtonLook::Secondary);
    let reopen = || act("reset", a::reopen(locale), a::reopen_text(locale), ResetAccess::url(), ButtonLook::Secondary);
    let close = || act("close", a::close(locale), a::close_text(locale), CloseAccount::url(), ButtonLook::Danger);
    match line.state {
        StaffState::Open => view! { {reset()} {close()} }.written(),
        StaffState::Closed(_) => reopen().written(),
        // Whoever was here once keeps an account, which can only be closed.
        StaffState::Invited(_) | StaffState::InvitationOver if line.last_signed_in_at.is_some() => {
            view! { {resend()} {close()} }.written()
        }
        StaffState::Invited(_) | StaffState::InvitationOver => view! { {resend()} {revoke()} }.written(),
    }
}
