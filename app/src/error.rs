//! What a server function answers when it cannot do what was asked: little, typed, and the same for what is missing and what is
//! somebody else's.

use leptos::{prelude::*, server_fn::codec::JsonEncoding};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a page has nothing to show.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
pub enum PortalError {
    /// The session is over: sign in again.
    #[error("signed out")]
    SignedOut,
    /// There is no such thing, or it is somebody else's.
    #[error("not found")]
    NotFound,
    /// Something went wrong on our side; the log has it under this number.
    #[error("fault {incident}")]
    Fault {
        /// The number to quote.
        incident: String,
    },
    /// The server could not be reached, or did not understand.
    #[error("unreachable")]
    Unreachable,
}

impl FromServerFnError for PortalError {
    type Encoder = JsonEncoding;

    /// What the framework reports is about the connection: its words are not for people.
    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self::Unreachable
    }
}
