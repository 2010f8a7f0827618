//! The lines at the foot: who insures, who distributes.
//!
//! An intermediary must say who it is and under which ORIAS number (art. L521-2, R521-1), and the insurer stands on each paper.

use crate::paper::{BrandPaper, RiskCarrierPaper};

/// The lines, in French.
pub(crate) fn lines(brand: &BrandPaper, carrier: &RiskCarrierPaper) -> [String; 2] {
    [insurer(carrier), distributor(brand)]
}

fn insurer(carrier: &RiskCarrierPaper) -> String {
    let address = carrier.address.lines().join(", ");
    format!(
        "Assureur\u{a0}: {}, {}, SIREN\u{a0}{}, {address}.",
        carrier.name,
        carrier.legal_form,
        in_threes(&carrier.siren)
    )
}

fn distributor(brand: &BrandPaper) -> String {
    let it = &brand.distributor;
    let site = brand.website.split_once("://").map_or(brand.website.as_str(), |(_scheme, site)| site);
    format!(
        "Distribué par {}, {}, {}, {}, immatriculé à l’ORIAS sous le n°\u{a0}{} (www.orias.fr). Site\u{a0}: {}",
        it.name, it.legal_form, it.address, it.registration, it.orias, site
    )
}

/// `123456789` as `123 456 789`, unbroken; anything that is not plain digits as it is.
fn in_threes(number: &str) -> String {
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut grouped = String::new();
    for (place, digit) in number.chars().enumerate() {
        if place > 0 && place % 3 == 0 {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    grouped
}
