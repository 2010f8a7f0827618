//! Ends the session on the server, and has the browser forget what it kept.

use leptos::prelude::*;

use crate::error::PortalError;

/// Signs the person out. Signing out twice is no mistake.
#[server(endpoint = "gestion/sign_out")]
pub async fn staff_sign_out() -> Result<(), PortalError> {
    use domain::form::{FormState, Notice};
    use services::staff::sign_out;

    use crate::request::{Cookie, back_to_form, clear_site_data, visit, without_forms};

    let visit = visit()?;
    // The browser forgets first: should the row not be written, nobody who sits here next finds the session.
    Cookie::StaffSession.take_away();
    Cookie::StaffSignIn.take_away();
    clear_site_data();
    if let Some(staff) = &visit.staff {
        sign_out(staff, &visit.portal).await.map_err(|fault| visit.fault(&fault))?;
    }
    let state = FormState::new("staff_sign_in").notice(Notice::SignedOut);
    back_to_form(&without_forms(&visit), "/gestion/connexion", state).await
}
