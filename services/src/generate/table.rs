//! The tables that the portfolio is drawn from: small CSV files, compiled in.
//!
//! They hold names, streets, communes and vehicles, one thing a line, so that a line can be added without reading Rust. The
//! communes, with the postal and INSEE codes that belong together, are an extract of the official geographic code as the
//! npm package `@etalab/decoupage-administratif` publishes it (open licence 2.0).

use std::io;

use super::dice::Dice;

/// A list that is never empty, so that something can always be drawn from it.
pub(super) struct Table<T> {
    first: T,
    rest: Vec<T>,
}

impl<T> Table<T> {
    /// Reads a table from CSV text with a header line and no quoting.
    pub(super) fn read(text: &str, line: impl Fn(&[&str]) -> Option<T>) -> io::Result<Self> {
        let parse = |row: &str| {
            let fields: Vec<&str> = row.split(',').collect();
            line(&fields).ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, format!("unreadable line: {row}")))
        };
        let mut rows = text.lines().skip(1).map(parse);
        let first = rows.next().ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "empty table"))??;
        Ok(Self { first, rest: rows.collect::<io::Result<_>>()? })
    }

    /// Draws one.
    pub(super) fn draw(&self, dice: &mut Dice) -> &T {
        let place = usize::try_from(dice.below(u64::try_from(self.rest.len()).unwrap_or(0) + 1)).unwrap_or(0);
        place.checked_sub(1).and_then(|place| self.rest.get(place)).unwrap_or(&self.first)
    }

    /// Draws until one pleases, a few times; then takes the first that pleases, or the last one drawn.
    pub(super) fn draw_where(&self, dice: &mut Dice, pleases: impl Fn(&T) -> bool) -> &T {
        for _ in 0..20 {
            let drawn = self.draw(dice);
            if pleases(drawn) {
                return drawn;
            }
        }
        self.iter().find(|row| pleases(row)).unwrap_or_else(|| self.draw(dice))
    }

    /// Every row.
    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        std::iter::once(&self.first).chain(&self.rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> io::Result<Table<u32>> {
        Table::read(text, |fields| fields.first()?.parse().ok())
    }

    #[test]
    fn a_table_without_a_row_or_with_a_wrong_one_is_an_error() {
        assert!(numbers("n\n").is_err());
        assert!(numbers("n\n1\nx\n").is_err());
    }

    #[test]
    fn every_row_is_drawn_some_day() -> io::Result<()> {
        let table = numbers("n\n1\n2\n3\n")?;
        let mut dice = Dice::new(1, 1);
        let drawn: std::collections::BTreeSet<u32> = (0..100).map(|_| *table.draw(&mut dice)).collect();
        assert_eq!(drawn, [1, 2, 3].into());
        Ok(())
    }
}
