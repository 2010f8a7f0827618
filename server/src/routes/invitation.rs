//! The link in the letter that invites somebody to the other side.
//!
//! Its secret leaves the address at once: it is put into a cookie, and the page that follows has an address that tells nothing. So it is
//! shown on no screen, and no page that could hand it on is ever read under it. The link is not used up by being followed, because
//! programs that look at mail follow links too; it is used up by whoever arrives.

use app::request::Cookie;
use axum::{Router, extract::Path, http::header, response::Response, routing::get};
use services::account::Token;

use crate::{AppState, middleware::see_other};

/// The address.
pub const PATH: &str = "/gestion/invitation/{token}";

/// The address.
pub fn routes(_: &AppState) -> Router {
    Router::new().route(PATH, get(follow))
}

async fn follow(Path(token): Path<String>) -> Response {
    let mut response = see_other("/gestion/invitation");
    // What is no secret of ours leads to the page that says that the invitation is good no more.
    let cookie = match Token::parse(&token) {
        Some(token) => Cookie::Invitation.set(&token.reveal()),
        None => Cookie::Invitation.clear(),
    };
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
