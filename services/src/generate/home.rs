//! Homes: a flat or a house, and by what right the insured lives there.

use super::dice::Dice;
use crate::feed::{AddressRecord, HomeKind, HomeRecord, Occupancy};

/// The home where a household lives.
pub(super) fn lived_in(dice: &mut Dice, address: AddressRecord, kind: HomeKind) -> HomeRecord {
    let occupancy = match kind {
        HomeKind::Flat => dice.share(&[(60, Occupancy::Tenant)], Occupancy::CoOwner),
        HomeKind::House => dice.share(&[(22, Occupancy::Tenant)], Occupancy::Owner),
    };
    of_a_size(dice, address, kind, occupancy)
}

/// A home that its owner lets.
pub(super) fn let_to_others(dice: &mut Dice, address: AddressRecord, kind: HomeKind) -> HomeRecord {
    of_a_size(dice, address, kind, Occupancy::Landlord)
}

fn of_a_size(dice: &mut Dice, address: AddressRecord, kind: HomeKind, occupancy: Occupancy) -> HomeRecord {
    let rooms = match kind {
        HomeKind::Flat => dice.share(&[(15, 1), (30, 2), (33, 3), (17, 4)], 5),
        HomeKind::House => dice.share(&[(10, 3), (32, 4), (34, 5), (16, 6)], 7),
    };
    let each = match kind {
        HomeKind::Flat => dice.between(17, 24),
        HomeKind::House => dice.between(19, 28),
    };
    let area_m2 = u16::try_from(i64::from(rooms) * each + dice.between(0, 9)).unwrap_or(60);
    HomeRecord { address, kind, occupancy, rooms, area_m2 }
}
