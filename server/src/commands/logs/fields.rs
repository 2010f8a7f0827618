//! What an event or a span says besides its name: pairs of a name and a value.

use std::fmt::{self, Debug, Write as _};

use tracing::{
    field::{Field, Visit},
    span::Record,
};
use tracing_subscriber::{
    field::RecordFields,
    fmt::{FormatFields, FormattedFields, format::Writer},
};

use super::escaped::Escaped;

/// How lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// For people: ` name=value` after the words.
    Readable,
    /// For machines: `,"name":value`.
    Json,
}

/// Writes pairs.
pub struct Fields(pub Shape);

impl<'w> FormatFields<'w> for Fields {
    fn format_fields<R: RecordFields>(&self, writer: Writer<'w>, fields: R) -> fmt::Result {
        let mut pairs = Pairs { shape: self.0, writer, outcome: Ok(()) };
        fields.record(&mut pairs);
        pairs.outcome
    }

    fn add_fields(&self, current: &'w mut FormattedFields<Self>, more: &Record<'_>) -> fmt::Result {
        self.format_fields(current.as_writer(), more)
    }
}

struct Pairs<'w> {
    shape: Shape,
    writer: Writer<'w>,
    outcome: fmt::Result,
}

/// What becomes of a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A number, or yes or no.
    Bare,
    /// A text of the program or of whoever asks.
    Text,
    /// What is made for the line.
    Made,
}

impl Pairs<'_> {
    fn pair(&mut self, field: &Field, kind: Kind, value: fmt::Arguments<'_>) {
        if self.outcome.is_ok() {
            self.outcome = self.write(field.name(), kind, value);
        }
    }

    fn write(&mut self, name: &str, kind: Kind, value: fmt::Arguments<'_>) -> fmt::Result {
        let quoted = match self.shape {
            Shape::Json => {
                self.writer.write_str(",\"")?;
                self.writer.write_str(name)?;
                self.writer.write_str("\":")?;
                kind != Kind::Bare
            }
            Shape::Readable => {
                self.writer.write_char(' ')?;
                if name != "message" {
                    self.writer.write_str(name)?;
                    self.writer.write_char('=')?;
                }
                kind == Kind::Text
            }
        };
        let quote = if quoted { "\"" } else { "" };
        self.writer.write_str(quote)?;
        let mut escaped = Escaped { into: &mut self.writer, quoted };
        match value.as_str() {
            Some(text) => escaped.write_str(text)?,
            None => escaped.write_fmt(value)?,
        }
        self.writer.write_str(quote)
    }
}

impl Visit for Pairs<'_> {
    fn record_f64(&mut self, field: &Field, value: f64) {
        // What is no number in JSON is a text there.
        self.pair(field, if value.is_finite() { Kind::Bare } else { Kind::Made }, format_args!("{value:?}"));
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.pair(field, Kind::Bare, format_args!("{value}"));
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.pair(field, Kind::Bare, format_args!("{value}"));
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.pair(field, Kind::Bare, format_args!("{value}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        let kind = if field.name() == "message" { Kind::Made } else { Kind::Text };
        self.pair(field, kind, format_args!("{value}"));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.pair(field, Kind::Made, format_args!("{value:?}"));
    }
}
