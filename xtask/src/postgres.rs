//! A throw-away PostgreSQL cluster from the distribution's package, for the tests on the second database.
//!
//! It listens on a socket of its own in a folder of its own, as an unprivileged user (PostgreSQL refuses to run as root), keeps
//! nothing safe on disk, and goes with the guard that holds it: at the end, after a failure, after Ctrl-C.

use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{fs, io};

use anyhow::{Context, bail};
use nix::sys::signal::Signal;
use nix::unistd::{Uid, User};
use tempfile::TempDir;

use crate::{interrupt, process};

/// Settings of a database that nobody will miss: no flush, no socket on the network, room for tests that run side by side.
const SETTINGS: [&str; 6] = [
    "listen_addresses=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    "shared_buffers=64MB",
];

/// How long the cluster may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running cluster; it ends with this value.
pub struct Cluster {
    server: Child,
    folder: TempDir,
}

impl Cluster {
    /// Makes and starts a cluster. `programs` is the folder of PostgreSQL's own commands.
    pub fn start(programs: &Path) -> anyhow::Result<Self> {
        // Directly below /tmp: the path of a socket may be 107 bytes long, and no longer.
        let folder = tempfile::Builder::new().prefix("mon-compte-pg-").tempdir_in("/tmp")?;
        let user = unprivileged()?;
        if let Some(user) = &user {
            chown(folder.path(), Some(user.uid.as_raw()), Some(user.gid.as_raw()))?;
        }
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700))?;
        let data = folder.path().join("data");
        let mut initdb = command_as(user.as_ref(), &programs.join("initdb"), folder.path());
        initdb.args([
            "--username=portal",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
            "--pgdata",
        ]);
        process::capture(initdb.arg(&data))?;
        let server = launch(user.as_ref(), programs, folder.path(), &data)?;
        let mut cluster = Self { server, folder };
        cluster.wait_until_it_answers(programs)?;
        Ok(cluster)
    }

    /// Where programs find it: the form of `DATABASE_URL`.
    pub fn url(&self) -> String {
        format!("postgres://portal@localhost/postgres?host={}", self.folder.path().display())
    }

    fn wait_until_it_answers(&mut self, programs: &Path) -> anyhow::Result<()> {
        let since = Instant::now();
        let mut question = Command::new(programs.join("pg_isready"));
        question.arg("--quiet").arg("--host").arg(self.folder.path());
        while !process::succeeds(&mut question) {
            let ended = self.server.try_wait()?.is_some();
            if ended || since.elapsed() > PATIENCE || interrupt::raised() {
                let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
                bail!("the throw-away PostgreSQL does not answer\n{}", log.trim_end());
            }
            sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Cluster {
    /// SIGQUIT ends PostgreSQL at once with all its processes; the folder goes with its own guard just after.
    fn drop(&mut self) {
        process::signal(&self.server, Signal::SIGQUIT);
        let _ = self.server.wait();
    }
}

/// In a process group of its own: Ctrl-C in the terminal must not reach it before the tests that use it have ended.
fn launch(user: Option<&User>, programs: &Path, folder: &Path, data: &Path) -> anyhow::Result<Child> {
    let log = fs::File::create(folder.join("log"))?;
    let mut command = command_as(user, &programs.join("postgres"), folder);
    command.arg("-D").arg(data).arg("-k").arg(folder);
    for setting in SETTINGS {
        command.args(["-c", setting]);
    }
    let command = command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).process_group(0);
    command.spawn().with_context(|| format!("cannot start {}", programs.join("postgres").display()))
}

/// The user that the cluster runs as: whoever runs the tests, or for root the one that Debian's package made.
fn unprivileged() -> anyhow::Result<Option<User>> {
    if !Uid::effective().is_root() {
        return Ok(None);
    }
    for name in ["postgres", "nobody"] {
        if let Some(user) = User::from_name(name).map_err(io::Error::from)? {
            return Ok(Some(user));
        }
    }
    bail!("PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody")
}

/// A command that runs as another user, in a folder that this user may enter.
fn command_as(user: Option<&User>, program: &Path, folder: &Path) -> Command {
    let mut command = Command::new(program);
    if let Some(user) = user {
        command.uid(user.uid.as_raw()).gid(user.gid.as_raw());
    }
    command.current_dir(folder).env_remove("PGDATA");
    command
}
