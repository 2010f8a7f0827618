//! Where each side signs in, and how who wrote until the session was over is led there.

use domain::{
    form::{FormState, Notice},
    notification::Side,
};

use super::{Cookie, Visit, back_to_form};
use crate::PortalError;

/// A way in.
#[derive(Debug, Clone, Copy)]
pub struct WayIn {
    /// Where it is.
    pub path: &'static str,
    /// Its form, which can say why one is sent there.
    pub form: &'static str,
    /// The session that it gives.
    pub session: Cookie,
}

impl WayIn {
    /// The way in of a side.
    pub const fn of(side: Side) -> Self {
        match side {
            Side::Customer => Self { path: "/connexion", form: "sign_in", session: Cookie::Session },
            Side::Staff => Self { path: "/gestion/connexion", form: "staff_sign_in", session: Cookie::StaffSession },
        }
    }

    /// The same, leading to a page afterwards.
    pub fn before(&self, page: &str) -> String {
        format!("{}?suite={page}", self.path)
    }

    /// What it says to who wrote until the session was over, and loses nothing.
    pub fn kept_for_later(&self) -> FormState {
        FormState::new(self.form).notice(Notice::KeptForLater)
    }
}

/// Leads to the way in where what was written has been kept for who signs in; where it has not, the session is over and nothing else.
///
/// # Errors
/// That the session is over, or a fault, already logged.
pub async fn sign_in_first(visit: &Visit, side: Side, kept: bool, page: &str) -> Result<(), PortalError> {
    if !kept {
        return Err(PortalError::SignedOut);
    }
    let way_in = WayIn::of(side);
    back_to_form(visit, &way_in.before(page), way_in.kept_for_later()).await
}
