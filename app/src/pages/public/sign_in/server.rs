//! Signing in.

use leptos::prelude::*;

use crate::error::PortalError;

/// Signs a person in, and goes to the page that was asked for.
#[server(endpoint = "sign_in")]
pub async fn sign_in(
    #[server(default)] identifier: String,
    #[server(default)] password: String,
    #[server(default)] next: String,
    #[server(default)] shared: String,
) -> Result<(), PortalError> {
    use domain::{
        form::{FormState, Notice, Problem},
        identifier::Identifier,
    };
    use services::{
        Failure,
        account::{Origin, SignInRefusal, sign_in},
    };

    use crate::request::{Cookie, back_to_form, go_to, signed_in_as, visit, wait_notice};

    let visit = visit()?;
    let mut state =
        FormState::new("sign_in").keep("identifier", &identifier).keep("next", &next).keep("shared", &shared);
    let read = state.take("identifier", Identifier::parse(&identifier));
    if password.is_empty() {
        state = state.problem("password", Problem::Empty);
    }
    let Some(identifier) = read.filter(|_| state.is_clean()) else {
        return back_to_form(&visit, "/connexion", state).await;
    };
    let origin = Origin { is_shared: shared == "yes", ..visit.origin.clone() };
    let notice = match sign_in(&origin, &visit.portal, &identifier, password.into()).await {
        Ok(signed_in) => {
            signed_in_as(&visit, &signed_in).await?;
            Cookie::Enrolment.take_away();
            go_to(crate::pages::public::own_path::page_after(&next));
            return Ok(());
        }
        Err(Failure::Refused(SignInRefusal::NoMatch)) => Notice::SignInFailed,
        Err(Failure::Refused(SignInRefusal::NoMatchByEmail)) => Notice::ContractNumberNeeded,
        Err(Failure::Refused(SignInRefusal::Closed)) => Notice::AccountClosed,
        Err(Failure::Refused(SignInRefusal::Wait(wait))) => wait_notice(wait),
        Err(Failure::Fault(fault)) => crate::request::fault_notice(&visit, &fault),
    };
    back_to_form(&visit, "/connexion", state.notice(notice)).await
}
