//! Work that outlives the request that asked for it: a table of jobs, written in the transaction of what they speak of.
//!
//! A letter leaves if and only if the rows that it speaks of stand, and survives a crash of whoever should send it. A worker
//! leases one job at a time; a lease that runs out gives the job back. So a job may run twice, and each is written for that:
//! what it sends bears the same reference, or says the same thing. The payload holds ids only, so that a backup of the
//! queue tells nothing and a job always speaks of the present rows.
//!
//! To add a job: a variant of [`Job`], a file with its name and a `perform`, an arm in `perform.rs`, a test in `tests/`.

mod claim;
mod contact_forward;
mod contact_receipt;
mod deliver;
mod end;
mod enqueue;
mod enqueue_once;
mod find_due_today;
mod find_overdue;
mod invite_staff;
mod perform;
mod reader_of;
mod retry;
mod run;
mod scan_file;
mod schedule;
mod send_enrolment_code;
mod set_back;
mod setback;
mod state;
mod stuck;
mod sweep_expired;
mod tell_news;
mod thread_answer_outside;
mod watch;
mod welcome;
mod work;

use domain::notification::Side;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use enqueue::enqueue;
pub(crate) use enqueue_once::enqueue_once;
pub(crate) use reader_of::reader_of;
pub use run::{Ran, run_due};
pub use state::{QueueState, queue_state};
pub use stuck::is_stuck;
pub use watch::{KindState, queue_by_kind};
pub use work::work_loop;

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "job", rename_all = "snake_case")]
pub enum Job {
    /// Draw a code for a first access and send it, or tell the person that an account exists, or do nothing.
    SendEnrolmentCode {
        /// Row of `enrolment`.
        enrolment: Uuid,
    },
    /// Tell a person that the account is open.
    Welcome {
        /// Row of `account`.
        account: Uuid,
    },
    /// Give the sender of a contact message its number.
    ContactReceipt {
        /// Row of `contact_message`.
        message: Uuid,
    },
    /// Put a contact message in support's mailbox.
    ContactForward {
        /// Row of `contact_message`.
        message: Uuid,
    },
    /// Send an answer to who wrote without an account.
    ThreadAnswerOutside {
        /// Row of `message`.
        message: Uuid,
    },
    /// Ask the scanner about a file in quarantine.
    ScanFile {
        /// Row of `kept_file`.
        file: Uuid,
    },
    /// Tell somebody in one letter what a few minutes have brought.
    TellNews {
        /// Customer or other side.
        side: Side,
        /// Row of `account` or of `staff`.
        reader: Uuid,
    },
    /// Invite somebody to the other side.
    InviteStaff {
        /// Row of `staff_invitation`.
        invitation: Uuid,
    },
    /// Tell customers that a promised answer is late.
    FindOverdue,
    /// Tell the other side what falls due today.
    FindDueToday,
    /// Forget what has run out.
    SweepExpired,
}

impl Job {
    /// Every kind, so that one of which there is no job is shown as having none.
    pub const KINDS: [&str; 11] = [
        "send_enrolment_code",
        "welcome",
        "contact_receipt",
        "contact_forward",
        "thread_answer_outside",
        "scan_file",
        "tell_news",
        "invite_staff",
        "find_overdue",
        "find_due_today",
        "sweep_expired",
    ];

    /// The name under which the table and the logs know it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::SendEnrolmentCode { .. } => "send_enrolment_code",
            Self::Welcome { .. } => "welcome",
            Self::ContactReceipt { .. } => "contact_receipt",
            Self::ContactForward { .. } => "contact_forward",
            Self::ThreadAnswerOutside { .. } => "thread_answer_outside",
            Self::ScanFile { .. } => "scan_file",
            Self::TellNews { .. } => "tell_news",
            Self::InviteStaff { .. } => "invite_staff",
            Self::FindOverdue => "find_overdue",
            Self::FindDueToday => "find_due_today",
            Self::SweepExpired => "sweep_expired",
        }
    }
}

#[cfg(test)]
mod tests;
