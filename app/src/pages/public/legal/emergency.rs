//! The numbers to call now: assistance, the public emergency numbers, then the support that answers in office hours.

use domain::{brand::Brand, locale::Locale};

use crate::{
    components::EmergencyLine,
    i18n::t,
    pages::public::page::{assistance_line, support_line},
};

/// Every number, the most useful first.
pub fn emergency_lines(brand: &Brand, locale: Locale) -> Vec<EmergencyLine> {
    use t::legal::emergency as e;
    let public = [
        ("tel:112", "112", e::any(locale)),
        ("tel:15", "15", e::medical(locale)),
        ("tel:17", "17", e::police(locale)),
        ("tel:18", "18", e::fire(locale)),
        // Written to, not called: it is for who cannot hear or speak.
        ("sms:114", "114", e::text(locale)),
    ];
    let public = public.map(|(href, number, what)| EmergencyLine {
        href: href.to_owned(),
        number: number.to_owned(),
        what: what.to_owned(),
    });
    [assistance_line(brand, locale)].into_iter().chain(public).chain([support_line(brand, locale)]).collect()
}
