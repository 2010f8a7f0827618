//! The lines at the foot: who insures, who distributes.
//!
//! An intermediary must say who it is and under which ORIAS number (art. L521-2, R521-1), and the insurer stands on each paper.

use crate::paper::{BrandPaper, RiskCarrierPaper};

/// The lines, in French.
pub(crate) fn lines(brand: &BrandPaper, carrier: &RiskCarrierPaper) -> [String; 2] {
    [insurer(carrier), distributor(brand)]
}

fn insurer(carrier: &RiskCarrierPaper) -> String {
    let address = code_with_town(&carrier.address.lines().join(", "));
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
        it.name,
        it.legal_form,
        code_with_town(&it.address),
        it.registration,
        it.orias,
        site
    )
}

/// An address in which no line ends between a postal code and its town.
fn code_with_town(address: &str) -> String {
    let mut kept = String::new();
    let mut after_code = false;
    for (place, word) in address.split(' ').enumerate() {
        if place > 0 {
            kept.push(if after_code { '\u{a0}' } else { ' ' });
        }
        kept.push_str(word);
        after_code = word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    }
    kept
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

#[cfg(test)]
mod tests {
    use super::code_with_town;

    #[test]
    fn a_postal_code_stays_with_its_town() {
        assert_eq!(code_with_town("1 rue Neuve, 75002 Paris"), "1 rue Neuve, 75002\u{a0}Paris");
        assert_eq!(code_with_town("20137 Porto Vecchio"), "20137\u{a0}Porto Vecchio");
        assert_eq!(code_with_town("12 quai de la Fosse"), "12 quai de la Fosse");
        assert_eq!(code_with_town(""), "");
    }
}
