//! The portal as it is run: real processes on a real database, several at once, that are killed, cut off, filled up and set back.
//!
//! Each test is a line of `docs/FAULTS.md`. It plays on SQLite, and on PostgreSQL too where `TEST_DATABASE_URL` names a server; what
//! takes its time is waited for, never guessed. To add one: a file with the fault's name, a test that says what still stands, its
//! line in the table.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    reason = "what a test cannot do without ends it, helpers included, and what the processes said is shown then"
)]

mod clock_jumps;
mod database;
mod database_gone;
#[path = "../../../services/tests/common/disk.rs"]
mod disk;
mod disk_full;
mod door;
mod events;
mod import_killed;
mod jobs;
mod killing;
mod link;
mod mail_gone;
mod mail_server;
mod message_killed;
mod node;
mod person;
mod rolling_restart;
#[path = "../http/second_factor.rs"]
mod second_factor;
#[path = "../../../services/tests/common/server.rs"]
mod server;
mod sign_up_killed;
mod together;
mod twice;
mod wait;
mod world;
