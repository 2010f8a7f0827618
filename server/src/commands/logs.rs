//! The log: one JSON object a line in production, for machines; readable lines in development. On the error stream, so that
//! what a command prints can be piped.
//!
//! A program built with the feature `otel` also sends spans to a collector, if one is configured: see `traces.rs`.

use std::io::{IsTerminal as _, stderr};

use tracing::subscriber::set_global_default;
use tracing_subscriber::{EnvFilter, Layer, Registry, layer::SubscriberExt as _};

use super::Stop;
use crate::config::Settings;

type BoxedLayer = Box<dyn Layer<Registry> + Send + Sync>;

/// Begins logging as the settings say. What is given back is to be kept until the end: some of it may not have been sent by then.
pub fn begin(settings: &Settings) -> Result<Unsent, Stop> {
    // A filter that cannot be read was refused with the other settings.
    let filter = || EnvFilter::try_new(&settings.log).unwrap_or_default();
    if !settings.is_development() {
        std::panic::set_hook(Box::new(|panic| {
            // A panic's words may quote what was being read: where it happened is enough to find it.
            let place = panic.location().map(ToString::to_string).unwrap_or_default();
            tracing::error!(place, "a panic");
        }));
    }
    let mut layers: Vec<BoxedLayer> = vec![lines(settings).with_filter(filter()).boxed()];
    let unsent = traces(settings, filter(), &mut layers)?;
    // An error means that a log was begun already.
    let _ = set_global_default(Registry::default().with(layers));
    Ok(unsent)
}

fn lines(settings: &Settings) -> BoxedLayer {
    let lines = tracing_subscriber::fmt::layer().with_writer(stderr);
    // By default a line that cannot be written is told on the error stream, and a panic ends the request: but a disk that is full,
    // or whoever read the log and is gone, must end nothing.
    let lines = lines.log_internal_errors(false);
    if settings.is_development() {
        lines.compact().with_target(false).with_ansi(stderr().is_terminal()).boxed()
    } else {
        lines.json().flatten_event(true).with_current_span(true).with_span_list(false).boxed()
    }
}

#[cfg(feature = "otel")]
pub use super::traces::Unsent;

#[cfg(feature = "otel")]
fn traces(settings: &Settings, filter: EnvFilter, layers: &mut Vec<BoxedLayer>) -> Result<Unsent, Stop> {
    super::traces::begin(&settings.otel.endpoint, filter, layers)
}

/// What was not sent yet: nothing, in a program that sends none.
#[cfg(not(feature = "otel"))]
#[derive(Debug)]
pub struct Unsent;

#[cfg(not(feature = "otel"))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail where traces are sent")]
fn traces(_: &Settings, _: EnvFilter, _: &mut Vec<BoxedLayer>) -> Result<Unsent, Stop> {
    Ok(Unsent)
}
