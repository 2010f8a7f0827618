//! The life of a contract: when it starts, whether and why it ends or is suspended, all relative to one day.
//!
//! Every state must occur in any portfolio of a hundred contracts, however the dice fall: fates are dealt from a deck of a
//! hundred cards, not thrown.

use chrono::NaiveDate;

use super::{
    dates::{days_between, months_earlier, on_a_day_of_every_month, shift, years_between, years_later},
    dice::Dice,
};
use crate::feed::{EndReason, SuspensionReason};

/// What becomes of a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Runs, no end known.
    InForce,
    /// Runs, its end is known.
    Ending(EndReason),
    /// Cover is suspended.
    Suspended(SuspensionReason),
    /// Has ended.
    Ended(EndReason),
    /// Is signed and has not begun.
    NotStarted,
}

/// The dates of a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Life {
    /// When it was signed.
    pub subscribed_on: NaiveDate,
    /// First day of cover.
    pub starts_on: NaiveDate,
    /// Last day of cover, and why.
    pub end: Option<(NaiveDate, EndReason)>,
    /// First day of suspension, and why.
    pub suspension: Option<(NaiveDate, SuspensionReason)>,
}

/// How many cards of the deck each fate has; the rest are contracts in force.
const CARDS: [(u64, Fate); 15] = [
    (2, Fate::Ending(EndReason::Renewal)),
    (2, Fate::Ending(EndReason::AfterOneYear)),
    (1, Fate::Ending(EndReason::LifeChange)),
    (1, Fate::Ending(EndReason::Insurer)),
    (3, Fate::Suspended(SuspensionReason::Unpaid)),
    (2, Fate::Suspended(SuspensionReason::VehicleSold)),
    (2, Fate::Suspended(SuspensionReason::Requested)),
    (3, Fate::Ended(EndReason::Renewal)),
    (3, Fate::Ended(EndReason::AfterOneYear)),
    (2, Fate::Ended(EndReason::VehicleSold)),
    (2, Fate::Ended(EndReason::LifeChange)),
    (2, Fate::Ended(EndReason::Unpaid)),
    (1, Fate::Ended(EndReason::Insurer)),
    (2, Fate::Ended(EndReason::Replaced)),
    (4, Fate::NotStarted),
];

impl Fate {
    /// The fate of the contract of an index: the deck is dealt again every hundred contracts, cut by the seed.
    pub(super) fn dealt(index: u64, seed: u64) -> Self {
        let mut card = (index % 100 * 37 + seed % 100) % 100;
        for (cards, fate) in CARDS {
            if card < cards {
                return fate;
            }
            card -= cards;
        }
        Self::InForce
    }

    /// Whether only a vehicle can have it.
    pub(super) const fn is_of_a_vehicle(self) -> bool {
        matches!(self, Self::Ended(EndReason::VehicleSold) | Self::Suspended(SuspensionReason::VehicleSold))
    }

    /// Whether an unpaid premium is behind it.
    pub(super) const fn is_unpaid(self) -> bool {
        matches!(self, Self::Ended(EndReason::Unpaid) | Self::Suspended(SuspensionReason::Unpaid))
    }
}

/// Draws the life of a contract of a fate, that cannot begin before `earliest`.
///
/// `earliest` must lie three years or more before `as_of` for any fate but a contract in force.
pub(super) fn draw(dice: &mut Dice, fate: Fate, as_of: NaiveDate, earliest: NaiveDate) -> Life {
    let within = |dice: &mut Dice, low: i64, high: i64| {
        let most = days_between(earliest, as_of).min(high).max(low);
        on_a_day_of_every_month(shift(as_of, -dice.between(low, most)))
    };
    let days_ago = |dice: &mut Dice, low: i64, high: i64| shift(as_of, -dice.between(low, high));
    match fate {
        Fate::InForce => {
            let starts_on = within(dice, 20, 4_200);
            Life::from(dice, starts_on)
        }
        Fate::NotStarted => not_started(dice, as_of),
        Fate::Ending(reason @ (EndReason::Renewal | EndReason::Insurer)) => {
            let soon = shift(as_of, dice.between(12, 70));
            at_renewal(dice, soon, earliest, reason)
        }
        Fate::Ending(reason) => {
            let starts_on = within(dice, 400, 3_000);
            Life::from(dice, starts_on).ending(shift(as_of, dice.between(4, 28)), reason)
        }
        Fate::Suspended(reason) => {
            let starts_on = within(dice, 220, 3_000);
            let since = match reason {
                SuspensionReason::Unpaid => days_ago(dice, 2, 35),
                SuspensionReason::VehicleSold => days_ago(dice, 3, 150),
                SuspensionReason::Requested => days_ago(dice, 5, 200),
            };
            Life { suspension: Some((since, reason)), ..Life::from(dice, starts_on) }
        }
        Fate::Ended(reason) => {
            let room = days_between(earliest, as_of);
            let longest = if dice.chance(8) { 2_600 } else { 1_600 };
            let ended_on = days_ago(dice, 6, longest.min(room / 3));
            ended(dice, ended_on, earliest, reason)
        }
    }
}

fn not_started(dice: &mut Dice, as_of: NaiveDate) -> Life {
    // A day that every month has may be a few days earlier: never today or before.
    let starts_on = on_a_day_of_every_month(shift(as_of, dice.between(6, 45)));
    let subscribed_on = shift(as_of, -dice.between(0, 12));
    Life { subscribed_on, starts_on, end: None, suspension: None }
}

fn ended(dice: &mut Dice, ended_on: NaiveDate, earliest: NaiveDate, reason: EndReason) -> Life {
    match reason {
        EndReason::Renewal | EndReason::Insurer | EndReason::Replaced => at_renewal(dice, ended_on, earliest, reason),
        EndReason::AfterOneYear | EndReason::VehicleSold | EndReason::LifeChange | EndReason::Unpaid => {
            let most = days_between(earliest, ended_on).clamp(400, 2_900);
            let starts_on = on_a_day_of_every_month(shift(ended_on, -dice.between(400, most)));
            Life::from(dice, starts_on).ending(ended_on, reason)
        }
    }
}

/// A contract whose last day is the eve of the renewal that falls on a day or just before it.
fn at_renewal(dice: &mut Dice, around: NaiveDate, earliest: NaiveDate, reason: EndReason) -> Life {
    let renewal = on_a_day_of_every_month(around);
    let most = (days_between(earliest, renewal) / 366).clamp(1, 8);
    let years = u32::try_from(dice.between(1, most)).unwrap_or(1);
    let starts_on = months_earlier(renewal, years * 12);
    Life::from(dice, starts_on).ending(shift(renewal, -1), reason)
}

impl Life {
    /// A life that begins on a day and was signed a little before.
    fn from(dice: &mut Dice, starts_on: NaiveDate) -> Self {
        Self { subscribed_on: shift(starts_on, -dice.between(0, 25)), starts_on, end: None, suspension: None }
    }

    fn ending(self, on: NaiveDate, reason: EndReason) -> Self {
        Self { end: Some((on, reason)), ..self }
    }

    /// The life of the contract that takes the place of this one the day after its end.
    pub(super) fn followed(&self) -> Self {
        let starts_on = self.end.map_or(self.starts_on, |(on, _)| shift(on, 1));
        Self { subscribed_on: shift(starts_on, -10), starts_on, end: None, suspension: None }
    }

    /// The last day on which a premium is due: the end, or the eve of a suspension that is not the premium's fault.
    pub(super) fn last_paid_day(&self) -> Option<NaiveDate> {
        let eve = match self.suspension {
            Some((since, SuspensionReason::VehicleSold | SuspensionReason::Requested)) => Some(shift(since, -1)),
            _ => None,
        };
        [self.end.map(|(on, _)| on), eve].into_iter().flatten().min()
    }

    /// The first and last day of a year of the contract, counted from 0.
    pub(super) fn year(&self, index: u32) -> (NaiveDate, NaiveDate) {
        (years_later(self.starts_on, index), shift(years_later(self.starts_on, index + 1), -1))
    }

    /// The year of the contract that runs on a day; the last one that ran when it has ended, the first before it starts.
    pub(super) fn year_running(&self, day: NaiveDate) -> u32 {
        let until = self.end.map_or(day, |(on, _)| on.min(day));
        years_between(self.starts_on, until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn as_of() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 31).unwrap()
    }

    #[test]
    fn every_fate_is_dealt_in_any_hundred_contracts() {
        for seed in [0, 1, 99, 12_345] {
            for (cards, fate) in CARDS {
                let dealt = (500..600).filter(|index| Fate::dealt(*index, seed) == fate).count();
                assert_eq!(u64::try_from(dealt), Ok(cards), "{fate:?}");
            }
        }
    }

    #[test]
    fn the_dates_of_a_life_tell_its_fate() {
        let earliest = shift(as_of(), -1_200);
        for stream in 0..3_000 {
            let fate = Fate::dealt(stream, 0);
            let life = draw(&mut Dice::new(1, stream), fate, as_of(), earliest);
            assert!(life.subscribed_on <= life.starts_on, "{fate:?} {life:?}");
            assert!(life.end.is_none_or(|(on, _)| on > life.starts_on), "{fate:?} {life:?}");
            assert!(life.suspension.is_none_or(|(since, _)| since > life.starts_on && since <= as_of()), "{life:?}");
            let started = life.starts_on <= as_of();
            let over = life.end.is_some_and(|(on, _)| on < as_of());
            let told = match fate {
                Fate::NotStarted => !started,
                Fate::InForce => started && life.end.is_none() && life.suspension.is_none(),
                Fate::Ending(reason) => started && !over && life.end.is_some_and(|(_, why)| why == reason),
                Fate::Suspended(reason) => started && life.suspension.is_some_and(|(_, why)| why == reason),
                Fate::Ended(reason) => over && life.end.is_some_and(|(_, why)| why == reason),
            };
            assert!(told, "{fate:?} {life:?}");
        }
    }
}
