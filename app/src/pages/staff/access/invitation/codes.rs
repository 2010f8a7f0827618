//! Last step: ten codes for the day on which the telephone is lost. Shown now and never again.

use domain::recovery_code::RecoveryCode;
use leptos::{prelude::*, server_fn::ServerFn as _};

use super::{Stage, server::KeepRecoveryCodes};
use crate::{
    components::{Button, Checkbox, CodeList, CopyWords, PageHeading},
    i18n::{t, use_locale},
    pages::{public::form::Form, staff::access::page::AccessPage},
};

/// Recovery codes are to be kept.
#[component]
pub fn Codes(codes: Vec<RecoveryCode>) -> impl IntoView {
    use t::staff_access::invitation::codes as c;
    let locale = use_locale();
    let form = Form::of("invitation");
    let codes = codes.iter().map(RecoveryCode::grouped).collect();
    let words = CopyWords { copy: c::copy(locale).to_owned(), copied: c::copied(locale).to_owned() };
    view! {
        <AccessPage title=c::title(locale)>
            <Stage step=3 />
            <PageHeading title=c::title(locale)>
                <p>{c::text(locale)}</p>
            </PageHeading>
            {form.head_for_stranger()}
            <CodeList codes words />
            <p>{c::print(locale)}</p>
            <form class="stack" method="post" action=KeepRecoveryCodes::url()>
                <Checkbox name="kept" label=c::kept(locale) error=form.error("kept") />
                <Button wide=true>{c::submit(locale)}</Button>
            </form>
        </AccessPage>
    }
}
