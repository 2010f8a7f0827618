//! Which requests send files. They last longer and weigh more than any other, so they have places, a time and a size of their own, and
//! never stand in the way of a page.

use axum::{extract::Request, http::Method};

use crate::routes::upload;

/// Whether a request sends files.
pub fn sends_files(request: &Request) -> bool {
    *request.method() == Method::POST && [upload::CUSTOMER, upload::STAFF].contains(&request.uri().path())
}
