//! Signing in to the other side, first step.

use leptos::prelude::*;

use crate::error::PortalError;

/// Weighs the password, and goes to the second factor.
#[server(endpoint = "gestion/sign_in")]
pub async fn staff_sign_in(
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] next: String,
) -> Result<(), PortalError> {
    use domain::{
        email::EmailAddress,
        form::{FormState, Notice, Problem},
    };
    use services::{
        Failure,
        staff::{StaffSignInRefusal, sign_in},
    };

    use crate::request::{Cookie, back_to_form, fault_notice, visit, wait_notice};

    let visit = visit()?;
    let mut state = FormState::new("staff_sign_in").keep("email", &email).keep("next", &next);
    let read = state.take("email", EmailAddress::parse(&email));
    if password.is_empty() {
        state = state.problem("password", Problem::Empty);
    }
    let Some(email) = read.filter(|_| state.is_clean()) else {
        return back_to_form(&visit, "/gestion/connexion", state).await;
    };
    let notice = match sign_in(&visit.origin, &visit.portal, &email, password.into()).await {
        Ok(half_way) => {
            Cookie::StaffSignIn.give(&half_way.reveal());
            let state = FormState::new("second_factor").keep("next", &next);
            return back_to_form(&visit, "/gestion/second-facteur", state).await;
        }
        Err(Failure::Refused(StaffSignInRefusal::NoMatch)) => Notice::StaffSignInFailed,
        Err(Failure::Refused(StaffSignInRefusal::Wait(wait))) => wait_notice(wait),
        Err(Failure::Fault(fault)) => fault_notice(&visit, &fault),
    };
    back_to_form(&visit, "/gestion/connexion", state.notice(notice)).await
}
