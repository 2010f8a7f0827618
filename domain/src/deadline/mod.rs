//! Deadlines: every delay of the law, of a contract or of a promise, as data; when it ends; where it stands.
//!
//! A delay is a line of the `table`: what rule, from when until when it holds, how long and in which unit, what sets it
//! going, who is bound, what the end of it means, where it is written. Nothing else in the portal may hold a delay as a
//! literal. [`due`] counts one from the day that set it going, by the holidays of the place, and [`Due::state`] says at any
//! instant where it stands: an overdue one becomes overdue by itself, for whoever looks. [`explain`] says in plain words
//! who must do what until when and why, in sentences that suit both the customer's page and the staff's queue.
//!
//! How days are counted: the day of the event does not count. Months and years end on the same day of the month, or on the
//! month's last. A day lasts until midnight in Paris; hours are hours that pass, whatever the clocks do. An end on a closed
//! day is not moved for who owes the customer something; for the customer the date shown stays, and what comes on the next
//! open day is accepted all the same (`ClosedDay`).
//!
//! A delay may also be counted back from an event to come (`Counting::Towards`: notice two months before the renewal). Then that
//! much whole time lies between the end of its last day and the beginning of the event's, and a closed day moves nothing.
//!
//! To add a rule: a word in `rule::Rule`, what sets it going in `trigger::Trigger` if it is new, and a line in the file of
//! its field in `table`. To change a delay when the law does: an `until` on its line and a new line after it; what happened
//! under the old one is still judged by it.

mod count;
mod delay;
mod due;
mod explain;
mod rule;
mod source;
mod state;
mod table;
mod term;
#[cfg(test)]
mod tests;
mod trigger;

pub use delay::{CalendarUse, ClosedDay, Counting, Delay, Ground, Manner, Nature, Party};
pub use due::{Due, DueError, Since, due, due_within};
pub use explain::explain;
pub use rule::Rule;
pub use source::{Certainty, Source, Words};
pub use state::{NEAR, NEAR_MINUTES, Near, Span, State};
pub use table::{delays, holding};
pub use term::{Term, Unit};
pub use trigger::Trigger;
