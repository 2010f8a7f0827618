//! The load: wrk, on the cores that servers do not have.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use anyhow::Context;

use super::server::Server;
use crate::process;

/// A page that somebody asks for.
pub struct Asked {
    /// The page.
    pub path: String,
    /// The cookie of their session, if they have one.
    pub cookie: Option<String>,
}

/// What is asked, in turn, and how hard.
pub struct Load<'bench> {
    /// The pages.
    pub asked: &'bench [Asked],
    /// For how long.
    pub seconds: u32,
    /// Over how many connections.
    pub connections: u32,
}

/// What one round showed.
pub struct Round {
    /// Answers a second.
    pub per_second: f64,
    /// Half of the answers came within.
    pub median_ms: f64,
    /// 99 of 100 came within.
    pub slowest_ms: f64,
    /// Processor time for an answer.
    pub cpu_us: f64,
}

impl Load<'_> {
    /// Loads a server once.
    pub fn run(&self, server: &Server) -> anyhow::Result<Round> {
        let script = tempfile::NamedTempFile::new()?;
        fs::write(script.path(), self.script()?)?;
        let before = server.cpu_seconds()?;
        let mut command = Command::new("taskset");
        command.args(["-c", "1", "wrk", "--latency", "-t1", "-c"]).arg(self.connections.to_string());
        command.arg("-d").arg(format!("{}s", self.seconds)).arg("-s").arg(script.path());
        let told = process::capture(command.arg(format!("http://127.0.0.1:{}", server.port)))?;
        anyhow::ensure!(!told.contains("Non-2xx"), "a page was refused\n{told}");
        let answers: f64 = number(&told, |line| line.split_once(" requests in")?.0.trim().parse().ok())?;
        Ok(Round {
            per_second: number(&told, |line| line.strip_prefix("Requests/sec:")?.trim().parse().ok())?,
            median_ms: number(&told, |line| milliseconds(line.trim().strip_prefix("50%")?))?,
            slowest_ms: number(&told, |line| milliseconds(line.trim().strip_prefix("99%")?))?,
            cpu_us: (server.cpu_seconds()? - before) / answers * 1e6,
        })
    }

    /// What wrk asks: each request is written once, before the clock starts.
    fn script(&self) -> anyhow::Result<String> {
        let mut script = "local asked, at = {}, 0\ninit = function()\n".to_owned();
        for Asked { path, cookie } in self.asked {
            let cookie = cookie.as_ref().map_or_else(String::new, |cookie| format!(r#"Cookie = "{cookie}", "#));
            let headers = format!(r#"{{ {cookie}Host = wrk.headers["Host"] }}"#);
            writeln!(script, r#"  asked[#asked + 1] = wrk.format("GET", "{path}", {headers})"#)?;
        }
        script.push_str("end\nrequest = function()\n  at = at % #asked + 1\n  return asked[at]\nend\n");
        Ok(script)
    }
}

fn number(told: &str, of: impl Fn(&str) -> Option<f64>) -> anyhow::Result<f64> {
    told.lines().find_map(of).with_context(|| format!("wrk says something else than expected\n{told}"))
}

/// A time as wrk writes it: `812.00us`, `3.40ms`, `1.20s`.
fn milliseconds(written: &str) -> Option<f64> {
    let written = written.trim();
    let (digits, scale) = [("us", 1e-3), ("ms", 1.0), ("s", 1e3)]
        .into_iter()
        .find_map(|(unit, scale)| Some((written.strip_suffix(unit)?, scale)))?;
    Some(digits.parse::<f64>().ok()? * scale)
}

/// The value in the middle: one bad round does not move it.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_in_each_unit() {
        assert_eq!(["812.00us", " 3.40ms", "1.20s"].map(milliseconds), [Some(0.812), Some(3.4), Some(1200.0)]);
    }

    #[test]
    fn one_bad_round_does_not_move_the_median() {
        assert!((median([3.0, 1.0, 2.0, 900.0, 2.5]) - 2.5).abs() < f64::EPSILON);
    }
}
