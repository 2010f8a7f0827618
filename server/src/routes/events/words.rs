//! What is written into a stream. An event is two ids and a word; a line that begins with a colon is for nobody.

use std::fmt::Write as _;

use services::{
    Fault, Portal,
    event::{Missed, Told},
    random::Random,
};

/// A stream that is cut is opened again after so many milliseconds at least.
const RETRY_FROM: u32 = 1_000;
/// And so many more at most, by chance: ten thousand that were cut at once do not come back at once.
const RETRY_SPREAD: u32 = 7_000;

/// When to come back.
pub fn retry(random: &Random) -> Result<String, Fault> {
    Ok(format!("retry: {}\n\n", RETRY_FROM + random.below(RETRY_SPREAD)?))
}

/// Where the stream has come: a browser that is cut says it, and is told what it has missed since. It is also the sign of life.
pub fn here(portal: &Portal) -> Result<String, Fault> {
    Ok(format!("id: {}\n\n", portal.random.id(portal.clock.now())?))
}

/// Something changed.
pub fn told(told: Told) -> String {
    let (word, subject) = told.subject.columns();
    let mut text = format!("id: {}\ndata: {word}", told.id);
    if let Some(subject) = subject {
        // Writing to a text cannot fail.
        let _ = write!(text, " {subject}");
    }
    text.push_str("\n\n");
    text
}

/// Too much changed to be told: ask for everything again.
pub fn reset(here: &str) -> String {
    format!("event: reset\ndata: reset\n{here}")
}

/// The session is over, and there is nothing to come back for.
pub const END: &str = "event: end\ndata: end\n\n";

/// What was missed, and where the stream begins.
pub fn missed(missed: &Missed, here: &str) -> String {
    match missed {
        Missed::Told(events) => events.iter().copied().map(told).collect::<String>() + here,
        Missed::TooMuch => reset(here),
    }
}
