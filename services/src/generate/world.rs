//! What the portfolio is drawn from: the tables, read once, and the day and version that every line is written for.

use std::io;

use chrono::{Datelike, NaiveDate};

use super::{people::FirstName, places::Commune, table::Table, vehicle::Model};

/// The tables and the day.
pub(super) struct World {
    /// The day as of which the portfolio stands.
    pub as_of: NaiveDate,
    /// Cuts the deck of fates.
    pub seed: u64,
    /// First names by generation.
    pub first_names: Table<FirstName>,
    /// Last names.
    pub last_names: Table<String>,
    /// Streets.
    pub streets: Table<String>,
    /// Communes with their codes.
    pub communes: Table<Commune>,
    /// Vehicles.
    pub vehicles: Table<Model>,
}

impl World {
    /// Reads the tables that are compiled in.
    pub(super) fn new(as_of: NaiveDate, seed: u64) -> io::Result<Self> {
        let words = |text| Table::read(text, |fields| fields.first().map(|&word| word.to_owned()));
        Ok(Self {
            as_of,
            seed,
            first_names: Table::read(include_str!("data/first_names.csv"), FirstName::read)?,
            last_names: words(include_str!("data/last_names.csv"))?,
            streets: words(include_str!("data/streets.csv"))?,
            communes: Table::read(include_str!("data/communes.csv"), Commune::read)?,
            vehicles: Table::read(include_str!("data/vehicles.csv"), Model::read)?,
        })
    }

    /// The version of every line: the number of the day, so that the portfolio of a later day replaces that of an earlier
    /// one and the same portfolio twice changes nothing.
    pub(super) fn version(&self) -> i64 {
        i64::from(self.as_of.num_days_from_ce())
    }
}
