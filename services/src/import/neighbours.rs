//! Identifiers whose rows lie together as the policy system's own do.
//!
//! A policy system numbers its contracts one after the other, and what hangs on a contract after the contract. An identifier begins
//! with the first letters and figures of the system's own, and only then is it a hash: the rows of a contract are neighbours in every
//! index. With a hash alone each of the thirty rows of a contract fell on a page of its own, in each index of a table of
//! millions: an import wrote hundreds of bytes for one (docs/MEASURES.md), and each page read meant another of the disk's.

use sha2::{Digest as _, Sha256};
use uuid::{Builder, Uuid};

/// How many letters and figures say where a row lies: nine fill the bytes before those that an identifier keeps for its version.
const SIGNS: usize = 9;
/// Ten figures, twenty-six letters, and none.
const WAYS: u64 = 37;

/// Where a row lies: 48 bits, in the order of the policy system's identifiers.
pub(super) type Place = [u8; 6];

/// Where the row of a policy system's identifier lies.
pub(super) fn place(source_id: &str) -> Place {
    let signs = source_id.bytes().filter_map(sign).chain(std::iter::repeat(0)).take(SIGNS);
    let [_, _, place @ ..] = signs.fold(0, |place, sign| place * WAYS + sign).to_be_bytes();
    place
}

/// The identifier of what is named so, in a place.
pub(super) fn id(place: Place, name: &[u8]) -> Uuid {
    let mut bytes: [u8; 16] = Sha256::digest(name).first_chunk().copied().unwrap_or_default();
    for (byte, placed) in bytes.iter_mut().zip(place) {
        *byte = placed;
    }
    Builder::from_custom_bytes(bytes).into_uuid()
}

/// Where a row lies, by its identifier.
pub(super) fn place_of(id: Uuid) -> Place {
    id.as_bytes().first_chunk().copied().unwrap_or_default()
}

/// What a letter or a figure counts, in their usual order; dashes and the like do not count.
fn sign(byte: u8) -> Option<u64> {
    match byte.to_ascii_uppercase() {
        figure @ b'0'..=b'9' => Some(u64::from(figure - b'0') + 1),
        letter @ b'A'..=b'Z' => Some(u64::from(letter - b'A') + 11),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_lie_in_the_order_of_the_policy_systems_identifiers() {
        let ids = ["C00000009", "C00000010", "C-0000-0011", "C00099999", "P00000001", "ZZZZZZZZZ9"];
        let places: Vec<_> = ids.iter().map(|id| place(id)).collect();
        assert!(places.is_sorted() && places.windows(2).all(|two| two[0] != two[1]), "{places:?}");
    }

    #[test]
    fn what_hangs_on_a_contract_is_its_neighbour_and_another_row() {
        let rows = ["C00000009", "C00000009-I0101", "C00000009-I0102"].map(|id| super::id(place(id), id.as_bytes()));
        assert!(rows.iter().all(|row| place_of(*row) == place("C00000009")));
        assert!(rows[0] != rows[1] && rows[1] != rows[2]);
    }
}
