//! A realistic French portfolio out of a seed: people, contracts and all that hangs on them, as lines of the feed.
//!
//! The same seed and day give the same bytes for ever, so that a test, a screenshot and a benchmark speak of the same
//! people. Nothing in it belongs to anybody: telephones, e-mails, banks, insurers and brokers are of ranges kept for fiction
//! or are made up. It is written a household at a time, and goes through the same import as any other feed.
//!
//! To vary one more thing: decide it in `draft` (or `people`), put what follows from it in `contract`, and hold it to a
//! sentence in `tests`.

mod bank;
mod cast;
mod claims;
mod contact;
mod contract;
mod covers;
mod dates;
mod dice;
mod draft;
mod formula;
mod home;
mod household;
mod life;
mod lines;
mod malus;
mod people;
mod places;
mod plate;
mod rates;
mod schedule;
mod table;
mod tariff;
#[cfg(test)]
mod tests;
mod vehicle;
mod world;

use std::io;

pub use cast::{CastContract, CastMember, cast};
use chrono::NaiveDate;
use household::Progress;
pub use lines::Counts;
use lines::Lines;
use world::World;

/// Contracts of the demo portfolio, the cast's included.
const DEMO_CONTRACTS: usize = 300;
/// The seed of the demo portfolio.
const DEMO_SEED: u64 = 2_026;

/// What to generate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// How many contracts.
    pub contracts: usize,
    /// Where chance begins.
    pub seed: u64,
    /// The day as of which the portfolio stands: what is later is not known yet.
    pub as_of: NaiveDate,
}

/// Writes the portfolio of a plan, one record a line; how much was written.
pub fn write(plan: &Plan, out: &mut dyn io::Write) -> io::Result<Counts> {
    let world = World::new(plan.as_of, plan.seed)?;
    let mut lines = Lines::to(out);
    write_parties(&mut lines)?;
    write_households(&world, plan.contracts, &mut lines)?;
    lines.finish()
}

/// Writes the demo portfolio: the named cast, then enough others to make some 200 people and 300 contracts.
pub fn demo(as_of: NaiveDate, out: &mut dyn io::Write) -> io::Result<Counts> {
    let world = World::new(as_of, DEMO_SEED)?;
    let mut lines = Lines::to(out);
    write_parties(&mut lines)?;
    let written = cast::write(&world, &mut lines)?;
    write_households(&world, DEMO_CONTRACTS.saturating_sub(written), &mut lines)?;
    lines.finish()
}

/// Writes the risk carriers and the brokers, to whom every contract refers.
fn write_parties(lines: &mut Lines<'_>) -> io::Result<()> {
    for line in include_str!("data/parties.ndjson").lines() {
        lines.put(&serde_json::from_str(line)?)?;
    }
    Ok(())
}

fn write_households(world: &World, contracts: usize, lines: &mut Lines<'_>) -> io::Result<()> {
    let wanted = u64::try_from(contracts).unwrap_or(u64::MAX);
    let mut at = Progress::default();
    while at.contracts < wanted {
        at = household::write(world, at, wanted - at.contracts, lines)?;
    }
    Ok(())
}
