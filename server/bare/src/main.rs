//! A bare server: the same use cases on the same database, shown by axum and askama and nothing else.
//!
//! `cargo xtask bench serve` loads it beside the portal, so that a page's cost is told as a ratio and not as a number of this
//! machine. It looks the session up as the portal does, and shows the same facts in the same markup; it has no limits, no
//! protecting headers, no log, no languages. It leaves out what the customer that is measured does not have: notices, a
//! suspension. It reads the portal's settings.

mod contract;
mod contracts;
mod frame;
mod sign_in;
mod site;
mod words;

use std::{process::ExitCode, sync::Arc};

use app::request::{Cookie, CookieJar};
use askama::Template;
use axum::{
    Router,
    http::{HeaderMap, StatusCode},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use server::{
    compose::{compose, open_database, open_pages},
    config::load,
};
use services::{
    Portal,
    account::{Customer, find_session},
};
use tokio::net::TcpListener;

use site::Site;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What every answer needs.
#[derive(Clone)]
struct Bare {
    portal: Portal,
    site: Arc<Site>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match serve().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

async fn serve() -> Result<(), Box<dyn std::error::Error>> {
    // An error would mean that there is one already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let settings = load(None, std::env::vars())?;
    let db = open_database(&settings).await?;
    let portal = open_pages(&settings, compose(&settings, db)?).await?;
    let bare = Bare { portal, site: Arc::new(Site::built_in(&settings.site_root)) };
    let router = Router::new()
        .route("/connexion", get(sign_in::show))
        .route("/contrats", get(contracts::show))
        .route("/contrats/{number}", get(contract::show))
        .with_state(bare);
    let address = settings.listen.addresses().first().copied().ok_or("no address")?;
    let listener = axum::serve::ListenerExt::tap_io(TcpListener::bind(address).await?, |stream| {
        // Without it the answer waits for the acknowledgement of what came before.
        let _ = stream.set_nodelay(true);
    });
    Ok(axum::serve(listener, router).await?)
}

async fn customer(portal: &Portal, headers: &HeaderMap) -> Option<Customer> {
    let token = CookieJar::read(headers).token(Cookie::Session)?;
    find_session(portal, &token, true).await.ok().flatten()
}

fn page(template: &impl Template) -> Response {
    match template.render() {
        Ok(text) => Html(text).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
