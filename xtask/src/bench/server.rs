//! A server under measure: started on one core, asked how much it used, ended with the value that stands for it.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::Context;
use nix::sys::signal::Signal;

use super::instance::{Instance, Member};
use crate::process;

/// The core that servers have to themselves.
const CORE: &str = "0";
/// How long a server may take to answer for the first time.
const PATIENCE: Duration = Duration::from_secs(20);
/// Ticks of the kernel's accounting in a second: fixed on Linux for what programs are told.
const TICKS: f64 = 100.0;

/// A running server.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub port: u16,
    started_in: Duration,
}

impl Server {
    /// Starts a server and waits for its first answer.
    pub fn start(program: &Path, arguments: &[&str], instance: &Instance, path: &str) -> anyhow::Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        Self::start_on(port, program, arguments, instance, path)
    }

    /// The same on a port that was chosen: who was connected before comes back there.
    pub fn start_on(
        port: u16,
        program: &Path,
        arguments: &[&str],
        instance: &Instance,
        path: &str,
    ) -> anyhow::Result<Self> {
        let wanted = instance.command(program, port);
        let mut command = Command::new("taskset");
        command.args(["-c", CORE]).arg(program).args(arguments);
        command.envs(wanted.get_envs().filter_map(|(name, value)| Some((name, value?))));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let since = Instant::now();
        let child = command.spawn().context("taskset does not start")?;
        let mut server = Self { child, port, started_in: Duration::ZERO };
        while server
            .ask(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"))
            .is_err()
        {
            anyhow::ensure!(since.elapsed() < PATIENCE, "{} does not answer", program.display());
            sleep(Duration::from_millis(1));
        }
        server.started_in = since.elapsed();
        Ok(server)
    }

    /// Signs somebody in; the cookie of the session.
    pub fn sign_in(&self, member: &Member) -> anyhow::Result<String> {
        let form = format!("identifier={}&password={}", encoded(&member.contract), encoded(&member.password));
        let answer = self.post("/api/sign_in", None, &form)?;
        let cookie = answer.lines().find_map(|line| line.split_once("__Host-session=")?.1.split(';').next());
        Ok(format!("__Host-session={}", cookie.context("the portal let nobody in")?))
    }

    /// Sends a form, by somebody with a session or by a stranger; the whole answer.
    pub fn post(&self, path: &str, cookie: Option<&str>, form: &str) -> anyhow::Result<String> {
        let (port, length) = (self.port, form.len());
        let cookie = cookie.map(|cookie| format!("Cookie: {cookie}\r\n")).unwrap_or_default();
        self.ask(&format!(
            "POST {path} HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n{cookie}\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{form}"
        ))
    }

    /// Asks for a page; the whole answer.
    pub fn get(&self, path: &str, cookie: &str) -> anyhow::Result<String> {
        let port = self.port;
        self.ask(&format!(
            "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"
        ))
    }

    /// Milliseconds from start to the first answer.
    pub fn started_in_ms(&self) -> f64 {
        self.started_in.as_secs_f64() * 1000.0
    }

    /// What it holds in memory now.
    pub fn memory_mib(&self) -> anyhow::Result<f64> {
        process::memory(&self.child, "VmRSS:")
    }

    /// The same without the files that it has mapped: of those the kernel takes back what nobody reads.
    pub fn own_memory_mib(&self) -> anyhow::Result<f64> {
        process::memory(&self.child, "RssAnon:")
    }

    /// Seconds of processor that it has used.
    pub fn cpu_seconds(&self) -> anyhow::Result<f64> {
        let told = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // After the name, which may hold anything, user and system time are the 12th and 13th.
        let (_, fields) = told.rsplit_once(')').context("no accounts are told")?;
        let ticks = fields.split_whitespace().skip(11).take(2).map(str::parse::<f64>).sum::<Result<f64, _>>()?;
        Ok(ticks / TICKS)
    }

    fn ask(&self, request: &str) -> anyhow::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.write_all(request.as_bytes())?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        anyhow::ensure!(!answer.is_empty(), "an empty answer");
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        process::signal(&self.child, Signal::SIGTERM);
        // It is gone already if waiting fails.
        let _ = self.child.wait();
    }
}

/// A value of a form.
fn encoded(value: &str) -> String {
    value.bytes().fold(String::new(), |text, byte| format!("{text}%{byte:02X}"))
}
