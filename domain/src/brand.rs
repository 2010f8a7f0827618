//! The brand: everything by which the portal names itself and the people behind it.
//!
//! It is configuration, because the same portal serves under other names, and it is public: nothing here is secret, so that
//! pages, letters and papers can all be handed the same value.

use serde::{Deserialize, Serialize};

use crate::locale::Locale;

/// A text that the operator writes in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    /// French.
    pub fr: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The text in the reader's language.
    pub fn text(&self, locale: Locale) -> &str {
        match locale {
            Locale::Fr => &self.fr,
            Locale::En => &self.en,
        }
    }
}

/// The brand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brand {
    /// Trading name.
    pub name: String,
    /// Accent colours.
    pub accent: Accent,
    /// Whom customers reach.
    pub support: Support,
    /// Roadside and home assistance, day and night, E.164.
    pub assistance_phone: String,
    /// Public web site.
    pub website: String,
    /// The distributor, who answers for the portal.
    pub distributor: Distributor,
    /// Where a question on personal data goes.
    pub privacy_email: String,
    /// The host of the service, named in the legal notice (loi 2004-575 art. 6).
    pub host: String,
}

/// The accent colour in the light and the dark theme, as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accent {
    /// On the light ground.
    pub light: String,
    /// On the dark ground.
    pub dark: String,
}

impl Accent {
    /// The light and the dark one that the style sheets have built in.
    pub const BUILT_IN: (&str, &str) = ("#b3411e", "#f0916d");

    /// Whether it is the one that the style sheets have built in.
    pub fn is_built_in(&self) -> bool {
        (self.light.as_str(), self.dark.as_str()) == Self::BUILT_IN
    }
}

/// Whom customers reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    /// E-mail.
    pub email: String,
    /// Telephone, E.164.
    pub phone: String,
    /// When someone answers.
    pub hours: Bilingual,
}

/// The intermediary who distributes the contracts (art. L521-2, R521-1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Distributor {
    /// Legal name.
    pub name: String,
    /// Legal form and capital.
    pub legal_form: String,
    /// Registered office, one line.
    pub address: String,
    /// Register number (SIREN and city of the register).
    pub registration: String,
    /// ORIAS number, eight digits.
    pub orias: String,
    /// Who answers for the publication.
    pub publisher: String,
}

impl Default for Brand {
    /// The demonstration's brand. The distributor is fictitious, and says so.
    fn default() -> Self {
        Self {
            name: "Active Assurances".into(),
            accent: Accent { light: Accent::BUILT_IN.0.into(), dark: Accent::BUILT_IN.1.into() },
            support: Support {
                email: "service.client@active-assurances.example".into(),
                phone: "+33199000100".into(),
                hours: Bilingual {
                    fr: "du lundi au vendredi de 9\u{a0}h à 18\u{a0}h".into(),
                    en: "Monday to Friday, 9:00 to 18:00".into(),
                },
            },
            assistance_phone: "+33199000112".into(),
            website: "https://www.active-assurances.example".into(),
            distributor: Distributor {
                name: "Active Assurances Distribution (société fictive)".into(),
                legal_form: "SAS au capital de 100\u{a0}000\u{a0}€".into(),
                address: "1 rue de la Démonstration, 75002 Paris".into(),
                registration: "RCS Paris\u{a0}000\u{a0}000\u{a0}000".into(),
                orias: "00000000".into(),
                publisher: "La présidence d’Active Assurances Distribution".into(),
            },
            privacy_email: "donnees@active-assurances.example".into(),
            host: "Serveur de démonstration, exploité par le distributeur".into(),
        }
    }
}
