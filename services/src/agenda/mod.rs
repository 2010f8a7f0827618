//! The clock as something to play with: what will happen by itself, soonest first, and who stays signed in while days are skipped.
//!
//! For developers and tests alone: nothing here is reached where the clock cannot be moved. To add something that has its moment: a
//! variant of [`What`], and the question that finds its next ones in `upcoming.rs`.

mod carry;
mod story;
mod upcoming;

pub use carry::{carry_sessions, tell_of_the_clock};
pub use story::{Step, story_answers, story_asks, story_hour};
pub use upcoming::{Upcoming, What, upcoming};
