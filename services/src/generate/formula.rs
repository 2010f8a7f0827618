//! The formulas on sale and what each covers: ceilings, deductibles, exclusions.
//!
//! Amounts are those of an ordinary French contract. Motor liability has no ceiling for bodily injury and is written without
//! one; the natural disaster deductible is the legal one (annexe I of A125-1).

use domain::coverage::{CoverageCode as Cover, ExclusionCode as Not};

use super::dice::Dice;
use crate::feed::{Occupancy, ProductRecord};

/// A formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Formula {
    /// A car, compulsory liability and little more.
    ThirdParty,
    /// A car, with theft, fire and glass.
    Plus,
    /// A car, any damage.
    Full,
    /// A light vehicle without registration.
    Mobility,
    /// A home, what a tenant must have.
    Essential,
    /// A home, with burglary and glass.
    Comfort,
    /// A home, everything.
    Integral,
    /// A home let to others.
    Landlord,
}

/// What a coverage pays at most and leaves to the insured, in cents, and what it leaves out.
pub(super) struct CoverTerms {
    /// Most paid for one claim.
    pub ceiling: Option<i64>,
    /// What stays with the insured.
    pub deductible: Option<i64>,
    /// What is left out.
    pub exclusions: &'static [Not],
}

impl Formula {
    /// Every formula.
    pub(super) const ALL: [Self; 8] = [
        Self::ThirdParty,
        Self::Plus,
        Self::Full,
        Self::Mobility,
        Self::Essential,
        Self::Comfort,
        Self::Integral,
        Self::Landlord,
    ];

    /// The name under which it is sold.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::ThirdParty => "Tiers",
            Self::Plus => "Tiers Plus",
            Self::Full => "Tous risques",
            Self::Mobility => "Mobilité légère",
            Self::Essential => "Essentielle",
            Self::Comfort => "Confort",
            Self::Integral => "Intégrale",
            Self::Landlord => "Propriétaire bailleur",
        }
    }

    /// The formula of a name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|formula| formula.name() == name)
    }

    /// The product that it is a formula of.
    pub(super) const fn product(self) -> ProductRecord {
        match self {
            Self::ThirdParty | Self::Plus | Self::Full | Self::Mobility => ProductRecord::Auto,
            Self::Essential | Self::Comfort | Self::Integral | Self::Landlord => ProductRecord::Home,
        }
    }

    /// A formula for a car: the newer it is, the more it covers.
    pub(super) fn for_car(dice: &mut Dice, age_years: u32) -> Self {
        match age_years {
            0..=5 => dice.share(&[(8, Self::ThirdParty), (22, Self::Plus)], Self::Full),
            6..=11 => dice.share(&[(25, Self::ThirdParty), (45, Self::Plus)], Self::Full),
            _ => dice.share(&[(65, Self::ThirdParty), (30, Self::Plus)], Self::Full),
        }
    }

    /// A formula for a home.
    pub(super) fn for_home(dice: &mut Dice, occupancy: Occupancy) -> Self {
        match occupancy {
            Occupancy::Landlord => Self::Landlord,
            Occupancy::Tenant => dice.share(&[(45, Self::Essential), (40, Self::Comfort)], Self::Integral),
            Occupancy::Owner | Occupancy::CoOwner => {
                dice.share(&[(15, Self::Essential), (50, Self::Comfort)], Self::Integral)
            }
        }
    }

    /// What it covers.
    pub(super) const fn covers(self) -> &'static [Cover] {
        match self {
            Self::Mobility => &[Cover::Liability, Cover::LegalProtection],
            Self::ThirdParty => &[Cover::Liability, Cover::LegalProtection, Cover::DriverInjury, Cover::Assistance],
            Self::Plus => &[
                Cover::Liability,
                Cover::LegalProtection,
                Cover::DriverInjury,
                Cover::Glass,
                Cover::Theft,
                Cover::Fire,
                Cover::NaturalDisaster,
                Cover::Storm,
                Cover::Assistance,
            ],
            Self::Full => &[
                Cover::Liability,
                Cover::LegalProtection,
                Cover::DriverInjury,
                Cover::Glass,
                Cover::Theft,
                Cover::Fire,
                Cover::NaturalDisaster,
                Cover::Storm,
                Cover::AllDamage,
                Cover::Assistance,
                Cover::Belongings,
            ],
            Self::Essential | Self::Landlord => &[
                Cover::PrivateLiability,
                Cover::HomeFire,
                Cover::WaterDamage,
                Cover::HomeNaturalDisaster,
                Cover::HomeStorm,
            ],
            Self::Comfort => &[
                Cover::PrivateLiability,
                Cover::HomeFire,
                Cover::WaterDamage,
                Cover::HomeTheft,
                Cover::HomeGlass,
                Cover::HomeNaturalDisaster,
                Cover::HomeStorm,
                Cover::HomeAssistance,
            ],
            Self::Integral => &[
                Cover::PrivateLiability,
                Cover::HomeFire,
                Cover::WaterDamage,
                Cover::HomeTheft,
                Cover::HomeGlass,
                Cover::HomeNaturalDisaster,
                Cover::HomeStorm,
                Cover::ElectricalDamage,
                Cover::HomeLegalProtection,
                Cover::HomeAssistance,
            ],
        }
    }
}

/// The terms of a coverage.
pub(super) const fn terms(cover: Cover) -> CoverTerms {
    let (ceiling, deductible, exclusions): (Option<i64>, Option<i64>, &'static [Not]) = match cover {
        Cover::Liability => (None, None, &[Not::WilfulDamage, Not::UnlicensedDriver, Not::RaceOrRally]),
        Cover::LegalProtection => (Some(2_000_000), None, &[Not::WilfulDamage, Not::DrunkDriving]),
        Cover::DriverInjury => (Some(50_000_000), None, &[Not::DrunkDriving, Not::UnlicensedDriver, Not::RaceOrRally]),
        Cover::Glass => (None, Some(7_500), &[Not::GlassScratches, Not::WearAndTear]),
        Cover::Theft => (None, Some(40_000), &[Not::KeysLeftInVehicle, Not::WilfulDamage]),
        Cover::Fire => (None, Some(30_000), &[Not::LackOfMaintenance, Not::WilfulDamage]),
        Cover::NaturalDisaster | Cover::HomeNaturalDisaster => (None, Some(38_000), &[]),
        Cover::Storm => (None, Some(25_000), &[Not::LackOfMaintenance]),
        Cover::AllDamage => {
            (None, Some(45_000), &[Not::DrunkDriving, Not::UnlicensedDriver, Not::UndeclaredDriver, Not::RaceOrRally])
        }
        Cover::Assistance => (Some(150_000), None, &[Not::BeyondFiftyKm, Not::LackOfMaintenance]),
        Cover::Belongings => (Some(100_000), Some(10_000), &[Not::UnattendedValuables, Not::ProfessionalActivity]),
        Cover::TenantLiability => (Some(2_000_000_000), None, &[Not::WilfulDamage]),
        Cover::PrivateLiability => {
            (Some(1_000_000_000), None, &[Not::WilfulDamage, Not::ProfessionalActivity, Not::DangerousDog])
        }
        Cover::HomeFire => (Some(150_000_000), Some(15_000), &[Not::WilfulDamage, Not::LackOfMaintenance]),
        Cover::WaterDamage => (Some(15_000_000), Some(15_000), &[Not::FrostUnheated, Not::LackOfMaintenance]),
        Cover::HomeTheft => (Some(2_500_000), Some(20_000), &[Not::LongAbsence, Not::UnattendedValuables]),
        Cover::HomeGlass => (Some(500_000), Some(7_500), &[Not::GlassScratches]),
        Cover::HomeStorm => (Some(150_000_000), Some(25_000), &[Not::LackOfMaintenance]),
        Cover::ElectricalDamage => (Some(800_000), Some(15_000), &[Not::WearAndTear, Not::ProfessionalActivity]),
        Cover::HomeLegalProtection => (Some(2_000_000), Some(25_000), &[Not::WilfulDamage, Not::ProfessionalActivity]),
        Cover::HomeAssistance => (Some(80_000), None, &[Not::LackOfMaintenance]),
    };
    CoverTerms { ceiling, deductible, exclusions }
}
