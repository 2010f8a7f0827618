//! A message of who cannot sign in.

use domain::form::FormState;
use leptos::prelude::*;
use services::{Portal, account::Token, contact::copy_of};

use crate::error::PortalError;

/// Sends a message to support, and a receipt to who wrote it.
#[server(endpoint = "send_message")]
pub async fn send_message(
    #[server(default)] topic: String,
    #[server(default)] name: String,
    #[server(default)] email: String,
    #[server(default)] reference: String,
    #[server(default)] message: String,
    #[server(default)] submission: String,
) -> Result<(), PortalError> {
    use domain::{
        email::EmailAddress,
        form::{Notice, Problem},
        person::PersonName,
        reference::ContractNumber,
    };
    use services::{
        Failure,
        contact::{ContactMessage, Topic, send_message},
    };

    use super::check_message;
    use crate::request::{back_to_form, fault_notice, visit, wait_notice};

    let visit = visit()?;
    let mut state = FormState::new("contact")
        .keep("topic", &topic)
        .keep("name", &name)
        .keep("email", &email)
        .keep("reference", &reference)
        .keep_message("message", &message);
    let topic = state.take("topic", Topic::from_code(&topic).ok_or(Problem::Choice));
    let name = state.take("name", PersonName::parse(&name));
    let email = state.take("email", EmailAddress::parse(&email));
    let given = Some(reference.trim()).filter(|reference| !reference.is_empty());
    let reference = state.take("reference", given.map(ContractNumber::parse).transpose());
    let body = state.take("message", check_message(&message));
    let (Some(topic), Some(name), Some(email), Some(reference), Some(body), Some(submission)) =
        (topic, name, email, reference, body, Token::parse(&submission))
    else {
        return back_to_form(&visit, "/contact", state).await;
    };
    let message = ContactMessage {
        topic,
        name: name.to_string(),
        email: Some(email),
        reference: reference.map(|number| number.to_string()),
        body: body.to_owned(),
        locale: visit.locale,
    };
    let notice = match send_message(&visit.origin, &visit.portal, &message, &submission).await {
        Ok(receipt) => {
            let received =
                with_copy(FormState::new("contact").notice(Notice::Received { receipt }), &visit.portal, &submission);
            return back_to_form(&visit, "/contact/recu", received.await).await;
        }
        Err(Failure::Refused(wait)) => wait_notice(wait),
        Err(Failure::Fault(fault)) => fault_notice(&visit, &fault),
    };
    back_to_form(&visit, "/contact", state.notice(notice)).await
}

/// Adds what was written, dated, for the browser that sent it and for nobody else: the receipt goes to an address that nobody has
/// proven, and carries no word of it. The message stands already: without its copy, its sender still reads its number.
async fn with_copy(received: FormState, portal: &Portal, submission: &Token) -> FormState {
    match copy_of(portal, submission).await {
        Ok(Some((sent_at, kept))) => received
            .keep("topic", kept.topic.code())
            .keep("sent_at", &sent_at.to_rfc3339())
            .keep_message("message", &kept.body),
        Ok(None) => received,
        Err(fault) => {
            tracing::warn!(%fault, "a message was sent and its copy could not be read");
            received
        }
    }
}
