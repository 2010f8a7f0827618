//! Ctrl-C and a polite kill, turned into an error that travels up like any other.
//!
//! A signal that ended the process at once would leave the throw-away PostgreSQL cluster and its files behind. So the signal only
//! raises a flag; who waits for a child looks at it, and the guards on the way up do their cleaning.

use std::sync::atomic::{AtomicBool, Ordering};

static RAISED: AtomicBool = AtomicBool::new(false);

/// Starts to listen for the signals that ask the process to end.
pub fn watch() -> anyhow::Result<()> {
    ctrlc::set_handler(|| RAISED.store(true, Ordering::Relaxed))?;
    Ok(())
}

/// Whether somebody asked the process to end.
pub fn raised() -> bool {
    RAISED.load(Ordering::Relaxed)
}
