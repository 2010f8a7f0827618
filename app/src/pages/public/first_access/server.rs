//! First access, step by step: each step is a form, and each form ends in a redirect.

use leptos::prelude::*;

use crate::error::PortalError;

/// First step: who are you, and by what shall the code come.
#[server(endpoint = "first_access_who")]
pub async fn say_who(
    #[server(default)] number: String,
    #[server(default)] birth_date: String,
    #[server(default)] postal_code: String,
    #[server(default)] channel: String,
    #[server(default)] submission: String,
) -> Result<(), PortalError> {
    use domain::{
        address::PostalCode,
        birth_date::BirthDate,
        form::{FormState, Problem},
        identifier::AccessNumber,
    };
    use services::{
        Failure,
        account::{
            Token,
            enrol::{Channel, Enrolment, start},
        },
    };

    use crate::request::{Cookie, back_to_form, fault_notice, go_to, visit, wait_notice};

    let visit = visit()?;
    let mut state = FormState::new("who")
        .keep("number", &number)
        .keep("birth_date", &birth_date)
        .keep("postal_code", &postal_code)
        .keep("channel", &channel);
    let number = state.take("number", AccessNumber::parse(&number));
    let birth_date = state.take("birth_date", BirthDate::parse(&birth_date, visit.portal.clock.today()));
    let postal_code = state.take("postal_code", PostalCode::parse(&postal_code));
    let channel = state.take("channel", Channel::from_code(&channel).ok_or(Problem::Choice));
    let submission = Token::parse(&submission);
    let (Some(number), Some(birth_date), Some(postal_code), Some(channel), Some(submission)) =
        (number, birth_date, postal_code, channel, submission)
    else {
        return back_to_form(&visit, "/inscription", state).await;
    };
    let enrolment = Enrolment { number, birth_date: birth_date.date(), postal_code, channel, submission };
    let notice = match start(&visit.origin, &visit.portal, &enrolment).await {
        Ok(token) => {
            Cookie::Enrolment.give(&token.reveal());
            go_to("/inscription/code");
            return Ok(());
        }
        Err(Failure::Refused(wait)) => wait_notice(wait),
        Err(Failure::Fault(fault)) => fault_notice(&visit, &fault),
    };
    back_to_form(&visit, "/inscription", state.notice(notice)).await
}

/// Second step: the code.
#[server(endpoint = "first_access_code")]
pub async fn give_code(#[server(default)] code: String) -> Result<(), PortalError> {
    use domain::{
        form::{FormState, Notice, Problem},
        one_time_code::OneTimeCode,
    };
    use services::{
        Failure,
        account::enrol::{CodeRefusal, accept_code},
    };

    use crate::request::{Cookie, back_to_form, fault_notice, go_to, visit, wait_notice};

    let visit = visit()?;
    let mut state = FormState::new("code");
    let Some(token) = visit.cookies.token(Cookie::Enrolment) else {
        return back_to_form(&visit, "/inscription", FormState::new("who").notice(Notice::BeginAgain)).await;
    };
    let Some(code) = state.take("code", OneTimeCode::parse(&code)) else {
        return back_to_form(&visit, "/inscription/code", state).await;
    };
    let state = match accept_code(&visit.origin, &visit.portal, &token, code).await {
        Ok(()) => {
            go_to("/inscription/mot-de-passe");
            return Ok(());
        }
        Err(Failure::Refused(CodeRefusal::Wrong { .. })) => state.problem("code", Problem::WrongCode),
        Err(Failure::Refused(CodeRefusal::Over)) => state.notice(Notice::CodeSpent),
        Err(Failure::Refused(CodeRefusal::NotStarted)) => {
            return back_to_form(&visit, "/inscription", FormState::new("who").notice(Notice::BeginAgain)).await;
        }
        Err(Failure::Refused(CodeRefusal::Wait(wait))) => state.notice(wait_notice(wait)),
        Err(Failure::Fault(fault)) => state.notice(fault_notice(&visit, &fault)),
    };
    back_to_form(&visit, "/inscription/code", state).await
}

/// A new code.
#[server(endpoint = "first_access_resend")]
pub async fn send_again() -> Result<(), PortalError> {
    use domain::form::{FormState, Notice};
    use services::{Failure, account::enrol::resend_code};

    use crate::request::{Cookie, back_to_form, fault_notice, visit, wait_notice};

    let visit = visit()?;
    let Some(token) = visit.cookies.token(Cookie::Enrolment) else {
        return back_to_form(&visit, "/inscription", FormState::new("who").notice(Notice::BeginAgain)).await;
    };
    let notice = match resend_code(&visit.origin, &visit.portal, &token).await {
        Ok(()) => Notice::CodeSent,
        Err(Failure::Refused(wait)) => wait_notice(wait),
        Err(Failure::Fault(fault)) => fault_notice(&visit, &fault),
    };
    back_to_form(&visit, "/inscription/code", FormState::new("code").notice(notice)).await
}

/// Third step: a password. The account is open, and its person signed in.
#[server(endpoint = "first_access_password")]
pub async fn set_password(#[server(default)] password: String) -> Result<(), PortalError> {
    use domain::form::{FormState, Notice};
    use services::{
        Failure,
        account::enrol::{PasswordRefusal, choose_password},
    };

    use crate::request::{Cookie, back_to_form, fault_notice, go_to, signed_in_as, visit, wait_notice};

    let visit = visit()?;
    let again = FormState::new("who").notice(Notice::BeginAgain);
    let Some(token) = visit.cookies.token(Cookie::Enrolment) else {
        return back_to_form(&visit, "/inscription", again).await;
    };
    let state = FormState::new("password");
    let state = match choose_password(&visit.origin, &visit.portal, &token, password.into()).await {
        Ok(signed_in) => {
            // It has done its work: whoever sits here next must not find it.
            Cookie::Enrolment.take_away();
            signed_in_as(&visit, &signed_in).await?;
            go_to("/inscription/donnees");
            return Ok(());
        }
        Err(Failure::Refused(PasswordRefusal::Problem(problem))) => state.problem("password", problem),
        Err(Failure::Refused(PasswordRefusal::NotStarted)) => return back_to_form(&visit, "/inscription", again).await,
        Err(Failure::Refused(PasswordRefusal::AlreadyOpen)) => {
            Cookie::Enrolment.take_away();
            let told = FormState::new("sign_in").notice(Notice::SignInFailed);
            return back_to_form(&visit, "/connexion", told).await;
        }
        Err(Failure::Refused(PasswordRefusal::Wait(wait))) => state.notice(wait_notice(wait)),
        Err(Failure::Fault(fault)) => state.notice(fault_notice(&visit, &fault)),
    };
    back_to_form(&visit, "/inscription/mot-de-passe", state).await
}

/// How strong a password is, from 0 to 4, asked as one types. Nothing of it is kept.
#[server(endpoint = "password_strength")]
pub async fn password_strength(#[server(default)] password: String) -> Result<u8, PortalError> {
    use domain::throttle::Scope;
    use services::{account::password_strength, throttle::count};

    let visit = crate::request::visit()?;
    let counted = count(&visit.portal, Scope::PasswordStrengthAddress, &visit.origin.counted()).await;
    match counted.map_err(|fault| visit.fault(&fault))? {
        Ok(()) => password_strength(password.into(), vec![visit.portal.brand.name.clone()])
            .await
            .map_err(|fault| visit.fault(&fault)),
        Err(wait) => {
            crate::request::retry_after(wait.seconds);
            Err(PortalError::Unreachable)
        }
    }
}
