//! Child processes: started, waited for, and ended when somebody asks the driver to end.

use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{fs, io};

use anyhow::{Context, bail};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::interrupt;

/// How long a child that was asked to end may take to clean up before it is killed.
const GRACE: Duration = Duration::from_secs(10);

/// The same Cargo that runs the driver, as if somebody had typed it: what Cargo told the driver about the driver's own package
/// would have libraries that ask for it (ring) compiled anew, and all that stands on them.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in std::env::vars_os() {
        let about_us =
            name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"));
        if about_us {
            command.env_remove(name);
        }
    }
    command
}

/// A command of an npm package of ours.
pub fn npm_bin(name: &str) -> Command {
    Command::new(format!("node_modules/.bin/{name}"))
}

/// Runs a command that speaks for itself, and fails when it does.
pub fn run(command: &mut Command) -> anyhow::Result<()> {
    let status = status(command)?;
    if status.success() {
        return Ok(());
    }
    bail!("`{}` failed ({status})", written(command))
}

/// Runs a command and says how it ended.
pub fn status(command: &mut Command) -> anyhow::Result<ExitStatus> {
    let child = command.spawn().map_err(|error| not_started(command, &error))?;
    wait(child)
}

/// Runs a command in silence and gives what it said; its complaints are shown only if it fails.
pub fn capture(command: &mut Command) -> anyhow::Result<String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| not_started(command, &error))?;
    text_of(command, output)
}

/// Whether a command is there and succeeds, in silence.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Waits for a child; asks it to end as soon as somebody asks the driver to.
pub fn wait(mut child: Child) -> anyhow::Result<ExitStatus> {
    let mut asked: Option<Instant> = None;
    loop {
        if let Some(status) = child.try_wait()? {
            if interrupt::raised() {
                bail!("interrupted");
            }
            return Ok(status);
        }
        match asked {
            None if interrupt::raised() => {
                signal(&child, Signal::SIGTERM);
                asked = Some(Instant::now());
            }
            Some(since) if since.elapsed() > GRACE => child.kill()?,
            _ => {}
        }
        sleep(Duration::from_millis(50));
    }
}

/// What a child holds in memory, in MiB: `VmRSS:` now, `RssAnon:` of it not from files, `VmHWM:` at most so far.
pub fn memory(child: &Child, measure: &str) -> anyhow::Result<f64> {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id()))?;
    let line = status.lines().find_map(|line| line.strip_prefix(measure)).context("no memory is told")?;
    let kib: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kib / 1024.0)
}

/// Sends a signal to a child of ours. One that has just ended needs none, so a failure says nothing.
pub fn signal(child: &Child, signal: Signal) {
    if let Ok(id) = i32::try_from(child.id()) {
        let _ = kill(Pid::from_raw(id), signal);
    }
}

/// The command as one would type it, for messages.
pub fn written(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

fn text_of(command: &Command, output: Output) -> anyhow::Result<String> {
    if output.status.success() {
        return String::from_utf8(output.stdout).context("a command's answer is not text");
    }
    bail!("`{}` failed ({})\n{}", written(command), output.status, String::from_utf8_lossy(&output.stderr).trim_end())
}

fn not_started(command: &Command, error: &io::Error) -> anyhow::Error {
    anyhow::anyhow!("cannot start `{}`: {error}", written(command))
}
