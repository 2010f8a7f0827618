//! The two ways to reach a person, for who is stuck: nobody is left alone with a form.

use leptos::prelude::*;

use crate::{
    i18n::{t, use_locale},
    pages::public::page::{support_line, use_brand},
};

/// A sentence, then where to call and where to write.
#[component]
pub fn Help(
    /// What help there is.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let locale = use_locale();
    let line = support_line(&use_brand(), locale);
    view! {
        <div class="stack stack-tight">
            <p>{text}</p>
            <p>
                <a class="nowrap" href=line.href>{line.number}</a>
                <br />
                <span class="quiet small">{line.what}</span>
            </p>
            <p>
                <a href="/contact">{t::legal_link::contact(locale)}</a>
            </p>
        </div>
    }
}
