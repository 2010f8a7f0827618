//! The two questions of the clock to the server: how long is left, and stay.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::PortalError;

/// How long a session still lasts, in seconds from the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remaining {
    /// Until it ends because nothing was done.
    pub idle: i64,
    /// Until it ends whatever is done.
    pub at_last: i64,
}

/// How long is left. To ask is no use: nobody need be there.
#[server(endpoint = "session_left")]
pub async fn session_left() -> Result<Remaining, PortalError> {
    let visit = crate::request::visit()?;
    let session = services::account::describe_session(visit.customer()?);
    Ok(Remaining::of(&session, visit.portal.clock.now()))
}

/// The same on the other side.
#[server(endpoint = "gestion/session_left")]
pub async fn staff_session_left() -> Result<Remaining, PortalError> {
    let visit = crate::request::visit()?;
    let session = services::staff::describe_staff_session(visit.staff()?);
    Ok(Remaining::of(&session, visit.portal.clock.now()))
}

/// Whether a request asks for nothing but what is left of its session.
#[cfg(feature = "ssr")]
pub fn asks_what_is_left(path: &str) -> bool {
    use leptos::server_fn::ServerFn as _;
    [SessionLeft::PATH, StaffSessionLeft::PATH].contains(&path)
}

/// Keeps the session alive, as any page that is asked for does.
#[server(endpoint = "extend_session")]
pub async fn extend_session() -> Result<Remaining, PortalError> {
    let visit = crate::request::visit()?;
    let mut customer = visit.customer()?.clone();
    let extended = services::account::extend_session(&mut customer, &visit.portal).await;
    extended.map_err(|fault| visit.fault(&fault))?;
    Ok(Remaining::of(&services::account::describe_session(&customer), visit.portal.clock.now()))
}

/// The same on the other side.
#[server(endpoint = "gestion/extend_session")]
pub async fn extend_staff_session() -> Result<Remaining, PortalError> {
    let visit = crate::request::visit()?;
    let mut staff = visit.staff()?.clone();
    let extended = services::staff::extend_staff_session(&mut staff, &visit.portal).await;
    extended.map_err(|fault| visit.fault(&fault))?;
    Ok(Remaining::of(&services::staff::describe_staff_session(&staff), visit.portal.clock.now()))
}

#[cfg(feature = "ssr")]
impl Remaining {
    /// What is left of a session at an instant.
    pub fn of(session: &domain::view::SessionView, now: chrono::DateTime<chrono::Utc>) -> Self {
        Self { idle: (session.idle_ends_at - now).num_seconds(), at_last: (session.ends_at - now).num_seconds() }
    }
}
