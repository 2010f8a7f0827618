//! By which ways the person hears of what, and where they lead.

use domain::view::NoticeChoices;
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::server::ChooseNotices;
use crate::{
    components::{ButtonLook, Definition, DefinitionList, LinkButton, PageHeading, Section},
    i18n::{t, use_locale},
    pages::{
        news::{choices_form, contact_line, load_choices},
        portal::{
            load::{Page, loaded},
            page::SignedInPage,
        },
        public::form::Form,
    },
    written::IntoWritten as _,
};

/// The choices.
pub fn notice_choices_page() -> Page {
    loaded(load_choices(), |choices| view! { <Choices choices /> }.whole())
}

#[component]
fn Choices(choices: NoticeChoices) -> impl IntoView {
    use t::notifications::choices as c;
    let locale = use_locale();
    let form = Form::of("notices");
    let NoticeChoices { kinds, email, mobile } = choices;
    view! {
        <SignedInPage title=c::title(locale)>
            <PageHeading title=c::title(locale)>
                <p>{c::lead(locale)}</p>
            </PageHeading>
            {form.head()}
            {choices_form(&kinds, ChooseNotices::url(), locale)}
            <Section id="coordonnees" title=c::contacts(locale)>
                <DefinitionList>
                    <Definition term=c::email_on_file(locale)>{contact_line(email, locale)}</Definition>
                    <Definition term=c::mobile_on_file(locale)>{contact_line(mobile, locale)}</Definition>
                </DefinitionList>
                <div class="row">
                    <LinkButton href="/inscription/donnees" look=ButtonLook::Secondary leaves=true>
                        {c::correct(locale)}
                    </LinkButton>
                </div>
            </Section>
        </SignedInPage>
    }
}
