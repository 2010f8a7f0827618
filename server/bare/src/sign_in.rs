//! The sign-in page.

use askama::Template;
use axum::{extract::State, response::Response};
use domain::brand::Brand;

use crate::{Bare, page, site::Site, words};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignIn<'a> {
    site: &'a Site,
    brand: &'a Brand,
}

/// Shows it.
pub async fn show(State(bare): State<Bare>) -> Response {
    page(&SignIn { site: &bare.site, brand: &bare.portal.brand })
}
