//! Who is named as a driver; nothing for a home.

use domain::{format, locale::Locale, view::DriverView};
use leptos::prelude::*;

use crate::{
    components::{Cells, Column, DataTable, Section},
    i18n::{self, t},
};

/// The named drivers.
#[component]
pub fn Drivers(
    /// The drivers.
    drivers: Vec<DriverView>,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    use t::drivers as d;
    if drivers.is_empty() {
        return None;
    }
    let novice = drivers.iter().any(|driver| driver.novice && driver.until.is_none());
    let columns = [d::name(locale), d::licence(locale), d::named(locale)].map(Column::words).to_vec();
    let rows = drivers.into_iter().map(|driver| row(driver, locale)).collect();
    Some(view! {
        <Section id="conducteurs" title=d::title(locale)>
            <DataTable caption=d::caption(locale) columns rows />
            {novice.then(|| view! { <p class="quiet small">{d::novice_text(locale)}</p> })}
        </Section>
    })
}

fn row(driver: DriverView, locale: Locale) -> Cells {
    use t::drivers as d;
    let role = i18n::driver_role(driver.role, locale);
    let role = if driver.novice { [role, ", ", d::novice(locale)].concat() } else { role.to_owned() };
    let licence = d::licence_since(locale, &driver.licence_category, &format::date(driver.licensed_on, locale));
    let since = format::date(driver.since, locale);
    let named = match driver.until {
        None => d::since(locale, &since),
        Some(until) => d::from_until(locale, &since, &format::date(until, locale)),
    };
    let who = view! {
        <div>
            {driver.name}
            <br />
            <span class="quiet small">{role}</span>
        </div>
    };
    Cells::new().cell(who).cell(licence).cell(named)
}
