//! A line of the log.
//!
//! The subscriber's own lines are not used: for a JSON line they read back, as JSON, what they wrote of the span, and each line of either
//! shape is put together by some hundred calls. One is written for each request, and for a small answer it was a quarter of the work
//! (docs/decisions/0024).

use std::fmt;

use tracing::{Event, Level, Subscriber};
use tracing_subscriber::{
    fmt::{FmtContext, FormatEvent, FormatFields, FormattedFields, format::Writer},
    registry::LookupSpan,
};

use super::{
    fields::{Fields, Shape},
    stamp::stamp,
};
use crate::middleware::ANSWERED;

/// Writes lines.
pub struct Lines(pub Shape);

impl<S> FormatEvent<S, Fields> for Lines
where
    S: Subscriber + for<'l> LookupSpan<'l>,
{
    fn format_event(&self, context: &FmtContext<'_, S, Fields>, writer: Writer<'_>, event: &Event<'_>) -> fmt::Result {
        match self.0 {
            Shape::Readable => readable(context, writer, event),
            Shape::Json => json(context, writer, event),
        }
    }
}

/// When, how grave, within what, the words, the pairs, those of the spans, and the number of the request.
fn readable<S: Subscriber + for<'l> LookupSpan<'l>>(
    context: &FmtContext<'_, S, Fields>,
    mut writer: Writer<'_>,
    event: &Event<'_>,
) -> fmt::Result {
    stamp(&mut writer)?;
    let level = event.metadata().level();
    writer.write_str(if level.as_str().len() < 5 { "  " } else { " " })?;
    if writer.has_ansi_escapes() {
        writer.write_str(colour(*level))?;
        writer.write_str(level.as_str())?;
        writer.write_str("\u{1b}[0m")?;
    } else {
        writer.write_str(level.as_str())?;
    }
    let spans = || context.event_scope().into_iter().flat_map(tracing_subscriber::registry::Scope::from_root);
    spans().try_for_each(|span| {
        writer.write_char(' ')?;
        writer.write_str(span.name())?;
        writer.write_char(':')
    })?;
    context.format_fields(writer.by_ref(), event)?;
    spans().try_for_each(|span| match span.extensions().get::<FormattedFields<Fields>>() {
        Some(pairs) => writer.write_str(&pairs.fields),
        None => Ok(()),
    })?;
    with_number(|number| {
        writer.write_str(" request=")?;
        writer.write_str(number)
    })?;
    writer.write_char('\n')
}

/// Has the number written of the request that the line is of, if it is of one.
fn with_number(write: impl FnOnce(&str) -> fmt::Result) -> fmt::Result {
    ANSWERED.try_with(|number| write(number)).unwrap_or(Ok(()))
}

/// How a terminal is told the colour of a level.
const fn colour(level: Level) -> &'static str {
    match level {
        Level::ERROR => "\u{1b}[31m",
        Level::WARN => "\u{1b}[33m",
        Level::INFO => "\u{1b}[32m",
        _ => "\u{1b}[2m",
    }
}

/// The same as an object; of the spans the innermost.
fn json<S: Subscriber + for<'l> LookupSpan<'l>>(
    context: &FmtContext<'_, S, Fields>,
    mut writer: Writer<'_>,
    event: &Event<'_>,
) -> fmt::Result {
    let metadata = event.metadata();
    writer.write_str("{\"timestamp\":\"")?;
    stamp(&mut writer)?;
    writer.write_str("\",\"level\":\"")?;
    writer.write_str(metadata.level().as_str())?;
    writer.write_char('"')?;
    context.format_fields(writer.by_ref(), event)?;
    writer.write_str(",\"target\":\"")?;
    writer.write_str(metadata.target())?;
    writer.write_char('"')?;
    with_number(|number| {
        writer.write_str(",\"request\":\"")?;
        writer.write_str(number)?;
        writer.write_char('"')
    })?;
    let span = event.parent().and_then(|id| context.span(id)).or_else(|| context.lookup_current());
    if let Some(span) = span {
        writer.write_str(",\"span\":{\"name\":\"")?;
        writer.write_str(span.name())?;
        writer.write_char('"')?;
        if let Some(pairs) = span.extensions().get::<FormattedFields<Fields>>() {
            writer.write_str(&pairs.fields)?;
        }
        writer.write_char('}')?;
    }
    writer.write_str("}\n")
}
