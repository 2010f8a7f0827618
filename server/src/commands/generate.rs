//! `mon-compte generate`: a made-up portfolio, the same bytes for the same seed and day.

use std::{
    fs::File,
    io::{self, BufWriter, Write, stdout},
    process::ExitCode,
};

use chrono::NaiveDate;
use clap::Args;
use services::{
    clock::Clock,
    generate::{Counts, Plan, demo, write},
};

use super::{Done, console::warn};

/// What to make up.
#[derive(Debug, Args)]
pub struct Options {
    /// How many contracts
    #[arg(long, default_value_t = 300)]
    contracts: usize,
    /// Where chance begins
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The day as of which the portfolio stands; today if it is not given
    #[arg(long)]
    as_of: Option<NaiveDate>,
    /// The demo portfolio, with its named cast
    #[arg(long, conflicts_with_all = ["contracts", "seed"])]
    demo: bool,
    /// Where to; - is standard output
    #[arg(long, default_value = "-")]
    out: String,
}

/// The command. It needs no database.
pub fn run(options: &Options) -> Done {
    let as_of = options.as_of.unwrap_or_else(|| Clock::System.today());
    let mut out: BufWriter<Box<dyn Write>> = BufWriter::new(destination(&options.out)?);
    match generate(options, as_of, &mut out) {
        // The reader has seen enough (`| head`).
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        Err(error) => Err(error.into()),
        Ok(Counts { people, contracts, lines, .. }) => {
            warn(&format!("{lines} lines: {people} people, {contracts} contracts."));
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn generate(options: &Options, as_of: NaiveDate, out: &mut impl Write) -> io::Result<Counts> {
    let counts = if options.demo {
        demo(as_of, out)?
    } else {
        write(&Plan { contracts: options.contracts, seed: options.seed, as_of }, out)?
    };
    out.flush()?;
    Ok(counts)
}

fn destination(out: &str) -> io::Result<Box<dyn Write>> {
    Ok(if out == "-" { Box::new(stdout()) } else { Box::new(File::create(out)?) })
}
