//! `cargo xtask bench`: figures, printed. A figure that must hold is a budget here and not a timed test, which would flicker.
//!
//! To add a measure: a file beside `size.rs` and a line in [`Measure`].

mod serve;
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
}

/// The verb.
pub fn bench(options: &Options) -> anyhow::Result<()> {
    match &options.measure {
        Measure::Size => size::size(),
        Measure::Serve(options) => serve::serve(options),
    }
}
