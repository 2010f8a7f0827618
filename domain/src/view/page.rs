//! Long lists a page at a time. A page is named by what stands before it, not by its number: the thousandth costs what the first
//! does, and what is added meanwhile shifts nothing.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::reference::ContractNumber;

/// A page of a list of contracts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// What it shows.
    pub items: Vec<T>,
    /// After what the next one begins; none on the last.
    pub next: Option<Cursor>,
}

/// After which contract a page begins. It stands in an address, as `2024-03-01_AC10000001J`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    /// When that contract began.
    pub starts_on: NaiveDate,
    /// Its number.
    pub number: ContractNumber,
}

impl Cursor {
    /// Reads what an address says; what is no cursor is the beginning.
    pub fn parse(text: &str) -> Option<Self> {
        let (starts_on, number) = text.split_once('_')?;
        Some(Self { starts_on: starts_on.parse().ok()?, number: ContractNumber::parse(number).ok()? })
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", self.starts_on, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_as_it_is_written_and_anything_else_is_the_beginning() {
        let text = "2024-03-01_AC10000001J";
        assert_eq!(Cursor::parse(text).unwrap().to_string(), text);
        for nonsense in ["", "_", "2024-03-01", "2024-02-30_AC10000001J", "2024-03-01_AC10000001K", "x_AC10000001J"] {
            assert_eq!(Cursor::parse(nonsense), None, "{nonsense}");
        }
    }
}
