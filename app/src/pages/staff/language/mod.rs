//! Choosing a language on the other side. There is no page: a button in the frame.

mod server;

pub use server::ChooseStaffLanguage;
