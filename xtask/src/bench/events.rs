//! Ten thousand open streams of events on one process: what each holds in memory, how long after an act they hear of it, and how
//! they come back when the process is restarted.
//!
//! Streams are asked for over HTTP/1.1 as `app/scripts/portal/live.js` asks, by customers who differ or who are one: with one stream
//! an account an event concerns one stream, with all streams on one account it concerns all at once. The server has one core and
//! the load the other, so that neither waits for the other; on its core it has one thread that answers.
//!
//! What stands in the way of the measure and not of its result is set otherwise for it: how many streams one customer may have,
//! how many calls an address may make a minute (all come from one). Passwords take a processor each, so sessions are written
//! by hand. Sixteen streams of one account is what the portal allows by default; more is what the other side is like, whose people
//! listen as one audience and are not limited. The measure fails where what is allowed misses its aims.

mod acts;
mod descriptors;
mod herd;
mod people;
mod restart;
mod scene;
mod stream;

use clap::Args;

use super::instance::{self, Instance};
use crate::steps::Steps;
use scene::{Figures, Scene};

/// How many streams, and how often.
#[derive(Args)]
pub struct Options {
    /// Takes the program as it was last built
    #[arg(long)]
    as_built: bool,
    /// Streams open at once; may be repeated
    #[arg(long, default_values_t = [1_000, 10_000])]
    streams: Vec<usize>,
    /// Acts that are waited for
    #[arg(long, default_value_t = 200)]
    acts: usize,
    /// Seconds that streams are left alone before memory is read: longer than from one sign of life to the next
    #[arg(long, default_value_t = 30)]
    quiet: u64,
}

/// The most that a stream may hold, in KiB.
const MEMORY_AIM: f64 = 8.0;
/// Within so many milliseconds 99 of 100 events must be heard.
const DELIVERY_AIM: f64 = 100.0;
/// As many streams one customer may have by default.
const ALLOWED: usize = 16;

/// Builds the server, makes customers, opens streams by them, prints what that took; fails over what is aimed at.
pub fn events(options: &Options) -> anyhow::Result<()> {
    let mut steps = Steps::start();
    let most = options.streams.iter().copied().max().unwrap_or_default();
    anyhow::ensure!(options.streams.iter().all(|streams| *streams > 0), "without streams there is nothing to measure");
    descriptors::allow(most)?;
    if !options.as_built {
        instance::build(&mut steps)?;
    }
    let home = tempfile::tempdir()?;
    let instance = Instance::on_sqlite(home.path())
        .with("MON_COMPTE__LIMITS__STREAMS_AT_ONCE", most * 2)
        .with("MON_COMPTE__LIMITS__STREAMS_OF_ONE", most * 2)
        .with("MON_COMPTE__LIMITS__API_PER_MINUTE", 1_000_000);
    let people = steps.step("Customers", || people::make(&instance, most))?;
    scene::keep_to_a_core()?;
    let mut missed = Vec::new();
    for streams in &options.streams {
        for each in each(*streams) {
            let scene = Scene { streams: *streams, each, acts: options.acts, quiet: options.quiet };
            let figures = steps.step(&scene.name(), || scene.measure(&instance, &people))?;
            figures.print();
            missed.extend(misses(&scene, &figures));
        }
    }
    anyhow::ensure!(missed.is_empty(), "aims missed: {}", missed.join("; "));
    Ok(())
}

/// How many streams an account has, in turn: one, what is allowed, all.
fn each(streams: usize) -> Vec<usize> {
    let mut each = vec![1, ALLOWED.min(streams), streams];
    each.dedup();
    each
}

/// The aims that were missed, in words.
fn misses(scene: &Scene, figures: &Figures) -> Vec<String> {
    let name = scene.name();
    let memory = (figures.kib_a_stream() > MEMORY_AIM)
        .then(|| format!("{name} hold {:.1} KiB each, not {MEMORY_AIM}", figures.kib_a_stream()));
    let slowest = figures.deliveries.heard.share(99);
    let delivery = (scene.each <= ALLOWED && slowest > DELIVERY_AIM)
        .then(|| format!("{name} hear within {slowest:.0} ms, not {DELIVERY_AIM}"));
    memory.into_iter().chain(delivery).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_stream_an_account_then_what_is_allowed_then_all() {
        assert_eq!(each(1_000), [1, 16, 1_000]);
        assert_eq!(each(16), [1, 16]);
        assert_eq!(each(1), [1]);
    }
}
