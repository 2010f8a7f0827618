//! What was typed in a form and what was wrong with it, on its way through a redirect.
//!
//! A form works without JavaScript: it is posted, the answer is a redirect, and the page that follows shows what was typed
//! and what was wrong. Both wait in a record on the server, read once, and never in an address. Secrets never enter it.
//!
//! To add something that can be wrong: a variant of `Problem` (or of `Notice`, for the form as a whole) and its words in the
//! locale files.

mod from_values;
mod problem;
mod state;

pub use problem::{FieldProblem, Notice, Problem};
pub use state::{FormState, KEPT_LENGTH, KEPT_MESSAGE_LENGTH};
