//! The legal texts and the ways to reach us: at the foot of every page, public or not.

use domain::locale::Locale;

use crate::i18n::t::legal_link as l;

/// Address and name of each.
pub fn legal_links(locale: Locale) -> Vec<(String, String)> {
    [
        ("/assistance", l::assistance(locale)),
        ("/contact", l::contact(locale)),
        ("/verifier", l::verify(locale)),
        ("/mentions-legales", l::legal_notice(locale)),
        ("/confidentialite", l::privacy(locale)),
        ("/cookies", l::cookies(locale)),
        ("/accessibilite", l::accessibility(locale)),
    ]
    .map(|(href, name)| (href.to_owned(), name.to_owned()))
    .to_vec()
}
