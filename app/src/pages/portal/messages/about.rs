//! The references of a conversation, at the top of its page: its number, its contract, its object, each to be copied.

use domain::{locale::Locale, view::ThreadView};
use leptos::prelude::*;

use super::words;
use crate::{
    components::{Definition, DefinitionList},
    i18n::t::{self, messages::thread as m},
    pages::portal::pieces::grouped_reference,
    written::{IntoWritten as _, Written},
};

/// The references.
pub fn references(thread: &ThreadView, locale: Locale) -> Written {
    let number = grouped_reference(thread.number.grouped(), m::number_of(locale), locale);
    let contract = thread.about.contract.clone().map(|number| {
        let href = format!("/contrats/{number}");
        let thing = thread.about.thing.clone().unwrap_or_else(|| m::open_contract(locale).to_owned());
        let number = grouped_reference(number.grouped(), t::contract::number_of(locale), locale);
        view! { <Definition term=m::contract(locale)><a href=href>{thing}</a> " " {number}</Definition> }
    });
    let object = thread.about.object.clone().map(|number| {
        let number = grouped_reference(number.grouped(), t::contract::object_number_of(locale), locale);
        view! { <Definition term=m::object(locale)>{number}</Definition> }
    });
    let (with, topic) = (words::with(&thread.with, locale), words::topic(thread.topic, locale));
    view! {
        <DefinitionList>
            <Definition term=m::number(locale)>{number}</Definition>
            {contract}
            {object}
            <Definition term=m::with(locale)>{with}</Definition>
            <Definition term=m::topic(locale)>{topic}</Definition>
        </DefinitionList>
    }
    .written()
}
