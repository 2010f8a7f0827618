//! Choosing a language. There is no page: a button in every frame.

mod server;

pub use server::ChooseLanguage;
