//! Looks at who asks, once a request: session, language, what a form left behind. What follows reads it from the [`Visit`].

use std::sync::Arc;

use app::{
    asks_what_is_left, is_staff_path,
    request::{Cookie, CookieJar, Met, Visit, forgotten},
    signs_out,
};
use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, Method, StatusCode, header, request::Parts},
    response::{IntoResponse as _, Response},
};
use domain::{form::FormState, locale::Locale};
use services::{
    Fault,
    account::{Customer, DeviceMark, Origin, find_session},
    form_record::take_form,
    staff::{Staff, find_staff_session},
};

use super::{Reader, client_address::ClientAddress, incident_of, outage};
use crate::{AppState, routes::kept_file};

/// What a page says that asks for itself again because it was told that something changed: nobody is using the session. Whoever says it
/// without need has a shorter session, and nothing else.
pub const BY_ITSELF: HeaderName = HeaderName::from_static("x-live");

/// What it says when somebody is there to read what it asks for.
const SEEN: &str = "seen";

/// Puts the [`Visit`] into the request.
pub async fn authenticate(state: &AppState, request: Request, next: impl AsyncFnOnce(Request) -> Response) -> Response {
    let (mut parts, body) = request.into_parts();
    match visit(state, &parts).await {
        Ok(visit) => {
            let (locale, met) = (visit.locale, visit.met.clone());
            parts.extensions.insert(Arc::new(visit));
            let mut response = next(Request::from_parts(parts, body)).await;
            response.extensions_mut().insert(Reader(locale));
            if let Some(kind) = met.fault() {
                outage::mark(&mut response, kind);
            }
            response
        }
        Err(fault) => {
            tracing::error!(incident = %incident_of(&parts.extensions), fault = %fault, "a request could not be looked at");
            let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
            outage::mark(&mut response, fault.kind());
            if signs_out(parts.uri.path()) {
                response.headers_mut().extend(forgotten(parts.uri.path()));
            }
            response
        }
    }
}

async fn visit(state: &AppState, request: &Parts) -> Result<Visit, Fault> {
    let (headers, cookies) = (&request.headers, CookieJar::read(&request.headers));
    let path = request.uri.path();
    let used =
        headers.get(BY_ITSELF).is_none_or(|by| by == SEEN) && !asks_what_is_left(path) && !kept_file::is_preview(path);
    let (customer, staff) = if is_staff_path(path) {
        (None, staff(state, &cookies, used).await?)
    } else {
        (customer(state, &cookies, used).await?, None)
    };
    let own = customer.as_ref().map(|customer| customer.locale).or(staff.as_ref().map(|staff| staff.locale));
    let locale = own.unwrap_or_else(|| spoken(headers, &cookies));
    let address = request.extensions.get::<ClientAddress>().ok_or_else(|| Fault::new("no client address was found"))?;
    let mark = if is_staff_path(path) { Cookie::StaffDevice } else { Cookie::Device };
    let device = cookies.text(mark).map(DeviceMark::received);
    Ok(Visit {
        portal: state.portal.clone(),
        origin: Origin { address: address.0, device, locale, is_shared: false },
        locale,
        customer,
        staff,
        form: form(state, request, &cookies).await?,
        cookies,
        assets: state.site.assets.clone(),
        standing: Arc::clone(&state.standing),
        asked: asked(request),
        incident: incident_of(&request.extensions),
        met: Met::default(),
        worker: state.offline.worker && state.worker_js.is_some(),
        development: state.development,
    })
}

async fn customer(state: &AppState, cookies: &CookieJar, used: bool) -> Result<Option<Customer>, Fault> {
    match cookies.token(Cookie::Session) {
        Some(token) => find_session(&state.portal, &token, used).await,
        None => Ok(None),
    }
}

async fn staff(state: &AppState, cookies: &CookieJar, used: bool) -> Result<Option<Staff>, Fault> {
    match cookies.token(Cookie::StaffSession) {
        // In a box of its own: what is rarely looked for would make larger what is moved for each request.
        Some(token) => Box::pin(find_staff_session(&state.portal, &token, used)).await,
        None => Ok(None),
    }
}

/// What a form left behind for this page. Only its reader takes it: a `HEAD`, or another window that asks by itself, would take it from
/// them.
async fn form(state: &AppState, request: &Parts, cookies: &CookieJar) -> Result<Option<FormState>, Fault> {
    let is_read = request.method == Method::GET && !request.headers.contains_key(BY_ITSELF);
    let form = is_read.then(|| app::form_of(request.uri.path())).flatten();
    match (form, cookies.token(Cookie::Form)) {
        (Some(form), Some(browser)) => Box::pin(take_form(&state.portal, &browser, &form)).await,
        _ => Ok(None),
    }
}

/// The language of someone who is not signed in: the one chosen, or the one that the browser asks for.
pub fn spoken(headers: &HeaderMap, cookies: &CookieJar) -> Locale {
    let chosen = cookies.text(Cookie::Locale).and_then(Locale::parse);
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|accepted| accepted.to_str().ok());
    chosen.unwrap_or_else(|| accepted.map(Locale::negotiate).unwrap_or_default())
}

fn asked(request: &Parts) -> Arc<str> {
    request.uri.path_and_query().map_or("/", |asked| asked.as_str()).into()
}
