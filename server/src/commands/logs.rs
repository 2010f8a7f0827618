//! The log: one JSON object a line in production, for machines; readable lines in development. On the error stream, so that
//! what a command prints can be piped.
//!
//! Spans go to a collector as well, if one is configured: see `traces.rs`.

use std::io::{IsTerminal as _, stderr};

use tracing::subscriber::set_global_default;
use tracing_subscriber::{EnvFilter, Layer, Registry, layer::SubscriberExt as _};

pub use super::traces::Unsent;
use super::{Stop, traces};
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
    let unsent = traces::begin(&settings.otel, filter(), &mut layers)?;
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
