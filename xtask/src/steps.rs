//! The steps of a long command: announced, timed, and summed up in a table at the end.
//!
//! Commands with a progress display of their own (Cargo, npm, Playwright) keep the terminal to themselves; a step that would be
//! silent gets a spinner, and only when somebody watches.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// What was done so far, and how long each part took.
pub struct Steps {
    done: Vec<(String, Duration)>,
    since: Instant,
}

impl Steps {
    /// Starts the clock of the whole command.
    pub fn start() -> Self {
        Self { done: Vec::new(), since: Instant::now() }
    }

    /// Announces a step, does it, says how long it took.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
        println!("\n── {name}");
        let since = Instant::now();
        let outcome = work();
        let took = since.elapsed();
        self.done.push((name.to_owned(), took));
        println!("── {name}: {} after {}", if outcome.is_ok() { "done" } else { "failed" }, spoken(took));
        outcome
    }

    /// The table of what took how long.
    pub fn summary(&self) {
        let width = self.done.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0).max(5);
        println!("\n{:width$}  minutes", "step");
        for (name, took) in &self.done {
            println!("{name:width$}  {}", clock(*took));
        }
        println!("{:width$}  {}", "total", clock(self.since.elapsed()));
    }
}

/// Does work that prints nothing by itself, under a spinner when somebody watches.
pub fn quietly<T>(message: &str, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    let since = Instant::now();
    let spinner = spinner(message);
    let outcome = work();
    spinner.finish_and_clear();
    println!("   {message}: {}", spoken(since.elapsed()));
    outcome
}

fn spinner(message: &str) -> ProgressBar {
    if !std::io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner().with_message(message.to_owned());
    if let Ok(style) = ProgressStyle::with_template("   {spinner} {msg} {elapsed}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}

fn spoken(took: Duration) -> String {
    let seconds = took.as_secs();
    if seconds >= 60 {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    } else {
        format!("{:.1} s", took.as_secs_f32())
    }
}

fn clock(took: Duration) -> String {
    let seconds = took.as_secs();
    format!("{:>4}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_step_is_told_in_minutes_and_a_short_one_in_tenths() {
        assert_eq!(spoken(Duration::from_secs(125)), "2 min 05 s");
        assert_eq!(spoken(Duration::from_millis(1_540)), "1.5 s");
        assert_eq!(clock(Duration::from_secs(725)), "  12:05");
    }
}
