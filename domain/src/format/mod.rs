//! The one formatter of what people read: amounts, dates, numbers, countdowns, in both languages.
//!
//! Server and browser share it, so that hydration never finds another text than was rendered; the browser's own `Intl` is
//! never used. Two languages need two number forms and twenty-four month names: they are written here, which costs the
//! browser hundreds of bytes where a library costs tens of thousands.
//!
//! To add a kind: a file with its function, `(what, Locale) -> String`, and its export below.

mod amount;
mod calendar;
mod coefficient;
mod countdown;
mod counted;
mod digits;
mod duration;
mod file_size;
mod in_fours;
mod list;
mod percent;
mod phone;
mod term;

pub use amount::{amount_whole, money};
pub use calendar::{date, date_iso, date_short, date_time};
pub use coefficient::coefficient;
pub use countdown::{countdown, due_date, span};
pub use duration::{duration, rough_duration};
pub use file_size::file_size;
pub use in_fours::in_fours;
pub use list::list;
pub use percent::percent;
pub use phone::phone;
pub use term::term;

/// The space that no line is broken at (U+00A0).
const NO_BREAK: char = '\u{a0}';
