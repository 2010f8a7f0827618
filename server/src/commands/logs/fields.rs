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

/// A value.
#[derive(Clone, Copy)]
enum Value<'a> {
    /// A number, or yes or no.
    Bare(&'a str),
    /// A text of the program or of whoever asks.
    Text(&'a str),
    /// What is made for the line.
    Made(fmt::Arguments<'a>),
}

/// Whether a text is one word, which people read as well without quotes.
fn is_word(text: &str) -> bool {
    let in_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'/' | b'{' | b'}');
    !text.is_empty() && text.bytes().all(in_word)
}

impl<'w> Pairs<'w> {
    fn pair(&mut self, field: &Field, value: Value<'_>) {
        if self.outcome.is_ok() {
            self.outcome = self.write(field.name(), value);
        }
    }

    fn write(&mut self, name: &str, value: Value<'_>) -> fmt::Result {
        match self.shape {
            Shape::Json => {
                self.writer.write_str(",\"")?;
                self.writer.write_str(name)?;
                self.writer.write_str("\":")?;
                self.value(value, true)
            }
            Shape::Readable if name == "message" => {
                self.writer.write_str(" ")?;
                self.value(value, false)
            }
            Shape::Readable => {
                self.writer.write_str(" ")?;
                self.writer.write_str(name)?;
                self.writer.write_str("=")?;
                self.value(value, matches!(value, Value::Text(text) if !is_word(text)))
            }
        }
    }

    fn value(&mut self, value: Value<'_>, quoted: bool) -> fmt::Result {
        match value {
            Value::Bare(text) => self.writer.write_str(text),
            Value::Text(text) => self.harmless(quoted, |into| into.write_str(text)),
            Value::Made(made) => self.harmless(quoted, |into| into.write_fmt(made)),
        }
    }

    fn harmless(
        &mut self,
        quoted: bool,
        write: impl FnOnce(&mut Escaped<'_, Writer<'w>>) -> fmt::Result,
    ) -> fmt::Result {
        let quote = if quoted { "\"" } else { "" };
        self.writer.write_str(quote)?;
        write(&mut Escaped { into: &mut self.writer, quoted })?;
        self.writer.write_str(quote)
    }
}

impl Visit for Pairs<'_> {
    fn record_f64(&mut self, field: &Field, value: f64) {
        // What is no number in JSON is a text there.
        let text = value.to_string();
        self.pair(field, if value.is_finite() { Value::Bare(&text) } else { Value::Text(&text) });
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.pair(field, Value::Bare(itoa::Buffer::new().format(value)));
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.pair(field, Value::Bare(itoa::Buffer::new().format(value)));
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.pair(field, Value::Bare(if value { "true" } else { "false" }));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.pair(field, Value::Text(value));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.pair(field, Value::Made(format_args!("{value:?}")));
    }
}
