//! How many tests passed in all, read from the closing lines of the runners.
//!
//! Cargo closes each test program with a line of its own, Playwright the whole run; a person wants one number, and a run in which
//! no test ran must not look like one in which all passed.

use std::io::{BufRead, BufReader, IsTerminal, Write};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::Context;

use crate::process;

/// The tests counted so far.
#[derive(Default, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Ran and found what they wanted.
    pub passed: u32,
    /// Ran and did not.
    pub failed: u32,
}

impl Tally {
    /// Runs a test runner, passes its words on as they come and counts.
    pub fn follow(&mut self, command: &mut Command) -> anyhow::Result<()> {
        if std::io::stdout().is_terminal() {
            // The runner sees a pipe and would leave its colours out.
            command.env("CARGO_TERM_COLOR", "always").env("FORCE_COLOR", "1");
        }
        let mut child = command
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start `{}`", process::written(command)))?;
        let words = child.stdout.take().context("a pipe that was asked for is not there")?;
        let listener = thread::spawn(move || listen(BufReader::new(words), std::io::stdout()));
        let status = process::wait(child)?;
        let counted = listener.join().map_err(|_| anyhow::anyhow!("the counting thread stopped"))??;
        self.passed += counted.passed;
        self.failed += counted.failed;
        anyhow::ensure!(status.success(), "`{}` failed ({status})", process::written(command));
        Ok(())
    }

    fn count(&mut self, line: &str) {
        let line = plain(line);
        let words: Vec<&str> = line.split([' ', ';', ',']).filter(|word| !word.is_empty()).collect();
        let closing_of_cargo = line.starts_with("test result:");
        let closing_of_playwright = line.starts_with("  ") && words.len() <= 3;
        if !closing_of_cargo && !closing_of_playwright {
            return;
        }
        for pair in words.windows(2) {
            match pair {
                [number, "passed"] => self.passed += number.parse().unwrap_or(0),
                [number, "failed"] => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
}

fn listen(words: impl BufRead, mut out: impl Write) -> anyhow::Result<Tally> {
    let mut tally = Tally::default();
    for line in words.lines() {
        let line = line?;
        tally.count(&line);
        writeln!(out, "{line}")?;
    }
    Ok(tally)
}

/// The line without the colours of a terminal.
fn plain(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, colour)) = rest.split_once("\u{1b}[") {
        text.push_str(before);
        rest = colour.split_once('m').map_or("", |(_, after)| after);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(output: &str) -> Tally {
        listen(output.as_bytes(), Vec::new()).expect("a text can be read")
    }

    #[test]
    fn the_programs_of_one_cargo_run_are_added_up() {
        let output = "test a ... ok\n\
                      test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s\n\
                      test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s\n";
        assert_eq!(counted(output), Tally { passed: 15, failed: 2 });
    }

    #[test]
    fn the_closing_lines_of_playwright_count_with_and_without_colours() {
        assert_eq!(
            counted("  1 failed\n    [phone] › home.spec.ts:3:1 › three passed\n  41 passed (1.2m)\n"),
            Tally { passed: 41, failed: 1 }
        );
        assert_eq!(counted("\u{1b}[32m  7 passed\u{1b}[39m (3.0s)\n").passed, 7);
    }

    #[test]
    fn a_sentence_about_passing_is_not_a_count() {
        assert_eq!(counted("3 passed by here\ntest the_9_passed ... ok\n"), Tally::default());
    }
}
