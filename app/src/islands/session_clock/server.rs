//! The one question of the clock to the server: stay.

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
