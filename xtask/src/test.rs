//! `cargo xtask test`: every check, in the order in which they fail fastest, with the minutes that each took.
//!
//! A failing step does not hide the next ones: what can still be checked is, and all failures are named at the end. Only an
//! interruption, or a missing tool, ends the run at once.
//!
//! **One debug build.** Cargo decides the features of a dependency from the packages that a command names. Every command here
//! that compiles for this machine names the same ones ([`PORTAL_PACKAGES`]), so the library that the linter's build scripts
//! made, the tests link and the browser journeys run is compiled once. The build driver is compiled and tested by itself: it is
//! running already, with the features that its own packages ask for.

use clap::{Args, ValueEnum};

use crate::postgres::Cluster;
use crate::steps::Steps;
use crate::tally::Tally;
use crate::tools::{debian, rustup::WASM};
use crate::{build, interrupt, process, rules};

/// The selection of packages that each native build shares. See the module's text.
pub const PORTAL_PACKAGES: [&str; 5] = ["--workspace", "--exclude", "frontend", "--exclude", "xtask"];

/// What a release is built with and tests are not: linted with the rest, so that it does not rot.
const LINTED_FEATURES: &str = "server/embed";

/// What is checked.
#[derive(Args)]
pub struct Options {
    /// Leaves out what needs PostgreSQL or a browser
    #[arg(long)]
    fast: bool,
    /// Runs each journey on both screens with and without WASM, instead of on the two opposite corners
    #[arg(long)]
    full_cross: bool,
    /// Runs this step alone; may be given several times
    #[arg(long, value_name = "STEP")]
    only: Vec<Part>,
}

/// One step of the checks.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// rustfmt has nothing to say
    Format,
    /// File headers, wording, sizes, dependency directions
    Rules,
    /// Clippy, for the server and for the browser
    Lints,
    /// Unit, service and HTTP tests, on both databases
    Tests,
    /// The browser's parts, as small as they are delivered
    Browser,
    /// The journeys in Chromium
    Journeys,
}

const ALL: [Part; 6] = [Part::Format, Part::Rules, Part::Lints, Part::Tests, Part::Browser, Part::Journeys];

impl Part {
    fn title(self) -> &'static str {
        match self {
            Self::Format => "Format",
            Self::Rules => "House rules",
            Self::Lints => "Lints",
            Self::Tests => "Tests",
            Self::Browser => "Browser parts",
            Self::Journeys => "Browser journeys",
        }
    }

    /// What a fast run leaves out.
    fn is_slow(self) -> bool {
        matches!(self, Self::Browser | Self::Journeys)
    }
}

/// The verb.
pub fn test(options: &Options) -> anyhow::Result<()> {
    let mut steps = Steps::start();
    let mut tally = Tally::default();
    steps.step("Tools", build::tools_needed)?;
    let mut failed = Vec::new();
    for part in ALL.into_iter().filter(|part| options.wants(*part)) {
        if let Err(error) = steps.step(part.title(), || check(part, options, &mut tally)) {
            eprintln!("{}: {error:#}", part.title());
            failed.push(part.title());
        }
        anyhow::ensure!(!interrupt::raised(), "interrupted");
    }
    steps.summary();
    if tally != Tally::default() {
        println!("\n{} passed, {} failed", tally.passed, tally.failed);
    }
    anyhow::ensure!(failed.is_empty(), "failed: {}", failed.join(", "));
    Ok(())
}

impl Options {
    fn wants(&self, part: Part) -> bool {
        if self.only.is_empty() { !(self.fast && part.is_slow()) } else { self.only.contains(&part) }
    }
}

fn check(part: Part, options: &Options, tally: &mut Tally) -> anyhow::Result<()> {
    match part {
        Part::Format => process::run(process::cargo().args(["fmt", "--all", "--", "--check", "-l"])),
        Part::Rules => rules::check(),
        Part::Lints => lints(),
        Part::Tests => tests(options, tally),
        Part::Browser => build::browser_parts(build::Options::small()),
        Part::Journeys => journeys(options, tally),
    }
}

fn lints() -> anyhow::Result<()> {
    let clippy = |packages: &[&str]| {
        process::run(process::cargo().arg("clippy").args(packages).args(["--", "--deny", "warnings"]))
    };
    clippy(&[&PORTAL_PACKAGES[..], &["--all-targets", "--features", LINTED_FEATURES]].concat())?;
    clippy(&["--package", "xtask", "--all-targets"])?;
    // For the browser apart, or the features of both sides would be merged into something that is neither.
    clippy(&["--package", "frontend", "--target", WASM])
}

fn tests(options: &Options, tally: &mut Tally) -> anyhow::Result<()> {
    let mut command = process::cargo();
    command.arg("test").args(PORTAL_PACKAGES).arg("--no-fail-fast");
    let cluster = if options.fast { None } else { Some(Cluster::start(&debian::postgres()?)?) };
    if let Some(cluster) = &cluster {
        command.env("TEST_DATABASE_URL", cluster.url());
    }
    let portal = tally.follow(&mut command);
    let driver = tally.follow(process::cargo().args(["test", "--package", "xtask"]));
    portal.and(driver)
}

/// Builds the portal's program as the tests see it.
///
/// `--tests` makes Cargo count the tests' own dependencies when it decides on features, as `cargo test` does; without it the
/// program would be a second build of half its dependencies.
pub fn build_portal() -> anyhow::Result<()> {
    process::run(process::cargo().arg("build").args(PORTAL_PACKAGES).args(["--bins", "--tests"]))
}

fn journeys(options: &Options, tally: &mut Tally) -> anyhow::Result<()> {
    let chromium = debian::chromium()?;
    build_portal()?;
    build::browser_parts(build::Options::small())?;
    let mut command = process::npm_bin("playwright");
    command.args(["test", "--config", "end2end/playwright.config.ts"]).env("CHROMIUM", chromium);
    if options.full_cross {
        command.env("FULL_CROSS", "1");
    }
    tally.follow(&mut command)
}
