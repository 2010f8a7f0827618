//! The log: one JSON object a line in production, for machines; readable lines in development. On the error stream, so that
//! what a command prints can be piped.
//!
//! Spans go to a collector as well, if one is configured: see `traces.rs`.

mod escaped;
mod fields;
mod lines;
mod stamp;

use std::{
    env,
    io::{IsTerminal as _, stderr},
};

use tracing::subscriber::set_global_default;
use tracing_subscriber::{EnvFilter, Layer, Registry, fmt, layer::SubscriberExt as _};

pub use super::traces::Unsent;
use super::{Stop, traces};
use crate::config::Settings;
use fields::{Fields, Shape};
use lines::Lines;

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
    // By default a line that cannot be written is told on the error stream, and a panic ends the request: but a disk that is full,
    // or whoever read the log and is gone, must end nothing.
    let lines = fmt::layer().with_writer(stderr).log_internal_errors(false);
    let shape = if settings.is_development() { Shape::Readable } else { Shape::Json };
    let plain = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    shaped(lines, shape, stderr().is_terminal() && !plain)
}

/// Lines of a shape, for a terminal in colours.
fn shaped<N, E, W>(lines: fmt::Layer<Registry, N, E, W>, shape: Shape, colours: bool) -> BoxedLayer
where
    W: for<'w> fmt::MakeWriter<'w> + Send + Sync + 'static,
    N: for<'w> fmt::FormatFields<'w> + Send + Sync + 'static,
    E: Send + Sync + 'static,
{
    lines.with_ansi(colours).fmt_fields(Fields(shape)).event_format(Lines(shape)).boxed()
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use serde_json::{Value, json};
    use tracing::subscriber::with_default;

    use super::*;
    use crate::middleware::ANSWERED;

    /// What is logged meanwhile.
    fn logged(shape: Shape, colours: bool, meanwhile: impl FnOnce()) -> String {
        #[derive(Clone, Default)]
        struct Kept(Arc<Mutex<Vec<u8>>>);
        impl std::io::Write for Kept {
            fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
                self.0.lock().unwrap().extend(bytes);
                Ok(bytes.len())
            }
            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }
        let kept = Kept::default();
        let writer = kept.clone();
        let lines = shaped(fmt::layer().with_writer(move || writer.clone()), shape, colours);
        with_default(Registry::default().with(lines), meanwhile);
        String::from_utf8(kept.0.lock().unwrap().clone()).unwrap()
    }

    fn answer() {
        ANSWERED.sync_scope("0190".into(), run);
    }

    fn run() {
        let span = tracing::info_span!("job", kind = "letter", empty = tracing::field::Empty);
        let _inside = span.enter();
        span.record("empty", "no\nmore");
        tracing::info!(
            method = "GET",
            route = "/a\"b\n",
            status = 200_u16,
            slow = false,
            share = 0.5,
            "answered \u{1b}[1m{}",
            1
        );
    }

    #[test]
    fn a_line_for_machines_is_one_json_object() {
        let lines = logged(Shape::Json, false, || {
            answer();
            tracing::warn!(fault = ?Some("x"), "alone");
        });
        let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let [first, second] = lines.as_slice() else { panic!("{lines:?}") };
        let target = module_path!();
        let mut first = first.clone();
        let at = first.as_object_mut().unwrap().remove("timestamp").unwrap();
        assert!(chrono::DateTime::parse_from_rfc3339(at.as_str().unwrap()).is_ok(), "{at}");
        assert_eq!(
            first,
            json!({
                "level": "INFO", "message": "answered \u{1b}[1m1", "method": "GET", "route": "/a\"b\n", "status": 200,
                "slow": false, "share": 0.5, "target": target, "request": "0190",
                "span": { "name": "job", "kind": "letter", "empty": "no\nmore" },
            })
        );
        assert_eq!(second["fault"], "Some(\"x\")");
        assert_eq!((second.get("span"), second.get("request")), (None, None));
    }

    #[test]
    fn a_line_for_people_stays_one_line_whatever_is_in_it() {
        for (colours, level) in [(false, "INFO"), (true, "\u{1b}[32mINFO\u{1b}[0m")] {
            let line = logged(Shape::Readable, colours, answer);
            let (_, said) = line.split_once("Z  ").unwrap();
            let (first, said) = said.split_once(' ').unwrap();
            assert_eq!(first, level);
            assert_eq!(
                said,
                "job: answered \\u001b[1m1 method=GET route=\"/a\\\"b\\u000a\" status=200 slow=false share=0.5 kind=letter \
                 empty=\"no\\u000amore\" request=0190\n"
            );
        }
    }
}
