//! Coverages and what they leave out.
//!
//! Names are those of the trade, which the policy and the certificate use too; the sentence beside each says what it pays for.
//! It is no summary of the policy: ceilings, deductibles and exclusions stand beside it.

use domain::{
    coverage::{CoverageCode, ExclusionCode},
    locale::Locale,
};

use crate::i18n::t::coverage as texts;

/// The name of a coverage.
pub fn coverage_name(code: CoverageCode, locale: Locale) -> &'static str {
    match code {
        CoverageCode::Liability => texts::liability(locale),
        CoverageCode::LegalProtection => texts::legal_protection(locale),
        CoverageCode::DriverInjury => texts::driver_injury(locale),
        CoverageCode::Glass => texts::glass(locale),
        CoverageCode::Theft => texts::theft(locale),
        CoverageCode::Fire => texts::fire(locale),
        CoverageCode::NaturalDisaster => texts::natural_disaster(locale),
        CoverageCode::Storm => texts::storm(locale),
        CoverageCode::AllDamage => texts::all_damage(locale),
        CoverageCode::Assistance => texts::assistance(locale),
        CoverageCode::Belongings => texts::belongings(locale),
        CoverageCode::TenantLiability => texts::tenant_liability(locale),
        CoverageCode::PrivateLiability => texts::private_liability(locale),
        CoverageCode::HomeFire => texts::home_fire(locale),
        CoverageCode::WaterDamage => texts::water_damage(locale),
        CoverageCode::HomeTheft => texts::home_theft(locale),
        CoverageCode::HomeGlass => texts::home_glass(locale),
        CoverageCode::HomeNaturalDisaster => texts::home_natural_disaster(locale),
        CoverageCode::HomeStorm => texts::home_storm(locale),
        CoverageCode::ElectricalDamage => texts::electrical_damage(locale),
        CoverageCode::HomeLegalProtection => texts::home_legal_protection(locale),
        CoverageCode::HomeAssistance => texts::home_assistance(locale),
    }
}

/// What a coverage pays for, in a sentence.
pub fn coverage_text(code: CoverageCode, locale: Locale) -> &'static str {
    match code {
        CoverageCode::Liability => texts::about::liability(locale),
        CoverageCode::LegalProtection => texts::about::legal_protection(locale),
        CoverageCode::DriverInjury => texts::about::driver_injury(locale),
        CoverageCode::Glass => texts::about::glass(locale),
        CoverageCode::Theft => texts::about::theft(locale),
        CoverageCode::Fire => texts::about::fire(locale),
        CoverageCode::NaturalDisaster => texts::about::natural_disaster(locale),
        CoverageCode::Storm => texts::about::storm(locale),
        CoverageCode::AllDamage => texts::about::all_damage(locale),
        CoverageCode::Assistance => texts::about::assistance(locale),
        CoverageCode::Belongings => texts::about::belongings(locale),
        CoverageCode::TenantLiability => texts::about::tenant_liability(locale),
        CoverageCode::PrivateLiability => texts::about::private_liability(locale),
        CoverageCode::HomeFire => texts::about::home_fire(locale),
        CoverageCode::WaterDamage => texts::about::water_damage(locale),
        CoverageCode::HomeTheft => texts::about::home_theft(locale),
        CoverageCode::HomeGlass => texts::about::home_glass(locale),
        CoverageCode::HomeNaturalDisaster => texts::about::home_natural_disaster(locale),
        CoverageCode::HomeStorm => texts::about::home_storm(locale),
        CoverageCode::ElectricalDamage => texts::about::electrical_damage(locale),
        CoverageCode::HomeLegalProtection => texts::about::home_legal_protection(locale),
        CoverageCode::HomeAssistance => texts::about::home_assistance(locale),
    }
}

/// What a coverage leaves out, as a line of a list.
pub fn exclusion(code: ExclusionCode, locale: Locale) -> &'static str {
    match code {
        ExclusionCode::DrunkDriving => texts::exclusion::drunk_driving(locale),
        ExclusionCode::UnlicensedDriver => texts::exclusion::unlicensed_driver(locale),
        ExclusionCode::WilfulDamage => texts::exclusion::wilful_damage(locale),
        ExclusionCode::RaceOrRally => texts::exclusion::race_or_rally(locale),
        ExclusionCode::KeysLeftInVehicle => texts::exclusion::keys_left_in_vehicle(locale),
        ExclusionCode::WearAndTear => texts::exclusion::wear_and_tear(locale),
        ExclusionCode::UndeclaredDriver => texts::exclusion::undeclared_driver(locale),
        ExclusionCode::UnattendedValuables => texts::exclusion::unattended_valuables(locale),
        ExclusionCode::LackOfMaintenance => texts::exclusion::lack_of_maintenance(locale),
        ExclusionCode::LongAbsence => texts::exclusion::long_absence(locale),
        ExclusionCode::ProfessionalActivity => texts::exclusion::professional_activity(locale),
        ExclusionCode::DangerousDog => texts::exclusion::dangerous_dog(locale),
        ExclusionCode::FrostUnheated => texts::exclusion::frost_unheated(locale),
        ExclusionCode::GlassScratches => texts::exclusion::glass_scratches(locale),
        ExclusionCode::BeyondFiftyKm => texts::exclusion::beyond_fifty_km(locale),
    }
}
