//! Number plates: the French system since 2009 (*SIV*), `AA-123-AA`, given out in order.
//!
//! Later registrations have later letters. The order is: left pair, right pair, digits; a left pair lasts some fifty days.
//! Letters I, O and U are not used, nor is the pair `SS`; `WW` is the mark of provisional plates.

use chrono::NaiveDate;

use super::dates::days_between;

const LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRSTVWXYZ";
const PAIRS: i64 = 23 * 23;
/// Places of the pairs that are not given: `SS` and `WW`, twice the 17th and twice the 20th letter.
const NOT_GIVEN: [i64; 2] = [16 * 24, 19 * 24];
/// Pairs that are.
const GIVEN: i64 = PAIRS - 2;
/// Plates of a left pair.
const PER_LEFT_PAIR: i64 = GIVEN * 999;
/// Plates are drawn from blocks of this size, each vehicle at its own place in the block: two of them never share a plate.
const BLOCK: i64 = 1 << 21;
/// Odd, so that multiplying by it shuffles a block and loses none of its places.
const SHUFFLE: i64 = 1_103_515_245;

/// When the first letter changed, about: `AA` on 15 April 2009, then `BA`, `CA`…
const FIRST_LETTERS: [NaiveDate; 8] = [
    day(2009, 4, 15),
    day(2010, 10, 1),
    day(2012, 2, 1),
    day(2013, 10, 1),
    day(2016, 1, 1),
    day(2018, 7, 1),
    day(2021, 6, 1),
    day(2024, 9, 1),
];
/// Days for which a first letter lasts, at the pace of late.
const DAYS_A_LETTER: i64 = 1_200;

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

/// The plate of the vehicle of a serial number, registered on a day. Older vehicles are taken to be re-registered in 2009.
pub(super) fn plate(registered_on: NaiveDate, serial: i64) -> String {
    let reached = left_pairs_given_by(registered_on) * PER_LEFT_PAIR / 1_000;
    let place = (serial * SHUFFLE + 12_345).rem_euclid(BLOCK);
    written(reached / BLOCK * BLOCK + place)
}

/// Left pairs used up by a day, in thousandths.
fn left_pairs_given_by(day: NaiveDate) -> i64 {
    let pairs_a_letter = 23 * 1_000;
    let mut start = (0, FIRST_LETTERS.first().copied().unwrap_or(day));
    let mut length = DAYS_A_LETTER;
    for (letter, since) in (0..).zip(FIRST_LETTERS) {
        if since <= day {
            start = (letter, since);
            length = FIRST_LETTERS
                .iter()
                .find(|next| **next > since)
                .map_or(DAYS_A_LETTER, |next| days_between(since, *next));
        }
    }
    let (letter, since) = start;
    let within = days_between(since, day).max(0) * pairs_a_letter / length.max(1);
    letter * pairs_a_letter + within
}

/// The plate at a place in the order.
fn written(place: i64) -> String {
    let digits = place % 999 + 1;
    let right = given(place / 999 % GIVEN);
    let left = given(place / PER_LEFT_PAIR);
    format!("{left}-{digits:03}-{right}")
}

/// The pair at a place in the order of those that are given.
fn given(place: i64) -> String {
    let mut place = place;
    for missing in NOT_GIVEN {
        place += i64::from(place >= missing);
    }
    pair(place)
}

fn pair(place: i64) -> String {
    [place / 23 % 23, place % 23]
        .into_iter()
        .filter_map(|at| LETTERS.get(usize::try_from(at).ok()?).copied().map(char::from))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_order_skips_the_pairs_that_are_not_given() {
        assert_eq!(written(0), "AA-001-AA");
        assert_eq!(written(998), "AA-999-AA");
        assert_eq!(written(999), "AA-001-AB");
        assert_eq!(written(PER_LEFT_PAIR), "AB-001-AA");
        let pairs: Vec<String> = (0..GIVEN).map(given).collect();
        assert_eq!(pairs.iter().collect::<BTreeSet<_>>().len(), pairs.len());
        assert!(!pairs.iter().any(|pair| ["SS", "WW"].contains(&pair.as_str())));
        assert_eq!(pairs.last().map(String::as_str), Some("ZZ"));
    }

    #[test]
    fn later_registrations_have_later_letters() {
        let of = |year, serial| plate(day(year, 6, 1), serial);
        for year in 2010..2026 {
            assert!(of(year, 900_001) < of(year + 1, 3), "{year}");
        }
        assert!(of(2019, 5).starts_with('F'));
    }

    #[test]
    fn two_vehicles_of_one_day_never_share_a_plate() {
        let plates: BTreeSet<String> = (0..20_000).map(|serial| plate(day(2020, 3, 3), serial)).collect();
        assert_eq!(plates.len(), 20_000);
    }
}
