//! `cargo xtask bench`: figures, printed. A figure that must hold is a budget here and not a timed test, which would flicker.
//!
//! To add a measure: a file beside `size.rs` and a line in [`Measure`].

mod events;
mod instance;
mod load;
mod moved;
mod scale;
mod serve;
mod server;
mod size;

use clap::{Args, Subcommand};

/// What is measured.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    measure: Measure,
}

#[derive(Subcommand)]
enum Measure {
    /// The bytes of each page on a first and on a second visit, as a browser receives them
    Size,
    /// Requests a second beside a bare server on the same queries
    Serve(serve::Options),
    /// The pages of a portfolio of a million contracts beside those of one of a thousand
    Scale(scale::Options),
    /// Ten thousand open streams of events: what they hold, when they hear, how they come back
    Events(events::Options),
}

/// The verb.
pub fn bench(options: &Options) -> anyhow::Result<()> {
    match &options.measure {
        Measure::Size => size::size(),
        Measure::Serve(options) => serve::serve(options),
        Measure::Scale(options) => scale::scale(options),
        Measure::Events(options) => events::events(options),
    }
}
