//! What a contract covers and what it leaves out, as closed sets of codes.
//!
//! The plain words for each stand in the locale files. A code that the program does not know is refused at import: a
//! coverage that cannot be explained to its owner must not be shown as if it could.

use crate::{coded::coded, contract::Product};

coded! {
    /// A coverage (*garantie*).
    pub enum CoverageCode {
        /// Motor liability, compulsory (art. L211-1).
        Liability = "liability",
        /// Legal protection in motoring.
        LegalProtection = "legal_protection",
        /// Bodily injury of the driver.
        DriverInjury = "driver_injury",
        /// Broken glass of the vehicle.
        Glass = "glass",
        /// Theft of the vehicle.
        Theft = "theft",
        /// Fire of the vehicle.
        Fire = "fire",
        /// Natural disaster, compulsory with any damage cover (art. L125-1).
        NaturalDisaster = "natural_disaster",
        /// Storm, hail, snow (art. L122-7).
        Storm = "storm",
        /// Any damage to the vehicle, at fault or not.
        AllDamage = "all_damage",
        /// Breakdown assistance.
        Assistance = "assistance",
        /// Belongings carried in the vehicle.
        Belongings = "belongings",
        /// The tenant's liability towards the owner (*risques locatifs*, loi 89-462 art. 7 g).
        TenantLiability = "tenant_liability",
        /// Liability in private life.
        PrivateLiability = "private_liability",
        /// Fire and explosion at home.
        HomeFire = "home_fire",
        /// Water damage.
        WaterDamage = "water_damage",
        /// Burglary.
        HomeTheft = "home_theft",
        /// Broken glass at home.
        HomeGlass = "home_glass",
        /// Natural disaster at home (art. L125-1).
        HomeNaturalDisaster = "home_natural_disaster",
        /// Storm, hail, snow at home.
        HomeStorm = "home_storm",
        /// Electrical damage.
        ElectricalDamage = "electrical_damage",
        /// Legal protection at home.
        HomeLegalProtection = "home_legal_protection",
        /// Assistance at home.
        HomeAssistance = "home_assistance",
    }
}

impl CoverageCode {
    /// The product that can carry it.
    pub const fn product(self) -> Product {
        match self {
            Self::Liability
            | Self::LegalProtection
            | Self::DriverInjury
            | Self::Glass
            | Self::Theft
            | Self::Fire
            | Self::NaturalDisaster
            | Self::Storm
            | Self::AllDamage
            | Self::Assistance
            | Self::Belongings => Product::Auto,
            Self::TenantLiability
            | Self::PrivateLiability
            | Self::HomeFire
            | Self::WaterDamage
            | Self::HomeTheft
            | Self::HomeGlass
            | Self::HomeNaturalDisaster
            | Self::HomeStorm
            | Self::ElectricalDamage
            | Self::HomeLegalProtection
            | Self::HomeAssistance => Product::Home,
        }
    }
}

coded! {
    /// What a coverage leaves out (*exclusion*); the policy must show it in very apparent characters (art. L112-4).
    pub enum ExclusionCode {
        /// Driving under the influence of alcohol or drugs.
        DrunkDriving = "drunk_driving",
        /// Driving without the licence that the vehicle needs.
        UnlicensedDriver = "unlicensed_driver",
        /// Damage done on purpose (art. L113-1).
        WilfulDamage = "wilful_damage",
        /// Races, rallies and their trials.
        RaceOrRally = "race_or_rally",
        /// Theft with the keys in the vehicle.
        KeysLeftInVehicle = "keys_left_in_vehicle",
        /// Wear and tear.
        WearAndTear = "wear_and_tear",
        /// A regular driver who was not declared.
        UndeclaredDriver = "undeclared_driver",
        /// Valuables left in sight.
        UnattendedValuables = "unattended_valuables",
        /// Lack of maintenance.
        LackOfMaintenance = "lack_of_maintenance",
        /// A home left empty for long.
        LongAbsence = "long_absence",
        /// A professional activity.
        ProfessionalActivity = "professional_activity",
        /// Dogs of the listed categories.
        DangerousDog = "dangerous_dog",
        /// Frost in a home left unheated.
        FrostUnheated = "frost_unheated",
        /// Scratches and chips of glass.
        GlassScratches = "glass_scratches",
        /// Towing beyond fifty kilometres.
        BeyondFiftyKm = "beyond_fifty_km",
    }
}
