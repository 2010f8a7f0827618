//! A line of the log.
//!
//! The subscriber's own lines are not used: for a JSON line they read back, as JSON, what they wrote of the span, and each line of either
//! shape is put together by some hundred calls. One is written for each request, and for a small answer it was a quarter of the work
//! (docs/decisions/0024).

use std::fmt;

use tracing::{Event, Subscriber};
use tracing_subscriber::{
    fmt::{FmtContext, FormatEvent, FormatFields, FormattedFields, format::Writer},
    registry::LookupSpan,
};

use super::{
    fields::{Fields, Shape},
    stamp::stamp,
};

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

/// When, how grave, within what, the words, the pairs, and those of the spans.
fn readable<S: Subscriber + for<'l> LookupSpan<'l>>(
    context: &FmtContext<'_, S, Fields>,
    mut writer: Writer<'_>,
    event: &Event<'_>,
) -> fmt::Result {
    stamp(&mut writer)?;
    let level = event.metadata().level().as_str();
    writer.write_str(if level.len() < 5 { "  " } else { " " })?;
    writer.write_str(level)?;
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
    writer.write_char('\n')
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
