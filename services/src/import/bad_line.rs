//! Bad lines: which line, which field, and why.
//!
//! A reason never repeats what the line holds: a report goes to logs and screens, and the feed holds names and bank accounts.

use std::{borrow::Cow, fmt, sync::Arc};

use super::{Kind, shape::Shape};

/// Something wrong in a line of a source. A line with several faults gives one for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// The source, by the name it was given.
    pub source: Arc<str>,
    /// The line, from 1.
    pub line: u64,
    /// The field, as a path (`address.postal_code`); empty when it is the line as a whole.
    pub field: String,
    /// Why.
    pub reason: Reason,
}

impl fmt::Display for BadLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { source, line, field, reason } = self;
        write!(f, "{source}:{line}: ")?;
        if !field.is_empty() {
            write!(f, "{field}: ")?;
        }
        write!(f, "{reason} [{}]", reason.code())
    }
}

/// What is wrong in a line, before one knows where the line stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    pub field: String,
    pub reason: Reason,
}

impl Problem {
    /// A problem of the line as a whole.
    pub fn whole(reason: Reason) -> Self {
        Self { field: String::new(), reason }
    }

    /// A problem of a column. Its name may be anything, and a report repeats only so much of it.
    pub fn column(name: &str, reason: Reason) -> Self {
        Self { field: name.chars().filter(|c| !c.is_control()).take(80).collect(), reason }
    }

    /// The same problem, where the record is a part of the line.
    pub fn within(self, part: &str) -> Self {
        let field = if self.field.is_empty() { part.to_owned() } else { format!("{part}.{}", self.field) };
        Self { field, ..self }
    }
}

/// Why a line is refused. [`code`](Self::code) is stable, the sentence is for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The line is longer than any record.
    LineTooLong,
    /// The line is not UTF-8.
    NotUtf8,
    /// The line is not JSON, from this column on.
    NotJson {
        /// Column, from 1.
        column: usize,
    },
    /// The line of a table has more or fewer cells than its first line has columns.
    Columns {
        /// Columns of the first line.
        expected: usize,
        /// Cells of this one.
        found: usize,
    },
    /// The field is required and absent.
    Missing,
    /// The record has no such field.
    UnknownField,
    /// The value is of another type or does not fit into it.
    WrongType,
    /// The code is not one of the closed set.
    UnknownCode,
    /// The value is not a date `YYYY-MM-DD`.
    NotADate,
    /// The text is empty.
    Empty,
    /// The text is longer than the field takes.
    TooLong {
        /// Most characters.
        max: usize,
    },
    /// The text holds control characters or characters that nobody sees.
    ControlCharacter,
    /// The value is not what the field is for.
    Not {
        /// What the field is for.
        shape: Shape,
        /// What is wrong with it, as the value type says.
        why: Cow<'static, str>,
    },
    /// The number lies outside what makes sense.
    OutOfRange {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
    },
    /// The date lies too far in the past or in the future.
    ImplausibleDate,
    /// The date comes before another one that it must follow.
    Before {
        /// The field of the other date.
        other: &'static str,
    },
    /// The field and another one are given together or not at all.
    GivenWith {
        /// The other field.
        other: &'static str,
    },
    /// The premium's lines do not make its total.
    DoesNotAddUp,
    /// Neither an earlier line nor an earlier import has brought what the field refers to.
    UnknownReference {
        /// What it refers to.
        kind: Kind,
    },
    /// Another record has this number.
    NumberTaken,
    /// The contract is of the other product.
    OtherProduct,
}

impl Reason {
    /// A code that stays the same when the sentence is rewritten.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::LineTooLong => "line_too_long",
            Self::NotUtf8 => "not_utf8",
            Self::NotJson { .. } => "not_json",
            Self::Columns { .. } => "columns",
            Self::Missing => "missing",
            Self::UnknownField => "unknown_field",
            Self::WrongType => "wrong_type",
            Self::UnknownCode => "unknown_code",
            Self::NotADate => "not_a_date",
            Self::Empty => "empty",
            Self::TooLong { .. } => "too_long",
            Self::ControlCharacter => "control_character",
            Self::Not { shape, .. } => shape.code(),
            Self::OutOfRange { .. } => "out_of_range",
            Self::ImplausibleDate => "implausible_date",
            Self::Before { .. } => "before",
            Self::GivenWith { .. } => "given_with",
            Self::DoesNotAddUp => "does_not_add_up",
            Self::UnknownReference { .. } => "unknown_reference",
            Self::NumberTaken => "number_taken",
            Self::OtherProduct => "other_product",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LineTooLong => f.write_str("the line is longer than 64 KiB"),
            Self::NotUtf8 => f.write_str("the line is not UTF-8"),
            Self::NotJson { column } => write!(f, "the line is not JSON from column {column} on"),
            Self::Columns { expected, found } => write!(f, "the line has {found} cells for {expected} columns"),
            Self::Missing => f.write_str("is required and absent"),
            Self::UnknownField => f.write_str("is no field of this record"),
            Self::WrongType => f.write_str("is of another type than the schema says"),
            Self::UnknownCode => f.write_str("is not one of the codes of the schema"),
            Self::NotADate => f.write_str("is not a date written YYYY-MM-DD"),
            Self::Empty => f.write_str("is empty"),
            Self::TooLong { max } => write!(f, "is longer than {max} characters"),
            Self::ControlCharacter => f.write_str("holds control characters or characters that nobody sees"),
            Self::Not { shape, why } => write!(f, "is not {}: it {why}", shape.name()),
            Self::OutOfRange { min, max } => write!(f, "is not between {min} and {max}"),
            Self::ImplausibleDate => f.write_str("is too far in the past or in the future"),
            Self::Before { other } => write!(f, "is before {other}"),
            Self::GivenWith { other } => write!(f, "must be given exactly when {other} is"),
            Self::DoesNotAddUp => f.write_str("the lines do not make the total"),
            Self::UnknownReference { kind } => {
                write!(f, "refers to a {} that no earlier line or import has brought", kind.table())
            }
            Self::NumberTaken => f.write_str("is the number of another record"),
            Self::OtherProduct => f.write_str("does not go with the product of the contract"),
        }
    }
}
