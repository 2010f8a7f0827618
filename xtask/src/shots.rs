//! `cargo xtask shots`: a picture of every page and state, beside the reviewed one.
//!
//! It lists what differs and never fails for it: faces differ between machines, and a change may be what was wanted. Somebody looks at
//! `end2end/artifacts/shots/index.html`, and accepts (decision 0012 in `docs/decisions/`).

use clap::Args;

use crate::steps::Steps;
use crate::{browser, process};

/// How much is taken, and whether it was looked at.
#[derive(Args)]
pub struct Options {
    /// Keeps what is taken as what was reviewed
    #[arg(long)]
    accept: bool,
    /// Takes each page in both languages in the light and in the dark, instead of in the two opposite corners
    #[arg(long)]
    full_cross: bool,
}

/// Builds what is missing, takes the pictures, writes the report.
pub fn shots(options: &Options) -> anyhow::Result<()> {
    let mut steps = Steps::start();
    let mut command = browser::playwright(&mut steps, "shots.config.ts")?;
    if options.accept {
        command.env("ACCEPT", "1");
    }
    if options.full_cross {
        command.env("FULL_CROSS", "1");
    }
    steps.step("Pictures", || process::run(&mut command))
}
