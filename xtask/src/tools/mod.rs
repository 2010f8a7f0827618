//! What the driver needs from outside, installed through the ordinary client of each, or named in one line.
//!
//! To add a tool: a file with one function that does nothing when the tool is there, installs it where that needs no decision of
//! the person's (npm packages inside the checkout, the toolchain's own targets, Debian's packages for root), and otherwise fails
//! with the command to type.

pub mod debian;
pub mod npm;
pub mod rustup;
