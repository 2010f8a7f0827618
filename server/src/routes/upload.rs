//! Where files are sent: a plain form with as many as it takes, or a script with one at a time. One address for each side.
//!
//! A form is answered by the page that it came from, with what was typed, what is kept and what was not, and why; a script by the same
//! as data. Bytes go on as they come: what is held of a file on its way is a part of it.

mod body;
mod form;

use std::sync::Arc;

use app::{
    request::{Visit, WayIn},
    uploads::{Answer, Sent, keep_unsent},
};
use axum::{
    Extension, Json, Router,
    extract::{FromRequest as _, Multipart, Request, State, multipart::Field},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::post,
};
use domain::{
    notification::Side,
    upload::{FILES_AT_ONCE, FileRefusal},
};
use services::{
    Failure, Fault,
    upload::{Incoming, Uploader, receive, remove},
};

use self::{body::bounded, form::Typed};
use crate::{
    AppState,
    middleware::{back_with, see_other},
};

/// Where a customer sends files.
pub const CUSTOMER: &str = "/envois";
/// Where the other side sends files.
pub const STAFF: &str = "/gestion/envois";

/// The name of the field that holds files.
const FILES: &str = app::uploads::CHOSEN_FILES;

/// Both addresses.
pub fn routes(state: &AppState) -> Router {
    Router::new().route(CUSTOMER, post(send)).route(STAFF, post(send)).with_state(state.clone())
}

async fn send(State(state): State<AppState>, Extension(visit): Extension<Arc<Visit>>, request: Request) -> Response {
    let as_data = wants_data(request.headers());
    let side = if request.uri().path() == STAFF { Side::Staff } else { Side::Customer };
    let cut = cut(request.headers(), state.limits.upload_bytes);
    let request = request.map(|body| bounded(body, &state.limits));
    let desk = visit.staff.as_ref().and_then(services::staff::Staff::desk);
    let uploader = visit.customer.as_ref().map(Uploader::Customer).or(desk.map(Uploader::Desk));
    let Some(uploader) = uploader else {
        if as_data {
            // Read to its end: a browser that still sends would not hear the answer.
            body::read_away(request.into_body()).await;
            return StatusCode::UNAUTHORIZED.into_response();
        }
        return keep_for_later(&visit, request, side).await;
    };
    let Ok(multipart) = Multipart::from_request(request, &()).await else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match read(uploader, &visit, multipart, cut).await {
        Ok((typed, sent)) if as_data => {
            drop(typed);
            Json(Answer::of(&sent, visit.locale)).into_response()
        }
        Ok((typed, sent)) => match back_with(&visit, &typed.left(&sent), &typed.back()).await {
            Ok(response) => response,
            Err(fault) => failed(&visit, &fault),
        },
        Err(fault) => failed(&visit, &fault),
    }
}

/// Whose session is over signs in first, and finds what was typed where it was; the files are chosen once more.
async fn keep_for_later(visit: &Visit, request: Request, side: Side) -> Response {
    let mut typed = Typed::default();
    if let Ok(mut multipart) = Multipart::from_request(request, &()).await {
        while let Ok(Some(mut field)) = multipart.next_field().await {
            let name = field.name().unwrap_or_default().to_owned();
            if name == FILES {
                while let Ok(Some(_)) = field.chunk().await {}
            } else {
                typed.take(&name, field).await;
            }
        }
    }
    let way_in = WayIn::of(side);
    let kept = keep_unsent(visit, side, |name| typed.value(name).to_owned()).await;
    if !matches!(kept, Ok(true)) {
        return see_other(way_in.path);
    }
    match back_with(visit, &way_in.kept_for_later(), &way_in.before(&typed.back())).await {
        Ok(response) => response,
        Err(fault) => failed(visit, &fault),
    }
}

fn failed(visit: &Visit, fault: &Fault) -> Response {
    // Logged under the number that the page will show.
    let _ = visit.fault(fault);
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

fn wants_data(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|accepted| accepted.to_str().ok())
        .is_some_and(|accepted| accepted.starts_with("application/json"))
}

/// Reads the form, a part after the other, and does what each says.
async fn read(
    uploader: Uploader<'_>,
    visit: &Visit,
    mut multipart: Multipart,
    cut: FileRefusal,
) -> Result<(Typed, Vec<Sent>), Fault> {
    let (mut typed, mut sent) = (Typed::default(), Vec::new());
    loop {
        let field = match multipart.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(_) => {
                sent.push(Sent::Refused(String::new(), cut));
                break;
            }
        };
        let name = field.name().unwrap_or_default().to_owned();
        if name != FILES {
            typed.take(&name, field).await;
            continue;
        }
        let file = field.file_name().unwrap_or_default().to_owned();
        if let Some(done) = take(uploader, visit, field, file, sent.len()).await? {
            sent.push(done);
        }
    }
    for id in typed.to_remove() {
        remove(uploader, &visit.portal, id).await?;
    }
    Ok((typed, sent))
}

/// Takes a file. A browser sends an empty part without a name where none was chosen: that is none.
async fn take(
    uploader: Uploader<'_>,
    visit: &Visit,
    mut field: Field<'_>,
    name: String,
    before: usize,
) -> Result<Option<Sent>, Fault> {
    if name.is_empty() {
        while let Ok(Some(_)) = field.chunk().await {}
        return Ok(None);
    }
    if before >= FILES_AT_ONCE {
        while let Ok(Some(_)) = field.chunk().await {}
        return Ok(Some(Sent::Refused(name, FileRefusal::TooMany)));
    }
    match receive(uploader, &visit.portal, Incoming { name: name.clone(), bytes: field }).await {
        Ok(received) => Ok(Some(Sent::Kept(received))),
        Err(Failure::Refused(refusal)) => Ok(Some(Sent::Refused(name, refusal))),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

/// Why a form ended before its end, as far as its head told: it announced more than it may weigh, or the line was cut.
fn cut(headers: &HeaderMap, most: usize) -> FileRefusal {
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > most) { FileRefusal::TooHeavy } else { FileRefusal::CutShort }
}
