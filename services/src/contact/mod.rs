//! Messages to support: from who cannot sign in, and corrections of the data on file. Each has a receipt.

mod copy;
mod correction;
mod message;
mod send;

pub use copy::copy_of;
pub use correction::{Correction, report_correction};
pub(crate) use message::open_message;
pub use message::{ContactMessage, Topic};
pub use send::send_message;
