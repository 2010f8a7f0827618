//! Addresses: a street, and a commune whose postal and INSEE codes belong together.
//!
//! The communes are of all sizes and of every kind that software trips over: arrondissements of Paris, Lyon and Marseille
//! (an INSEE code of their own, the city's name), Corsica (`2A`, `2B`), overseas, Alsace-Moselle, several postal codes for a
//! commune and several communes for a postal code.

use super::{dice::Dice, world::World};
use crate::feed::{AddressRecord, HomeKind};

/// A commune under one of its postal codes.
pub(super) struct Commune {
    /// INSEE code.
    pub insee: String,
    /// Postal code.
    pub postal: String,
    /// Name, as written in an address.
    pub name: String,
}

impl Commune {
    /// Reads a line of `communes.csv`.
    pub(super) fn read(fields: &[&str]) -> Option<Self> {
        let [insee, postal, name] = fields else { return None };
        Some(Self { insee: (*insee).to_owned(), postal: (*postal).to_owned(), name: (*name).to_owned() })
    }
}

/// An address of a kind of home.
pub(super) fn address(dice: &mut Dice, world: &World, kind: HomeKind) -> AddressRecord {
    let commune = world.communes.draw(dice);
    let suffix = dice.share(&[(5, " bis"), (2, " ter")], "");
    let number = dice.between(1, 140);
    let line2 = match kind {
        HomeKind::Flat if dice.chance(60) => {
            let building = dice.letters("ABCDEF", 1);
            Some(format!("Bâtiment {building}, appartement {}", dice.between(1, 64)))
        }
        HomeKind::House if dice.chance(6) => Some("Lieu-dit Les Quatre-Vents".to_owned()),
        _ => None,
    };
    AddressRecord {
        line1: format!("{number}{suffix} {}", world.streets.draw(dice)),
        line2,
        postal_code: commune.postal.clone(),
        insee_code: commune.insee.clone(),
        city: commune.name.clone(),
    }
}
