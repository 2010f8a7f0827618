//! The program as it is run: over HTTPS, watched, and as `deploy/` and `docs/OPERATION.md` say.

#![expect(clippy::unwrap_used, clippy::panic, reason = "what a test cannot do without ends it, helpers included")]

mod containers;
mod process;
mod tls;
mod traces;
mod units;
mod watched;
mod written;
