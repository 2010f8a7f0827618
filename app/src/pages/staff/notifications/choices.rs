//! By which ways somebody of this side hears of what.

use domain::view::NoticeChoices;
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::{
    super::{
        load::{Page, loaded},
        page::SignedInPage,
    },
    server::ChooseStaffNotices,
};
use crate::{
    components::{Breadcrumb, Definition, DefinitionList, PageHeading, Section},
    i18n::{t, use_locale},
    pages::{
        news::{choices_form, contact_line, load_choices},
        public::form::Form,
    },
    written::IntoWritten as _,
};

/// The choices.
pub fn staff_notice_choices_page() -> Page {
    loaded(load_choices(), |choices| view! { <Choices choices /> }.whole())
}

#[component]
fn Choices(choices: NoticeChoices) -> impl IntoView {
    use t::notifications::{self as n, choices as c};
    let locale = use_locale();
    let form = Form::of("staff_notices");
    let NoticeChoices { kinds, email, .. } = choices;
    view! {
        <SignedInPage title=c::title(locale)>
            <Breadcrumb
                label=t::desk::trail(locale)
                trail=vec![("/gestion/notifications".into(), n::title(locale).into())]
                here=c::title(locale)
            />
            <PageHeading title=c::title(locale)>
                <p>{c::staff_lead(locale)}</p>
            </PageHeading>
            {form.head()}
            {choices_form(&kinds, ChooseStaffNotices::url(), locale)}
            <Section id="coordonnees" title=c::contacts(locale)>
                <DefinitionList>
                    <Definition term=c::email_on_file(locale)>{contact_line(email, locale)}</Definition>
                </DefinitionList>
                <p class="quiet small">{c::staff_correct(locale)}</p>
            </Section>
        </SignedInPage>
    }
}
