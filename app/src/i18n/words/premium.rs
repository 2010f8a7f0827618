//! What a premium is made of, line by line.
//!
//! A line's name is that of the *avis d'échéance*, so that page and paper can be laid side by side.

use domain::{locale::Locale, premium::PremiumLineKind};

use crate::i18n::t::premium as texts;

/// The name of a line of a premium.
pub fn premium_line(kind: PremiumLineKind, locale: Locale) -> &'static str {
    match kind {
        PremiumLineKind::Reference => texts::reference(locale),
        PremiumLineKind::BonusMalus => texts::bonus_malus(locale),
        PremiumLineKind::NoviceSurcharge => texts::novice_surcharge(locale),
        PremiumLineKind::Liability => texts::liability(locale),
        PremiumLineKind::Damage => texts::damage(locale),
        PremiumLineKind::NaturalDisasterPremium => texts::natural_disaster_premium(locale),
        PremiumLineKind::Assistance => texts::assistance(locale),
        PremiumLineKind::LegalProtection => texts::legal_protection(locale),
        PremiumLineKind::Reduction => texts::reduction(locale),
        PremiumLineKind::Fees => texts::fees(locale),
        PremiumLineKind::FractioningFee => texts::fractioning_fee(locale),
        PremiumLineKind::InsuranceTax => texts::insurance_tax(locale),
        PremiumLineKind::FgaoContribution => texts::fgao_contribution(locale),
        PremiumLineKind::FgtiContribution => texts::fgti_contribution(locale),
    }
}

/// What a line of a premium is, in a sentence.
pub fn premium_line_about(kind: PremiumLineKind, locale: Locale) -> &'static str {
    match kind {
        PremiumLineKind::Reference => texts::about::reference(locale),
        PremiumLineKind::BonusMalus => texts::about::bonus_malus(locale),
        PremiumLineKind::NoviceSurcharge => texts::about::novice_surcharge(locale),
        PremiumLineKind::Liability => texts::about::liability(locale),
        PremiumLineKind::Damage => texts::about::damage(locale),
        PremiumLineKind::NaturalDisasterPremium => texts::about::natural_disaster_premium(locale),
        PremiumLineKind::Assistance => texts::about::assistance(locale),
        PremiumLineKind::LegalProtection => texts::about::legal_protection(locale),
        PremiumLineKind::Reduction => texts::about::reduction(locale),
        PremiumLineKind::Fees => texts::about::fees(locale),
        PremiumLineKind::FractioningFee => texts::about::fractioning_fee(locale),
        PremiumLineKind::InsuranceTax => texts::about::insurance_tax(locale),
        PremiumLineKind::FgaoContribution => texts::about::fgao_contribution(locale),
        PremiumLineKind::FgtiContribution => texts::about::fgti_contribution(locale),
    }
}
