//! The portal through its front door: the real router on a real database, with a clock that stands still.
//!
//! The demo portfolio is imported once, and every test has a copy of its own.

#![expect(clippy::unwrap_used, clippy::panic, reason = "what a test cannot do without ends it, helpers included")]

mod browser;
mod desk;
mod dev;
mod doors;
mod drafts;
mod events;
mod guard;
mod headers;
mod health;
mod installed;
mod kept_pages;
mod limits;
mod metrics;
mod privacy;
mod queries;
mod second_factor;
mod staff_doors;
mod standing;
mod titles;
mod uploads;
mod world;
