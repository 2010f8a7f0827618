//! How the post of a form ends: in a redirect, so that reloading the next page does nothing twice.

use domain::form::{FormState, Notice};
use http::{HeaderName, HeaderValue, StatusCode, header};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use services::{
    FaultKind,
    account::{SignedIn, Token, end_session},
    form_record::keep_form,
    staff::StaffSignedIn,
    throttle::Wait,
};

use super::{Cookie, Visit};
use crate::{error::PortalError, pages::staff::is_staff_path};

/// Sends the browser on, after a form has done its work.
pub fn go_to(path: &str) {
    let response = expect_context::<ResponseOptions>();
    response.set_status(StatusCode::SEE_OTHER);
    if let Ok(location) = HeaderValue::from_str(path) {
        response.insert_header(header::LOCATION, location);
    }
}

/// Sends the browser back to the page of a form, with what was typed and what was wrong. Where nothing can be kept it is not sent
/// back: a page in the place of the answer says why.
pub async fn back_to_form(visit: &Visit, path: &str, state: FormState) -> Result<(), PortalError> {
    if visit.met.fault().is_some_and(|kind| kind != FaultKind::Ours) {
        return Err(PortalError::Fault { incident: visit.incident.to_string() });
    }
    if let Some(Notice::Wait { seconds }) = state.notice {
        retry_after(seconds.into());
    }
    let browser = match visit.cookies.token(Cookie::Form) {
        Some(browser) => browser,
        None => new_browser(visit)?,
    };
    keep_form(&visit.portal, &browser, &state).await.map_err(|fault| visit.fault(&fault))?;
    go_to(path);
    Ok(())
}

/// Tells the browser when to come back.
pub fn retry_after(seconds: u64) {
    let response = expect_context::<ResponseOptions>();
    response.insert_header(header::RETRY_AFTER, HeaderValue::from(seconds));
}

/// Says that the page does not exist.
pub fn not_found() {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(StatusCode::NOT_FOUND);
    }
}

/// Says that the page could not be made.
pub fn failed() {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(StatusCode::INTERNAL_SERVER_ERROR);
    }
}

/// Gives the browser of who has just signed in its secrets. A session that it held before ends, whoever's it was, and what forms
/// left behind stays with who typed it.
pub async fn signed_in_as(visit: &Visit, signed_in: &SignedIn) -> Result<(), PortalError> {
    if let Some(before) = &visit.customer {
        end_session(before, &visit.portal).await.map_err(|fault| visit.fault(&fault))?;
    }
    Cookie::Session.give(&signed_in.session.reveal());
    match &signed_in.device {
        Some(device) => Cookie::Device.give(device.reveal()),
        None => Cookie::Device.take_away(),
    }
    Cookie::Form.take_away();
    Ok(())
}

/// Gives the browser of who has just signed in to the other side its secrets. A session that it held there before ends, and what
/// forms left behind stays with who typed it.
pub async fn staff_signed_in_as(visit: &Visit, signed_in: &StaffSignedIn) -> Result<(), PortalError> {
    if let Some(before) = &visit.staff {
        services::staff::sign_out(before, &visit.portal).await.map_err(|fault| visit.fault(&fault))?;
    }
    Cookie::StaffSession.give(&signed_in.session.reveal());
    Cookie::StaffDevice.give(signed_in.device.reveal());
    Cookie::StaffSignIn.take_away();
    Cookie::Form.take_away();
    Ok(())
}

/// The same visit, by a browser that has left no form behind: what was typed before stays out of reach.
pub fn without_forms(visit: &Visit) -> Visit {
    Visit { cookies: visit.cookies.without(Cookie::Form), ..visit.clone() }
}

/// Has the browser forget everything it kept of the portal.
pub fn clear_site_data() {
    let (name, everything) = FORGET_EVERYTHING;
    expect_context::<ResponseOptions>().insert_header(name, everything);
}

/// The header that has a browser forget what it kept.
const FORGET_EVERYTHING: (HeaderName, HeaderValue) =
    (HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""));

/// What a browser is told that signs out while nobody can be looked up: its session ends here, whatever becomes of the row.
/// Who signs out of the other side loses that session, and a customer in the same browser keeps theirs.
pub fn forgotten(path: &str) -> impl Iterator<Item = (HeaderName, HeaderValue)> + use<> {
    let cookies = if is_staff_path(path) {
        [Cookie::StaffSession.clear(), Cookie::StaffSignIn.clear(), Cookie::Form.clear()]
    } else {
        [Cookie::Session.clear(), Cookie::Enrolment.clear(), Cookie::Form.clear()]
    };
    cookies.into_iter().flatten().map(|cookie| (header::SET_COOKIE, cookie)).chain([FORGET_EVERYTHING])
}

impl Cookie {
    /// Gives the browser this cookie with the answer.
    pub fn give(self, value: &str) {
        if let Some(header) = self.set(value) {
            expect_context::<ResponseOptions>().append_header(header::SET_COOKIE, header);
        }
    }

    /// Takes this cookie from the browser with the answer.
    pub fn take_away(self) {
        if let Some(header) = self.clear() {
            expect_context::<ResponseOptions>().append_header(header::SET_COOKIE, header);
        }
    }
}

/// What a person reads when an attempt came too early.
pub fn wait_notice(wait: Wait) -> Notice {
    Notice::Wait { seconds: u32::try_from(wait.seconds).unwrap_or(u32::MAX) }
}

fn new_browser(visit: &Visit) -> Result<Token, PortalError> {
    let token = Token::draw(&visit.portal.random).map_err(|fault| visit.fault(&fault))?;
    Cookie::Form.give(&token.reveal());
    Ok(token)
}

/// What a person reads when something went wrong on our side: the number that the log has it under.
pub fn fault_notice(visit: &Visit, fault: &services::Fault) -> Notice {
    let _ = visit.fault(fault);
    Notice::Fault { incident: visit.incident.to_string() }
}
