//! "Is this right?": the answer to the data on file.

use leptos::prelude::*;

use crate::error::PortalError;

/// Keeps the answer; a correction goes to support.
#[server(endpoint = "confirm_data")]
pub async fn confirm_data(
    #[server(default)] answer: String,
    #[server(default)] message: String,
    #[server(default)] submission: String,
) -> Result<(), PortalError> {
    use domain::form::{FormState, Notice, Problem};
    use services::{
        Failure,
        account::{ConfirmDataRefusal, DataAnswer, Token, confirm_data},
        contact::Correction,
    };

    use crate::{
        pages::public::check_message,
        request::{back_to_form, fault_notice, go_to, visit, wait_notice},
    };

    const PAGE: &str = "/inscription/donnees";
    let visit = visit()?;
    let customer = visit.customer()?;
    let state = FormState::new("data").keep("answer", &answer).keep_message("message", &message);
    let answer = match (answer.as_str(), Token::parse(&submission)) {
        ("right", _) => DataAnswer::Right,
        ("wrong", Some(submission)) => match check_message(&message) {
            Ok(body) => DataAnswer::Wrong(Correction { body: body.to_owned(), submission }),
            Err(problem) => return back_to_form(&visit, PAGE, state.problem("message", problem)).await,
        },
        _ => return back_to_form(&visit, PAGE, state.problem("answer", Problem::Choice)).await,
    };
    let notice = match confirm_data(customer, &visit.portal, answer).await {
        Ok(None) => {
            go_to("/accueil");
            return Ok(());
        }
        Ok(Some(receipt)) => {
            let received = FormState::new("contact").notice(Notice::Received { receipt });
            return back_to_form(&visit, "/contact/recu", received).await;
        }
        Err(Failure::Refused(ConfirmDataRefusal::Wait(wait))) => wait_notice(wait),
        Err(Failure::Fault(fault)) => fault_notice(&visit, &fault),
    };
    back_to_form(&visit, PAGE, state.notice(notice)).await
}
