//! First access, step by step: who are you, the code, a password. A file a step, in this order.
//!
//! A stranger who matches nobody walks the same steps as a customer: the same row, the same job, the same answers. Only the
//! code never comes, so the third step is never reached.

mod accept_code;
mod choose_password;
mod progress;
mod resend_code;
mod start;

pub use accept_code::{CodeRefusal, accept_code};
pub use choose_password::{PasswordRefusal, choose_password};
pub(crate) use progress::is_over;
pub use progress::{Progress, progress};
pub use resend_code::resend_code;
pub use start::{Channel, Enrolment, start};
