//! Reading the code of a certificate that somebody typed.

use leptos::prelude::*;

use crate::error::PortalError;

/// Goes to the page of a certificate, by the code on it. What is not a code comes back to the form.
#[server(endpoint = "check_certificate")]
pub async fn check_certificate(#[server(default)] certificate: String) -> Result<(), PortalError> {
    use domain::{certificate::VerificationCode, form::FormState};

    use crate::request::{back_to_form, go_to, visit};

    let visit = visit()?;
    let mut state = FormState::new("verify").keep("certificate", &certificate);
    let Some(code) = state.take("certificate", VerificationCode::parse(&certificate)) else {
        return back_to_form(&visit, "/verifier", state).await;
    };
    go_to(&format!("/verifier/{}", code.text()));
    Ok(())
}
