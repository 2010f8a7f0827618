//! Conversations with support and with one's broker: the list, a new one, and one whole.
//!
//! It reads like letters. What is written is kept as a draft while it is written, by a script where one runs and by the posted form in
//! any case, so that a session's end, a lost network or another device loses nothing.

mod about;
mod compose;
mod draft;
mod keep;
mod list;
mod server;
mod thread;
mod words;

pub use compose::new_message_page;
pub use keep::keep_unsent;
pub use list::messages_page;
pub use server::reply_form;
pub use thread::thread_page;
