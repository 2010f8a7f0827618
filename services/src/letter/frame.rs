//! What every letter has around its words: the reader's language, the brand, whom to reach, where the portal is.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    brand::Brand,
    calendar::Calendar,
    deadline::{Rule, due},
    format,
    locale::Locale,
    phone::Phone,
    time::paris_date,
};

/// The frame of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    pub(super) locale: Locale,
    pub(super) name: String,
    pub(super) portal: String,
    pub(super) sign_in: String,
    pub(super) host: String,
    pub(super) support_email: String,
    pub(super) support_phone: String,
    pub(super) support_tel: String,
    pub(super) support_hours: String,
    pub(super) assistance_phone: String,
    pub(super) assistance_tel: String,
    pub(super) legal: String,
    pub(super) accent_light: String,
    pub(super) accent_dark: String,
}

impl Frame {
    /// The frame of a letter to someone who reads `locale`, from the portal at `public_url`.
    pub fn new(brand: &Brand, public_url: &str, locale: Locale) -> Self {
        Self {
            locale,
            name: brand.name.clone(),
            portal: public_url.to_owned(),
            sign_in: format!("{public_url}/connexion"),
            host: host(public_url).to_owned(),
            support_email: brand.support.email.clone(),
            support_phone: dialled(&brand.support.phone, locale),
            support_tel: brand.support.phone.clone(),
            support_hours: brand.support.hours.text(locale).to_owned(),
            assistance_phone: dialled(&brand.assistance_phone, locale),
            assistance_tel: brand.assistance_phone.clone(),
            legal: legal(brand, locale),
            accent_light: brand.accent.light.clone(),
            accent_dark: brand.accent.dark.clone(),
        }
    }

    /// An instant, in words, in Paris.
    pub(super) fn moment(&self, instant: &DateTime<Utc>) -> String {
        format::date_time(*instant, self.locale)
    }

    /// The last day on which a message that came at an instant is answered, as the page promised it.
    pub(super) fn answer_day(&self, received_at: &DateTime<Utc>) -> String {
        // The promise holds since before there was a portal to write to.
        due(Rule::MessageAnswer, *received_at, Calendar::Mainland).map_or_else(
            |_| format::date(paris_date(*received_at), self.locale),
            |due| format::due_date(&due, self.locale),
        )
    }

    /// A duration, in words.
    pub(super) fn duration(&self, time: &TimeDelta) -> String {
        format::duration(time.num_seconds().max(0).unsigned_abs(), self.locale)
    }
}

/// A number grouped for reading; one that does not read as a telephone number is left as the operator wrote it.
fn dialled(e164: &str, locale: Locale) -> String {
    Phone::parse(e164).map_or_else(|_| e164.to_owned(), |phone| format::phone(&phone, locale))
}

/// The bare host of an address, by which telephones tie a code to its site.
fn host(url: &str) -> &str {
    let authority = url.split_once("://").map_or(url, |(_, rest)| rest);
    authority.split(['/', ':']).next().unwrap_or(authority)
}

/// Who writes, as the law has an intermediary say it on each paper (art. L521-2, R521-1).
fn legal(brand: &Brand, locale: Locale) -> String {
    let distributor = &brand.distributor;
    let orias = match locale {
        Locale::Fr => format!("ORIAS n°\u{a0}{} (orias.fr)", distributor.orias),
        Locale::En => format!("ORIAS no.\u{a0}{} (orias.fr)", distributor.orias),
    };
    [&distributor.name, &distributor.legal_form, &distributor.address, &distributor.registration, &orias]
        .map(String::as_str)
        .join(", ")
}
