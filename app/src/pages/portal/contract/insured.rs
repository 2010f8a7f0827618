//! What is insured, as it is on file: the facts that the premium and the certificate rest on.

use domain::{
    format,
    locale::Locale,
    view::{ContractCard, ThingView},
};
use leptos::prelude::*;

use crate::{
    components::{Definition, DefinitionList, Section},
    i18n::{self, t},
    marks::{leaf, several},
    pages::portal::pieces::grouped_reference,
};

/// What is insured.
#[component]
pub fn Insured<'a>(
    /// The contract.
    card: &'a ContractCard,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView + use<> {
    let facts = match card.thing.clone() {
        Some(thing) => facts(thing, locale),
        None => vec![fact(t::thing::nothing(locale), t::thing::nothing_text(locale))],
    };
    let facts = facts.into_iter().map(|(term, lines)| {
        let lines = leaf(move |marks| match lines.as_slice() {
            [line] => marks.text(line),
            lines => marks.each(lines, |marks, line| marks.text(line).raw("<br>")),
        });
        view! { <Definition term>{lines}</Definition> }
    });
    let facts = several(facts);
    let number = card.object_number.as_ref().map(|number| {
        let number = grouped_reference(number.grouped(), t::contract::object_number_of(locale), locale);
        view! { <Definition term=t::contract::object_number(locale)>{number}</Definition> }
    });
    view! {
        <Section id="objet" title=t::thing::title(locale)>
            <DefinitionList>{facts} {number}</DefinitionList>
        </Section>
    }
}

/// Its name, and the lines that say it.
type Fact = (&'static str, Vec<String>);

fn fact(name: &'static str, line: impl Into<String>) -> Fact {
    (name, vec![line.into()])
}

fn facts(thing: ThingView, locale: Locale) -> Vec<Fact> {
    match thing {
        ThingView::Vehicle { model, plate, vin, first_registered_on, usage } => {
            let day = first_registered_on.map(|day| format::date(day, locale));
            let facts = [
                Some((t::thing::model(locale), model)),
                plate.map(|plate| (t::thing::plate(locale), plate)),
                vin.map(|vin| (t::thing::vin(locale), vin)),
                day.map(|day| (t::thing::first_registered(locale), day)),
                Some((t::thing::usage(locale), i18n::vehicle_use(usage, locale).to_owned())),
            ];
            facts.into_iter().flatten().map(|(name, line)| fact(name, line)).collect()
        }
        ThingView::Home { address, kind, occupancy, rooms, area_m2 } => {
            let size = t::thing::size(locale, &area_m2.to_string(), &rooms.to_string());
            vec![
                (t::thing::address(locale), address.lines()),
                fact(t::thing::home(locale), i18n::home_kind(kind, locale)),
                fact(t::thing::rooms(locale), size),
                fact(t::thing::occupancy(locale), i18n::occupancy(occupancy, locale)),
            ]
        }
    }
}
