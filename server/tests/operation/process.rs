//! A process that serves, in a folder of its own, until the test is over.

use std::{
    fs,
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use tempfile::TempDir;

/// How long something may take that takes milliseconds on a machine with nothing else to do.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// A process that serves.
pub struct Process {
    pub folder: TempDir,
    child: Child,
}

impl Process {
    /// Starts `mon-compte` in a folder that has what it needs.
    pub fn start(folder: TempDir, command: &[&str], settings: &[(&str, String)]) -> Self {
        let site = folder.path().join("site");
        fs::create_dir_all(&site).unwrap();
        fs::write(site.join("manifest.json"), "{}").unwrap();
        let child = program(folder.path())
            .args(command)
            .env("MON_COMPTE__SITE_ROOT", site)
            .envs(settings.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        Self { folder, child }
    }

    /// Sends it a signal.
    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill").args(["-s", name, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The program, with nothing of this shell's settings.
pub fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mon-compte"));
    command.current_dir(folder).env_clear();
    command
}

/// A port that nobody has at this moment.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Asks again until there is an answer.
pub fn eventually<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let since = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(since.elapsed() < PATIENCE, "{what}");
        sleep(Duration::from_millis(20));
    }
}
