//! The checks that every kind of record shares: one method a kind of field, each noting what is wrong under the field's path.
//!
//! A method always gives something to go on with, so that all faults of a line are found; the row is thrown away if there is one.

use std::fmt::Display;

use chrono::{Datelike as _, NaiveDate, TimeDelta};
use domain::contract::Product;
use serde::Serialize;
use uuid::Uuid;

use super::{Checked, Reference, text};
use crate::import::{
    bad_line::{Problem, Reason},
    kind::Kind,
    row::Row,
    shape::Shape,
};

/// No amount comes near: ten billion euros. It keeps every sum within bounds.
const MAX_CENTS: i64 = 1_000_000_000_000;
/// No contract alive is older.
const EARLIEST_YEAR: i32 = 1900;
/// Nothing is planned further ahead.
const DAYS_AHEAD: i64 = 365 * 50;
/// Most characters of an identifier of the policy system.
const MAX_IDENTIFIER: usize = 64;

/// The faults of a record, as they are found.
pub(super) struct Checks {
    kind: Kind,
    pub id: Uuid,
    version: i64,
    pub today: NaiveDate,
    path: &'static str,
    problems: Vec<Problem>,
    references: Vec<Reference>,
}

impl Checks {
    /// Begins the checks of a record with what every record has.
    pub fn of(kind: Kind, source_id: &str, version: i64, today: NaiveDate) -> Self {
        let mut checks = Self {
            kind,
            id: kind.row(source_id),
            version,
            today,
            path: "",
            problems: Vec::new(),
            references: Vec::new(),
        };
        checks.identifier("id", source_id);
        checks.range("version", version, 0, i64::MAX);
        checks
    }

    /// Checks the rest and answers.
    pub fn verdict<R>(mut self, row: fn(&mut Self, R) -> Row, record: R) -> Result<Checked, Vec<Problem>> {
        let row = row(&mut self, record);
        let Self { kind, id, version, problems, references, .. } = self;
        if problems.is_empty() { Ok(Checked { kind, id, version, references, row }) } else { Err(problems) }
    }

    /// Notes a fault.
    pub fn refuse(&mut self, field: &str, reason: Reason) {
        let field = if self.path.is_empty() { field.to_owned() } else { format!("{}.{field}", self.path) };
        self.problems.push(Problem { field, reason });
    }

    /// Checks the fields of a part of the record.
    pub fn within<T>(&mut self, path: &'static str, part: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.path, path);
        let value = part(self);
        self.path = outer;
        value
    }

    /// What a value type made of the field; none and a fault when it refused.
    pub fn shaped<T, E: Display>(&mut self, field: &str, shape: Shape, parsed: Result<T, E>) -> Option<T> {
        parsed.map_err(|error| self.refuse(field, Reason::Not { shape, why: error.to_string().into() })).ok()
    }

    /// The canonical text that a value type made of the field.
    pub fn canonical<T: Display, E: Display>(&mut self, field: &str, shape: Shape, parsed: Result<T, E>) -> String {
        self.shaped(field, shape, parsed).map(|value| value.to_string()).unwrap_or_default()
    }

    /// A free text.
    pub fn text(&mut self, field: &str, text: &str, max: usize) -> String {
        let text = text.trim();
        if let Err(reason) = text::free(text, max) {
            self.refuse(field, reason);
        }
        text.to_owned()
    }

    /// A text with a pattern of its own, which says what is wrong with it.
    pub fn pattern(
        &mut self,
        field: &str,
        shape: Shape,
        text: &str,
        pattern: fn(&str) -> Result<(), &'static str>,
    ) -> String {
        if let Err(why) = pattern(text) {
            self.refuse(field, Reason::Not { shape, why: why.into() });
        }
        text.to_owned()
    }

    /// The code of a closed set that the schema leaves open.
    pub fn code<T>(&mut self, field: &str, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.refuse(field, Reason::UnknownCode);
        }
        found
    }

    /// A whole number between two bounds.
    pub fn range(&mut self, field: &str, value: i64, min: i64, max: i64) {
        if !(min..=max).contains(&value) {
            self.refuse(field, Reason::OutOfRange { min, max });
        }
    }

    /// An amount in cents, not below `min`.
    pub fn amount(&mut self, field: &str, cents: i64, min: i64) -> i64 {
        self.range(field, cents, min, MAX_CENTS);
        cents
    }

    /// An amount in cents of either sign.
    pub fn signed_amount(&mut self, field: &str, cents: i64) -> i64 {
        self.amount(field, cents, -MAX_CENTS)
    }

    /// A date in a plausible year.
    pub fn date(&mut self, field: &str, date: NaiveDate) -> NaiveDate {
        if date.year() < EARLIEST_YEAR || date.signed_duration_since(self.today) > TimeDelta::days(DAYS_AHEAD) {
            self.refuse(field, Reason::ImplausibleDate);
        }
        date
    }

    /// A date that follows another one, or falls on it.
    pub fn date_from(&mut self, field: &str, date: NaiveDate, other: &'static str, earliest: NaiveDate) -> NaiveDate {
        let date = self.date(field, date);
        if date < earliest {
            self.refuse(field, Reason::Before { other });
        }
        date
    }

    /// A period that may be open: `since` and `until`.
    pub fn period(&mut self, since: NaiveDate, until: Option<NaiveDate>) {
        self.date("since", since);
        if let Some(until) = until {
            self.date_from("until", until, "since", since);
        }
    }

    /// Two fields that are given together or not at all. The fault is put on the one that is absent.
    pub fn together(&mut self, first: (&'static str, bool), second: (&'static str, bool)) {
        match (first, second) {
            ((other, true), (absent, false)) | ((absent, false), (other, true)) => {
                self.refuse(absent, Reason::GivenWith { other });
            }
            _ => {}
        }
    }

    /// A reference to another record.
    pub fn reference(&mut self, field: &'static str, kind: Kind, source_id: &str) -> Uuid {
        self.refers(field, kind, source_id, None)
    }

    /// A reference to a contract that must be of a product.
    pub fn contract_of(&mut self, product: Option<Product>, source_id: &str) -> Uuid {
        self.refers("contract", Kind::Contract, source_id, product)
    }

    fn refers(&mut self, field: &'static str, kind: Kind, source_id: &str, product: Option<Product>) -> Uuid {
        self.identifier(field, source_id);
        let id = kind.row(source_id);
        self.references.push(Reference { field, kind, id, product });
        id
    }

    fn identifier(&mut self, field: &str, source_id: &str) {
        let whole = source_id.len() <= MAX_IDENTIFIER && source_id.bytes().all(|byte| byte.is_ascii_graphic());
        if source_id.is_empty() || !whole {
            let why = "is not 1 to 64 visible ASCII characters".into();
            self.refuse(field, Reason::Not { shape: Shape::Identifier, why });
        }
    }
}

/// The code by which the schema publishes a word of a closed set: columns hold the same.
pub(super) fn code_of(word: impl Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// A list as the text of a JSON column.
pub(super) fn json_list(list: &[String]) -> String {
    serde_json::Value::from(list.to_vec()).to_string()
}
