//! The log: one JSON object a line in production, for machines; readable lines in development. On the error stream, so that
//! what a command prints can be piped.

use std::io::{IsTerminal as _, stderr};

use tracing::subscriber::set_global_default;
use tracing_subscriber::EnvFilter;

use crate::config::Settings;

/// Begins logging as the settings say.
pub fn begin(settings: &Settings) {
    // A filter that cannot be read was refused with the other settings.
    let filter = EnvFilter::try_new(&settings.log).unwrap_or_default();
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(stderr);
    // By default a line that cannot be written is told on the error stream, and a panic ends the request: but a disk that is full,
    // or whoever read the log and is gone, must end nothing.
    let log = log.log_internal_errors(false);
    // An error means that a log was begun already.
    let _ = if settings.is_development() {
        set_global_default(log.compact().with_target(false).with_ansi(stderr().is_terminal()).finish())
    } else {
        std::panic::set_hook(Box::new(|panic| {
            // A panic's words may quote what was being read: where it happened is enough to find it.
            let place = panic.location().map(ToString::to_string).unwrap_or_default();
            tracing::error!(place, "a panic");
        }));
        set_global_default(log.json().flatten_event(true).with_current_span(true).with_span_list(false).finish())
    };
}
