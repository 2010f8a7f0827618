//! Words for whoever typed a command. A reader that has gone away (`| head`) is no reason to stop.

use std::io::{Write as _, stderr, stdout};

/// A line that was asked for.
pub fn say(line: &str) {
    let _ = writeln!(stdout().lock(), "{line}");
}

/// A line that was not.
pub fn warn(line: &str) {
    let _ = writeln!(stderr().lock(), "{line}");
}
