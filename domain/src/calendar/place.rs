//! From a commune to the holidays kept there.
//!
//! The INSEE code is exact: it begins with the department, and overseas with the territory. The postal code is near enough
//! where nothing better is known, but a few communes have one of the department next door.

use super::Calendar;
use crate::address::{InseeCode, PostalCode};

/// How INSEE codes begin where the holidays are not those of the mainland.
const BY_INSEE: &[(&str, Calendar)] = &[
    ("57", Calendar::AlsaceMoselle),
    ("67", Calendar::AlsaceMoselle),
    ("68", Calendar::AlsaceMoselle),
    ("971", Calendar::Guadeloupe),
    ("972", Calendar::Martinique),
    ("973", Calendar::Guyane),
    ("974", Calendar::Reunion),
    ("976", Calendar::Mayotte),
    ("97701", Calendar::SaintBarthelemy),
    ("97801", Calendar::SaintMartin),
];

/// The two islands that have kept postal codes of Guadeloupe; all others begin as INSEE codes do.
const BY_POST: &[(&str, Calendar)] = &[("97133", Calendar::SaintBarthelemy), ("97150", Calendar::SaintMartin)];

impl Calendar {
    /// The calendar of a commune. Territories that the list of art. L3422-2 does not name (Saint-Pierre-et-Miquelon, the
    /// Pacific) get the holidays of the mainland: to verify before anything is insured there.
    pub fn of_commune(code: &InseeCode) -> Self {
        find(BY_INSEE, code.as_str())
    }

    /// The calendar of a postal code, for want of an INSEE code.
    pub fn of_postal_code(code: &PostalCode) -> Self {
        let code = code.as_str();
        BY_POST
            .iter()
            .find(|(prefix, _)| code.starts_with(prefix))
            .map_or_else(|| find(BY_INSEE, code), |(_, own)| *own)
    }
}

fn find(table: &[(&str, Calendar)], code: &str) -> Calendar {
    table.iter().find(|(prefix, _)| code.starts_with(prefix)).map_or(Calendar::Mainland, |(_, calendar)| *calendar)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commune_leads_to_its_calendar() {
        for (code, calendar) in [
            ("75101", Calendar::Mainland),
            ("2A004", Calendar::Mainland),
            ("57463", Calendar::AlsaceMoselle),
            ("67482", Calendar::AlsaceMoselle),
            ("68066", Calendar::AlsaceMoselle),
            ("88160", Calendar::Mainland),
            ("97105", Calendar::Guadeloupe),
            ("97209", Calendar::Martinique),
            ("97302", Calendar::Guyane),
            ("97411", Calendar::Reunion),
            ("97502", Calendar::Mainland),
            ("97608", Calendar::Mayotte),
            ("97701", Calendar::SaintBarthelemy),
            ("97801", Calendar::SaintMartin),
            ("98818", Calendar::Mainland),
        ] {
            assert_eq!(Calendar::of_commune(&InseeCode::parse(code).unwrap()), calendar, "{code}");
        }
    }

    #[test]
    fn a_postal_code_leads_to_a_calendar_too() {
        for (code, calendar) in [
            ("75001", Calendar::Mainland),
            ("20000", Calendar::Mainland),
            ("57000", Calendar::AlsaceMoselle),
            ("67000", Calendar::AlsaceMoselle),
            ("68000", Calendar::AlsaceMoselle),
            ("97110", Calendar::Guadeloupe),
            ("97133", Calendar::SaintBarthelemy),
            ("97150", Calendar::SaintMartin),
            ("97200", Calendar::Martinique),
            ("97300", Calendar::Guyane),
            ("97400", Calendar::Reunion),
            ("97600", Calendar::Mayotte),
            ("97500", Calendar::Mainland),
        ] {
            assert_eq!(Calendar::of_postal_code(&PostalCode::parse(code).unwrap()), calendar, "{code}");
        }
    }
}
