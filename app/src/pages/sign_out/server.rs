//! Ends the session on the server, and has the browser forget what it kept.

use leptos::prelude::*;

use crate::error::PortalError;

/// Signs the person out. Signing out twice is no mistake.
#[server(endpoint = "sign_out")]
pub async fn sign_out() -> Result<(), PortalError> {
    use domain::form::{FormState, Notice};
    use services::account::end_session;

    use crate::request::{Cookie, back_to_form, clear_site_data, visit, without_forms};

    let visit = visit()?;
    // The browser forgets first: should the row not be written, nobody who sits here next finds the session.
    Cookie::Session.take_away();
    Cookie::Enrolment.take_away();
    clear_site_data();
    if let Some(customer) = &visit.customer {
        end_session(customer, &visit.portal).await.map_err(|fault| visit.fault(&fault))?;
    }
    back_to_form(&without_forms(&visit), "/connexion", FormState::new("sign_in").notice(Notice::SignedOut)).await
}
