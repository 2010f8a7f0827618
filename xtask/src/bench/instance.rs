//! An installation that is measured: a database filled by the portal's own commands, and a folder for what else it keeps.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::Context;

use super::moved::Moves;
use crate::steps::Steps;
use crate::tools::debian;
use crate::{build, dist, interrupt, paths, process};

/// Where the portal's release build is, as it is shipped.
pub const PORTAL: &str = "target/release/mon-compte";

/// Builds the portal as it is shipped.
pub fn build(steps: &mut Steps) -> anyhow::Result<()> {
    steps.step("Tools", build::tools_needed)?;
    steps.step("Browser parts", || build::browser_parts(build::Options::small()))?;
    steps.step("Program", dist::program)
}

/// An installation.
pub struct Instance {
    home: PathBuf,
    database: String,
    settings: Vec<(&'static str, String)>,
}

/// What a command took.
pub struct Taken {
    /// How long it ran.
    pub time: Duration,
    /// The most that it held in memory, in MiB.
    pub memory_mib: f64,
}

impl Instance {
    /// An installation on a SQLite file in a folder that is there.
    pub fn on_sqlite(home: &Path) -> Self {
        Self::on(home, format!("sqlite://{}", home.join("portal.sqlite").display()))
    }

    /// An installation on a database.
    pub fn on(home: &Path, database: String) -> Self {
        Self { home: home.to_owned(), database, settings: Vec::new() }
    }

    /// The same with another value of a setting, by the name of its variable.
    pub fn with(mut self, name: &'static str, value: usize) -> Self {
        self.settings.push((name, value.to_string()));
        self
    }

    /// The demo portfolio, its cast with their accounts.
    pub fn prepare(&self) -> anyhow::Result<()> {
        process::capture(self.portal().arg("migrate"))?;
        process::capture(self.portal().arg("demo"))?;
        Ok(())
    }

    /// Makes contracts the cast's, as it would happen in life: by lines of the feed with a newer version.
    pub fn hand_over(&self, moves: &Moves) -> anyhow::Result<()> {
        let file = self.home.join("moved.ndjson");
        fs::write(&file, &moves.lines)?;
        process::capture(self.portal().arg("import").arg(&file))?;
        Ok(())
    }

    /// Changes rows of the SQLite file by hand, for what no command of the portal does.
    pub fn by_hand(&self, statements: &str) -> anyhow::Result<()> {
        let (script, file) = (self.home.join("by_hand.sql"), self.database.trim_start_matches("sqlite://"));
        fs::write(&script, statements)?;
        let mut command = Command::new(debian::sqlite()?);
        process::capture(command.args(["-bail", file]).arg(format!(".read {}", script.display())))?;
        Ok(())
    }

    /// Imports a file while everybody goes on.
    pub fn import(&self, file: &Path) -> anyhow::Result<Taken> {
        watch(self.portal().args(["import", "--rolling"]).arg(file))
    }

    /// The portal's program with the settings of this installation.
    pub fn portal(&self) -> Command {
        self.command(Path::new(PORTAL), 0)
    }

    /// A program that finds the settings of this installation, to listen on a port.
    pub fn command(&self, program: &Path, port: u16) -> Command {
        let mut command = Command::new(program);
        command
            .env("MON_COMPTE_CONFIG", "/dev/null")
            .env("MON_COMPTE__DATABASE_URL", &self.database)
            .env("MON_COMPTE__PUBLIC_URL", format!("http://localhost:{port}"))
            .env("MON_COMPTE__LISTEN", format!("127.0.0.1:{port}"))
            .env("MON_COMPTE__DATA", &self.home)
            .env("MON_COMPTE__MESSAGES", self.home.join("messages"))
            .env("MON_COMPTE__SITE_ROOT", paths::SITE)
            .envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// Runs a command in silence, with an eye on its memory.
pub fn watch(command: &mut Command) -> anyhow::Result<Taken> {
    let since = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let mut memory_mib: f64 = 0.0;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if interrupt::raised() {
            process::signal(&child, nix::sys::signal::Signal::SIGTERM);
        }
        // It may end between the two looks.
        memory_mib = memory_mib.max(process::memory(&child, "VmHWM:").unwrap_or_default());
        sleep(Duration::from_millis(20));
    };
    anyhow::ensure!(status.success(), "`{}` failed ({status})", process::written(command));
    Ok(Taken { time: since.elapsed(), memory_mib })
}

/// Somebody of the cast who can sign in.
pub struct Member {
    /// The policy system's name of them.
    pub policyholder: String,
    /// The number that they sign in with.
    pub contract: String,
    /// Their password.
    pub password: String,
}

/// Who of the cast can sign in.
pub fn cast() -> anyhow::Result<Vec<Member>> {
    #[derive(serde::Deserialize)]
    struct Entry {
        key: String,
        contract_number: String,
        password: Option<String>,
    }
    let cast: Vec<Entry> = serde_json::from_str(&fs::read_to_string("demo/cast.json").context("no cast")?)?;
    let members = cast.into_iter().filter_map(|Entry { key, contract_number, password }| {
        Some(Member { policyholder: format!("CAST-{key}"), contract: contract_number, password: password? })
    });
    Ok(members.collect())
}
