//! Who may see which page: signed-in pages send strangers to the way in, and the way in sends on who is signed in.

use std::sync::Arc;

use app::request::{Cookie, Visit, WayIn};
use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use domain::{
    form::{FormState, Notice},
    notification::Side,
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use services::{Fault, account::Token, form_record::keep_form};

use super::{authenticate::BY_ITSELF, incident_of};

/// What stands as it is in the query that remembers the page asked for.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// Lets who is signed in pass; sends anyone else to sign in, and back here afterwards.
pub async fn guard(request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    pass(WayIn::of(Side::Customer), |visit| visit.customer.is_some(), request, next).await
}

/// The same for the other side.
pub async fn staff_guard(request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    pass(WayIn::of(Side::Staff), |visit| visit.staff.is_some(), request, next).await
}

async fn pass(
    way_in: WayIn,
    may: impl Fn(&Visit) -> bool,
    request: Request,
    next: impl AsyncFnOnce(Request) -> Response,
) -> Response {
    let visit = request.extensions().get::<Arc<Visit>>().cloned();
    match visit {
        Some(visit) if may(&visit) => next(request).await,
        // Nobody reads what is said to a page or a worker that asks by itself; what was left for the way in waits for who comes there, and
        // the token of a session that is over may still leave behind what was being written.
        Some(_) if is_by_itself(request.headers()) => see_other(way_in.path),
        Some(visit) => to_sign_in(way_in, &visit).await.unwrap_or_else(|fault| {
            // Logged under the number that the page will show.
            let _ = visit.fault(&fault);
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }),
        None => {
            tracing::error!(incident = %incident_of(request.extensions()), "a guarded page stands outside the middleware");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Sends who is signed in home from the pages that are for others.
pub async fn pass_by(request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let visit = request.extensions().get::<Arc<Visit>>();
    let is_customer = visit.is_some_and(|visit| visit.customer.is_some());
    let is_staff = visit.is_some_and(|visit| visit.staff.is_some());
    match request.uri().path() {
        "/" | "/connexion" if is_customer => see_other("/accueil"),
        "/gestion/connexion" | "/gestion/second-facteur" if is_staff => see_other("/gestion"),
        _ => next(request).await,
    }
}

/// Whether a script asks, and not the window: browsers say which.
fn is_by_itself(headers: &HeaderMap) -> bool {
    headers.contains_key(BY_ITSELF) || headers.get("sec-fetch-mode").is_some_and(|mode| mode != "navigate")
}

async fn to_sign_in(way_in: WayIn, visit: &Visit) -> Result<Response, Fault> {
    let asked = utf8_percent_encode(&visit.asked, KEPT);
    let mut response = see_other(&way_in.before(&asked.to_string()));
    // Who had a session reads that it is over; who had none is a stranger and reads nothing.
    if visit.cookies.text(way_in.session).is_some() {
        let told = leave(visit, &FormState::new(way_in.form).notice(Notice::SessionEnded)).await?;
        let cookies = [way_in.session.clear(), told];
        for cookie in cookies.into_iter().flatten() {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    Ok(response)
}

/// Sends the browser back to the page of a form, to the field for files, with what the form leaves behind.
pub async fn back_with(visit: &Visit, left: &FormState, page: &str) -> Result<Response, Fault> {
    let cookie = leave(visit, left).await?;
    let mut response = see_other(&format!("{page}#fichiers"));
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Leaves word for the page that follows; a browser that has no cookie for forms yet is given one.
async fn leave(visit: &Visit, left: &FormState) -> Result<Option<HeaderValue>, Fault> {
    let (browser, cookie) = if let Some(browser) = visit.cookies.token(Cookie::Form) {
        (browser, None)
    } else {
        let browser = Token::draw(&visit.portal.random)?;
        let cookie = Cookie::Form.set(&browser.reveal());
        (browser, cookie)
    };
    keep_form(&visit.portal, &browser, left).await?;
    Ok(cookie)
}

/// Sends the browser on, by a new request that is a `GET`.
pub fn see_other(address: &str) -> Response {
    let location = HeaderValue::try_from(address).unwrap_or(HeaderValue::from_static("/"));
    (
        StatusCode::SEE_OTHER,
        [(header::LOCATION, location), (header::CACHE_CONTROL, HeaderValue::from_static("no-store"))],
    )
        .into_response()
}
