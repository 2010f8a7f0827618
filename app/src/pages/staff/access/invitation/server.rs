//! Arriving, step by step: each step is a form, and each form ends in a redirect to the one address.

use leptos::prelude::*;
use services::staff::arrive::{Arrival, arrival};

use crate::{
    error::PortalError,
    request::{Cookie, visit},
};

/// The address of every step.
const PAGE: &str = "/gestion/invitation";

/// The step that comes next for who holds an invitation's secret.
pub async fn read_arrival() -> Result<Option<Arrival>, PortalError> {
    let visit = visit()?;
    let Some(token) = visit.cookies.token(Cookie::Invitation) else { return Ok(None) };
    arrival(&visit.portal, &token).await.map_err(|fault| visit.fault(&fault))
}

/// First step: a password.
#[server(endpoint = "gestion/arrive_password")]
pub async fn choose_staff_password(#[server(default)] password: String) -> Result<(), PortalError> {
    use domain::form::{FormState, Notice};
    use services::{
        Failure,
        staff::arrive::{ArrivalPasswordRefusal, choose_staff_password},
    };

    use crate::request::{back_to_form, fault_notice, go_to};

    let visit = visit()?;
    let state = FormState::new("invitation");
    let Some(token) = visit.cookies.token(Cookie::Invitation) else {
        return back_to_form(&visit, PAGE, state.notice(Notice::InvitationOver)).await;
    };
    let state = match choose_staff_password(&visit.portal, &token, password.into(), visit.locale).await {
        Ok(()) => {
            go_to(PAGE);
            return Ok(());
        }
        Err(Failure::Refused(ArrivalPasswordRefusal::Problem(problem))) => state.problem("password", problem),
        Err(Failure::Refused(ArrivalPasswordRefusal::Over)) => state.notice(Notice::InvitationOver),
        Err(Failure::Fault(fault)) => state.notice(fault_notice(&visit, &fault)),
    };
    back_to_form(&visit, PAGE, state).await
}

/// Second step: six digits of the application that was just set up.
#[server(endpoint = "gestion/arrive_code")]
pub async fn prove_first_code(#[server(default)] code: String) -> Result<(), PortalError> {
    use domain::{
        form::{FormState, Notice, Problem},
        one_time_code::OneTimeCode,
    };
    use services::{
        Failure,
        staff::arrive::{ArrivalRefusal, prove_first_code},
    };

    use crate::request::{back_to_form, fault_notice, go_to};

    let visit = visit()?;
    let mut state = FormState::new("invitation");
    let Some(token) = visit.cookies.token(Cookie::Invitation) else {
        return back_to_form(&visit, PAGE, state.notice(Notice::InvitationOver)).await;
    };
    let Some(code) = state.take("code", OneTimeCode::parse(&code)) else {
        return back_to_form(&visit, PAGE, state).await;
    };
    let state = match prove_first_code(&visit.portal, &token, code).await {
        Ok(()) => {
            go_to(PAGE);
            return Ok(());
        }
        Err(Failure::Refused(ArrivalRefusal::Wrong)) => state.problem("code", Problem::WrongCode),
        Err(Failure::Refused(ArrivalRefusal::Over)) => state.notice(Notice::InvitationOver),
        Err(Failure::Fault(fault)) => state.notice(fault_notice(&visit, &fault)),
    };
    back_to_form(&visit, PAGE, state).await
}

/// Last step: the codes are kept. The account can be signed in to.
#[server(endpoint = "gestion/arrive_codes")]
pub async fn keep_recovery_codes(#[server(default)] kept: String) -> Result<(), PortalError> {
    use domain::form::{FormState, Notice, Problem};
    use services::{Failure, staff::arrive::keep_recovery_codes};

    use crate::request::{back_to_form, fault_notice};

    let visit = visit()?;
    let state = FormState::new("invitation");
    let Some(token) = visit.cookies.token(Cookie::Invitation) else {
        return back_to_form(&visit, PAGE, state.notice(Notice::InvitationOver)).await;
    };
    if kept != "yes" {
        return back_to_form(&visit, PAGE, state.problem("kept", Problem::Unticked)).await;
    }
    let state = match keep_recovery_codes(&visit.portal, &token).await {
        Ok(()) => {
            Cookie::Invitation.take_away();
            let ready = FormState::new("staff_sign_in").notice(Notice::StaffReady);
            return back_to_form(&visit, "/gestion/connexion", ready).await;
        }
        Err(Failure::Refused(_)) => state.notice(Notice::InvitationOver),
        Err(Failure::Fault(fault)) => state.notice(fault_notice(&visit, &fault)),
    };
    back_to_form(&visit, PAGE, state).await
}
