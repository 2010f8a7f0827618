//! Instalments of the running and of the past year, and how each was paid.
//!
//! The instalments of a whole year sum to its premium to the cent, the remainder on the first. When a contract stops within
//! a year, what lies beyond is not due; what was already paid for it is given back within thirty days (art. L113-15-2).

use std::io;

use chrono::NaiveDate;

use super::{
    contract::Spec,
    dates::{days_between, months_earlier, months_later, shift},
    dice::Dice,
    lines::Lines,
    world::World,
};
use crate::feed::{
    EndReason, InstalmentRecord, PaymentFrequency, PaymentMeans, PaymentOutcome, PaymentRecord, Record,
    SuspensionReason,
};

/// What went wrong with one instalment, if anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// Nothing.
    None,
    /// Refused by the bank, then paid by card.
    PaidLate,
    /// Refused by the bank or simply not paid, and still so.
    Unpaid,
    /// Paid twice, once given back.
    PaidTwice,
}

/// A part of a year and what is due for it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Slice {
    id: String,
    due_on: NaiveDate,
    until: NaiveDate,
    cents: i64,
}

/// A payment before it is numbered.
type Paid = (NaiveDate, i64, PaymentMeans, PaymentOutcome);

/// Writes the instalments and payments of the years given, each with its premium in cents.
pub(super) fn write(
    dice: &mut Dice,
    world: &World,
    spec: &Spec<'_>,
    years: &[(u32, i64)],
    lines: &mut Lines<'_>,
) -> io::Result<()> {
    let slices: Vec<Slice> = years.iter().flat_map(|(year, total)| slices(spec, *year, *total)).collect();
    let unpaid_from = unpaid_from(spec, &slices);
    let oldest = months_earlier(world.as_of, 13);
    let last_due = slices.iter().map(|slice| slice.due_on).filter(|due| *due < world.as_of).max();
    for slice in slices.iter().filter(|slice| slice.due_on >= oldest) {
        let Some(owed) = owed(slice, spec.life.last_paid_day()) else { continue };
        lines.put(&Record::Instalment(InstalmentRecord {
            id: slice.id.clone(),
            version: world.version(),
            contract: spec.id.clone(),
            due_on: slice.due_on,
            cents: owed,
            means: spec.means,
        }))?;
        let trouble = if Some(slice.due_on) == last_due { spec.trouble } else { Trouble::None };
        let payments = if unpaid_from.is_some_and(|from| slice.due_on >= from) {
            refused(slice, owed, spec.means)
        } else {
            paid(dice, slice, owed, spec, trouble)
        };
        put_payments(world, slice, payments, lines)?;
    }
    Ok(())
}

/// Writes the payments that have happened by now.
fn put_payments(world: &World, slice: &Slice, payments: Vec<Paid>, lines: &mut Lines<'_>) -> io::Result<()> {
    for (serial, (paid_on, cents, means, outcome)) in (1..).zip(payments) {
        if paid_on <= world.as_of {
            lines.put(&Record::Payment(PaymentRecord {
                id: format!("{}-P{serial}", slice.id),
                version: world.version(),
                instalment: slice.id.clone(),
                paid_on,
                cents,
                means,
                outcome,
            }))?;
        }
    }
    Ok(())
}

/// The parts of a year.
fn slices(spec: &Spec<'_>, year: u32, total: i64) -> Vec<Slice> {
    let parts: u32 = match spec.frequency {
        PaymentFrequency::Annual => 1,
        PaymentFrequency::HalfYearly => 2,
        PaymentFrequency::Quarterly => 4,
        PaymentFrequency::Monthly => 12,
    };
    let from = spec.life.year(year).0;
    let each = total / i64::from(parts);
    (0..parts)
        .map(|part| Slice {
            id: format!("{}-I{year:02}{:02}", spec.id, part + 1),
            due_on: months_later(from, part * 12 / parts),
            until: shift(months_later(from, (part + 1) * 12 / parts), -1),
            cents: if part == 0 { total - each * i64::from(parts - 1) } else { each },
        })
        .collect()
}

/// What is due for a slice when nothing is due after a day: all, a share of its days, or nothing at all.
fn owed(slice: &Slice, last_day: Option<NaiveDate>) -> Option<i64> {
    match last_day {
        Some(last_day) if last_day < slice.due_on => None,
        Some(last_day) if last_day < slice.until => {
            let days = days_between(slice.due_on, slice.until) + 1;
            Some(slice.cents * (days_between(slice.due_on, last_day) + 1) / days)
        }
        _ => Some(slice.cents),
    }
}

/// From when the instalments of a contract stopped being paid, when that is what suspended or ended it: a formal notice at
/// the earliest ten days after the due date, suspension thirty days later, the end ten days after that (art. L113-3).
fn unpaid_from(spec: &Spec<'_>, slices: &[Slice]) -> Option<NaiveDate> {
    let latest = match (spec.life.suspension, spec.life.end) {
        (_, Some((on, EndReason::Unpaid))) => shift(on, -50),
        (Some((since, SuspensionReason::Unpaid)), _) => shift(since, -40),
        _ => return None,
    };
    slices.iter().map(|slice| slice.due_on).filter(|due| *due <= latest).max()
}

/// The payments of an instalment that the bank refused.
fn refused(slice: &Slice, owed: i64, means: PaymentMeans) -> Vec<Paid> {
    vec![(slice.due_on, owed, means, PaymentOutcome::Rejected)]
}

/// The payments of an instalment.
fn paid(dice: &mut Dice, slice: &Slice, owed: i64, spec: &Spec<'_>, trouble: Trouble) -> Vec<Paid> {
    let means = spec.means;
    let paid_on = match means {
        PaymentMeans::DirectDebit => slice.due_on,
        _ => shift(slice.due_on, -dice.between(0, 6)),
    };
    match trouble {
        Trouble::Unpaid if means == PaymentMeans::DirectDebit => refused(slice, owed, means),
        Trouble::Unpaid => Vec::new(),
        Trouble::PaidLate => vec![
            (slice.due_on, owed, means, PaymentOutcome::Rejected),
            (shift(slice.due_on, dice.between(2, 12)), owed, PaymentMeans::Card, PaymentOutcome::Settled),
        ],
        Trouble::PaidTwice => vec![
            (paid_on, owed, means, PaymentOutcome::Settled),
            (shift(paid_on, 1), owed, PaymentMeans::Card, PaymentOutcome::Settled),
            (shift(paid_on, dice.between(4, 15)), owed, PaymentMeans::Card, PaymentOutcome::Refunded),
        ],
        Trouble::None => settled(dice, slice, owed, spec, paid_on),
    }
}

/// The payment of an instalment, and what was given back if it was paid before the contract was known to stop.
fn settled(dice: &mut Dice, slice: &Slice, owed: i64, spec: &Spec<'_>, paid_on: NaiveDate) -> Vec<Paid> {
    let stops_on = spec.life.last_paid_day().unwrap_or(slice.until);
    let known = days_between(slice.due_on, stops_on) < 40;
    if known || owed == slice.cents {
        return vec![(paid_on, owed, spec.means, PaymentOutcome::Settled)];
    }
    let back_on = shift(stops_on, dice.between(8, 27));
    vec![
        (paid_on, slice.cents, spec.means, PaymentOutcome::Settled),
        (back_on, slice.cents - owed, PaymentMeans::Transfer, PaymentOutcome::Refunded),
    ]
}
