//! What several pages of the desk show in the same way: a promise in a list, a topic, an act in words, what a form left behind.

mod acts;
mod due;
mod told;

pub use acts::{act_text, counterpart_text, topic_text};
pub use due::{promise_line, promise_of};
pub use told::{Told, refusal_told, told_notice};
