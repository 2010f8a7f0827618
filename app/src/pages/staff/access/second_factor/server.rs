//! Signing in to the other side, second step.

use leptos::prelude::*;

use crate::error::PortalError;

/// Opens the session by six digits of the application, and goes to the page that was asked for.
#[server(endpoint = "gestion/second_factor")]
pub async fn give_second_factor(
    #[server(default)] code: String,
    #[server(default)] next: String,
) -> Result<(), PortalError> {
    use domain::{form::FormState, one_time_code::OneTimeCode};
    use services::staff::Proof;

    let mut state = FormState::new("second_factor").keep("next", &next);
    let proof = state.take("code", OneTimeCode::parse(&code)).map(Proof::Code);
    prove(state, "code", proof, &next).await
}

/// Opens the session by a code that was written down.
#[server(endpoint = "gestion/recovery_code")]
pub async fn give_recovery_code(
    #[server(default)] recovery_code: String,
    #[server(default)] next: String,
) -> Result<(), PortalError> {
    use domain::{form::FormState, recovery_code::RecoveryCode};
    use services::staff::Proof;

    let mut state = FormState::new("second_factor").keep("next", &next);
    let proof = state.take("recovery_code", RecoveryCode::parse(&recovery_code)).map(Proof::Recovery);
    prove(state, "recovery_code", proof, &next).await
}

/// Both end in the same way.
async fn prove(
    state: domain::form::FormState,
    field: &'static str,
    proof: Option<services::staff::Proof>,
    next: &str,
) -> Result<(), PortalError> {
    use domain::form::{FormState, Notice, Problem};
    use services::{
        Failure,
        staff::{ProofRefusal, prove_second_factor},
    };

    use crate::request::{Cookie, back_to_form, fault_notice, go_to, staff_signed_in_as, visit, wait_notice};

    let visit = visit()?;
    let again = || FormState::new("staff_sign_in").keep("next", next).notice(Notice::BeginAgain);
    let Some(half_way) = visit.cookies.token(Cookie::StaffSignIn) else {
        return back_to_form(&visit, "/gestion/connexion", again()).await;
    };
    let Some(proof) = proof else { return back_to_form(&visit, "/gestion/second-facteur", state).await };
    let state = match prove_second_factor(&visit.portal, &half_way, &proof).await {
        Ok(signed_in) => {
            staff_signed_in_as(&visit, &signed_in).await?;
            go_to(crate::pages::staff::access::page_after(next));
            return Ok(());
        }
        Err(Failure::Refused(ProofRefusal::Wrong)) => state.problem(field, Problem::WrongCode),
        Err(Failure::Refused(ProofRefusal::NotAwaited)) => {
            Cookie::StaffSignIn.take_away();
            return back_to_form(&visit, "/gestion/connexion", again()).await;
        }
        Err(Failure::Refused(ProofRefusal::Wait(wait))) => state.notice(wait_notice(wait)),
        Err(Failure::Fault(fault)) => state.notice(fault_notice(&visit, &fault)),
    };
    back_to_form(&visit, "/gestion/second-facteur", state).await
}
