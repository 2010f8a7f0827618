//! Who there is.

use domain::{format, locale::Locale};
use leptos::prelude::*;
use services::staff::StaffLine;

use super::{server::read_accounts, state_tag};
use crate::{
    components::{Cells, Column, DataTable, LinkButton, PageHeading},
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

/// The list.
pub fn staff_accounts_page() -> Page {
    let locale = use_locale();
    let form = Form::of("staff_accounts");
    loaded(read_accounts(), move |lines| view! { <List lines form locale /> }.whole())
}

#[component]
fn List(lines: Vec<StaffLine>, form: Form, locale: Locale) -> impl IntoView {
    use t::staff_accounts as a;
    let columns = vec![
        Column::words(a::name(locale)),
        Column::words(a::role(locale)),
        Column::words(a::stands(locale)),
        Column::words(a::last(locale)),
    ];
    let rows = lines.into_iter().map(|line| row(line, locale)).collect();
    view! {
        <SignedInPage title=a::title(locale)>
            <PageHeading title=a::title(locale)>
                <p>{a::text(locale)}</p>
            </PageHeading>
            {form.head()}
            <p>
                <LinkButton href="/gestion/comptes/inviter">{a::invite::title(locale)}</LinkButton>
            </p>
            <DataTable caption=a::title(locale) columns rows />
        </SignedInPage>
    }
}

fn row(line: StaffLine, locale: Locale) -> Cells {
    let last = line
        .last_signed_in_at
        .map_or_else(|| t::staff_accounts::never(locale).to_owned(), |last| format::date_time(last, locale));
    let href = format!("/gestion/comptes/{}", line.id);
    let role = [Some(staff_role(line.role, locale).to_owned()), line.broker].into_iter().flatten();
    let role = role.collect::<Vec<_>>().join(", ");
    let who = view! {
        <a href=href>{line.name}</a>
        <br />
        <small class="quiet">{line.email.as_str().to_owned()}</small>
    };
    Cells::new().cell(who).cell(role).cell(state_tag(line.state, locale)).cell(last)
}
