//! The use cases, through the functions that the server calls. One binary for all: linking takes longer than the tests.
//!
//! To add tests: a folder or a file of the feature's name and a line below; `common` gives the portal to play on.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, and clippy tells test functions but not their helpers"
)]

mod agenda;
mod backup;
mod common;
mod contract;
mod desk;
mod event;
mod feed_schema;
mod import;
mod job;
mod plans;
mod rotation;
mod staff;
mod store;
mod thread;
mod upload;
