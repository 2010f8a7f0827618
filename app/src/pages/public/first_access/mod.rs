//! First access, a page a step: who you are, the code, a password. The last step, the data on file, is a page of its own.
//!
//! A stranger who matches nobody walks the same pages as a customer and reads the same words; only the code never comes. So
//! no page here may show what is on file before the code was right.
//!
//! To add a step: a file here with its page, its form in `server.rs`, a place in `Progress`, one more in [`STEPS`].

mod code;
mod help;
mod password;
#[allow(dead_code, reason = "the framework calls a server function by its address, and no code by its name")]
mod server;
mod stage;
mod who;

pub use code::code_page;
pub use help::Help;
pub use password::password_page;
pub use stage::{Broken, Stage};
pub use who::WhoPage;

/// The steps of a first access, the data on file included.
const STEPS: u8 = 4;
