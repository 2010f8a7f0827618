//! A file that was sent, for who may see it: as an attachment, or its small picture in a page.
//!
//! Whatever is in it, a browser neither runs it nor takes it for something else: it is saved, and were it shown, it would be shown in a
//! box without scripts, without an origin and without a network.

use std::sync::Arc;

use app::request::Visit;
use axum::{
    Extension, Router,
    body::Body,
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use domain::upload::FileKind;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use services::upload::{Opened, Part, Reader, open};

use crate::AppState;

/// The address of a customer's file.
pub const PATH: &str = "/fichiers/{id}";
/// The address of its small picture.
pub const PREVIEW: &str = "/fichiers/{id}/apercu";
/// The address of a file for the other side.
pub const STAFF_PATH: &str = "/gestion/fichiers/{id}";
/// The address of its small picture.
pub const STAFF_PREVIEW: &str = "/gestion/fichiers/{id}/apercu";

/// Whether a page asks for it by itself: nobody uses a session by what comes into a page that stands open.
pub fn is_preview(path: &str) -> bool {
    path.ends_with("/apercu")
}

/// What stands as it is in a header's name of a file (RFC 8187).
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// What a file may do in a browser: nothing.
const POLICY: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// The customer's addresses.
pub fn routes(_: &AppState) -> Router {
    Router::new().route(PATH, get(whole)).route(PREVIEW, get(preview))
}

/// The addresses of the other side.
pub fn staff_routes(_: &AppState) -> Router {
    Router::new().route(STAFF_PATH, get(whole)).route(STAFF_PREVIEW, get(preview))
}

async fn whole(Extension(visit): Extension<Arc<Visit>>, Path(id): Path<String>) -> Response {
    answer(&visit, &id, Part::Whole).await
}

async fn preview(Extension(visit): Extension<Arc<Visit>>, Path(id): Path<String>) -> Response {
    answer(&visit, &id, Part::Preview).await
}

/// What does not exist, what is somebody else's and what is in quarantine are the same here.
async fn answer(visit: &Visit, id: &str, part: Part) -> Response {
    let desk = visit.staff.as_ref().and_then(services::staff::Staff::desk);
    let reader = visit.customer.as_ref().map(Reader::Customer).or(desk.map(Reader::Desk));
    let (Some(reader), Ok(id)) = (reader, id.parse()) else { return StatusCode::NOT_FOUND.into_response() };
    match open(reader, &visit.portal, id, part).await {
        Ok(Some(opened)) => file(opened, part),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(fault) => {
            // Logged under the number that the page will show.
            let _ = visit.fault(&fault);
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn file(opened: Opened, part: Part) -> Response {
    let mut response = Response::new(Body::from_stream(opened.file.bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(opened.kind.media_type()));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(opened.file.length));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    let disposition = match part {
        Part::Preview => Ok(HeaderValue::from_static("inline")),
        Part::Whole => HeaderValue::try_from(disposition(&opened.name, opened.kind)),
    };
    headers.insert(header::CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment")));
    response
}

/// A name that every browser reads, and the whole one beside it.
fn disposition(name: &str, kind: FileKind) -> String {
    let plain = format!("fichier.{}", kind.extension());
    if name.is_empty() {
        return format!("attachment; filename=\"{plain}\"");
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", utf8_percent_encode(name, KEPT))
}
