//! Second step: an application that makes codes. To scan, to open on the same device, or to type.

use leptos::{prelude::*, server_fn::ServerFn as _};
use services::staff::arrive::SecondFactorSetup;

use super::{Stage, server::ProveFirstCode};
use crate::{
    components::{Button, CopyWords, Disclosure, Field, FieldWidth, PageHeading, QrCode, Reference},
    i18n::{t, use_locale},
    pages::{public::form::Form, staff::access::page::AccessPage},
};

/// A second factor is to be set up.
#[component]
pub fn SetUp(setup: SecondFactorSetup) -> impl IntoView {
    use t::staff_access::invitation::second_factor as s;
    let locale = use_locale();
    let form = Form::of("invitation");
    let words = CopyWords { copy: s::copy(locale).to_owned(), copied: s::copied(locale).to_owned() };
    let SecondFactorSetup { secret, link, drawing } = setup;
    view! {
        <AccessPage title=s::title(locale)>
            <Stage step=2 />
            <PageHeading title=s::title(locale)>
                <p>{s::text(locale)}</p>
            </PageHeading>
            {form.head_for_stranger()}
            <QrCode size=drawing.size path=drawing.path label=s::drawing(locale) />
            <p>
                <a href=link rel="external">{s::open(locale)}</a>
            </p>
            <Disclosure summary=s::by_hand(locale)>
                <p>{s::by_hand_text(locale)}</p>
                <p>
                    <Reference grouped=secret words />
                </p>
            </Disclosure>
            <form class="stack" method="post" action=ProveFirstCode::url()>
                <Field
                    name="code"
                    label=s::code(locale)
                    hint=s::code_hint(locale)
                    width=FieldWidth::Code
                    inputmode="numeric"
                    autocomplete="one-time-code"
                    error=form.error("code")
                />
                <Button wide=true>{s::submit(locale)}</Button>
            </form>
        </AccessPage>
    }
}
