//! A bare server: the same use cases on the same database, shown by axum and askama and nothing else.
//!
//! `cargo xtask bench serve` loads it beside the portal, so that a page's cost is told as a ratio and not as a number of this
//! machine. It looks the session up as the portal does, and shows the same facts in markup of the same size; it has no limits, no
//! protecting headers, no log, no languages. It reads the portal's settings.

use std::process::ExitCode;

use app::request::{Cookie, CookieJar};
use askama::Template;
use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use domain::{
    format,
    locale::Locale,
    money::Cents,
    reference::ContractNumber,
    view::{ContractCard, ContractDetail, ThingView},
};
use server::{
    compose::{compose, open_database},
    config::load,
};
use services::{
    Portal,
    account::{Customer, find_session},
    contract::{Past, find_contract, list_contracts},
};
use tokio::net::TcpListener;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const LOCALE: Locale = Locale::Fr;

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignIn;

#[derive(Template)]
#[template(path = "contracts.html")]
struct Contracts {
    name: String,
    cards: Vec<Card>,
}

/// A contract of the list, in words.
struct Card {
    number: String,
    title: String,
    formula: String,
    state: &'static str,
    starts_on: String,
    premium: String,
    due: String,
    amount: String,
}

#[derive(Template)]
#[template(path = "contract.html")]
struct Contract {
    name: String,
    card: Card,
    carrier: String,
    coverages: Vec<[String; 4]>,
    instalments: Vec<[String; 3]>,
    premiums: Vec<[String; 3]>,
    drivers: Vec<String>,
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
    let portal = compose(&settings, db)?;
    let router = Router::new()
        .route("/connexion", get(sign_in))
        .route("/contrats", get(contracts))
        .route("/contrats/{number}", get(contract))
        .with_state(portal);
    let address = settings.listen.addresses().first().copied().ok_or("no address")?;
    let listener = axum::serve::ListenerExt::tap_io(TcpListener::bind(address).await?, |stream| {
        // Without it the answer waits for the acknowledgement of what came before.
        let _ = stream.set_nodelay(true);
    });
    Ok(axum::serve(listener, router).await?)
}

async fn sign_in() -> Response {
    page(&SignIn)
}

async fn contracts(State(portal): State<Portal>, headers: HeaderMap) -> Response {
    let Some(customer) = customer(&portal, &headers).await else { return StatusCode::UNAUTHORIZED.into_response() };
    let Ok(cards) = list_contracts(&customer, &portal, None).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    page(&Contracts { name: name(&customer), cards: cards.items.iter().map(card).collect() })
}

async fn contract(State(portal): State<Portal>, headers: HeaderMap, Path(number): Path<String>) -> Response {
    let Some(customer) = customer(&portal, &headers).await else { return StatusCode::UNAUTHORIZED.into_response() };
    let Ok(number) = ContractNumber::parse(&number) else { return StatusCode::NOT_FOUND.into_response() };
    match find_contract(&customer, &portal, &number, &Past::default()).await {
        Ok(Some(found)) => page(&told(&customer, found)),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
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

fn name(customer: &Customer) -> String {
    [customer.first_name.as_str(), " ", &customer.last_name].concat()
}

fn card(card: &ContractCard) -> Card {
    let due = card.next_debit.as_ref();
    Card {
        number: card.number.grouped(),
        title: card.thing.as_ref().map(title).unwrap_or_default(),
        formula: card.formula.clone(),
        state: card.state.code(),
        starts_on: format::date(card.starts_on, LOCALE),
        premium: card.annual_premium.map(amount).unwrap_or_default(),
        due: due.map(|due| format::date(due.due_on, LOCALE)).unwrap_or_default(),
        amount: due.map(|due| amount(due.amount)).unwrap_or_default(),
    }
}

fn title(thing: &ThingView) -> String {
    match thing {
        ThingView::Vehicle { model, plate, .. } => {
            [model.as_str(), ", ", plate.as_deref().unwrap_or_default()].concat()
        }
        ThingView::Home { address, .. } => address.lines().join(", "),
    }
}

fn told(customer: &Customer, found: ContractDetail) -> Contract {
    let coverages = found.coverages.iter().map(|coverage| {
        [
            coverage.code.code().to_owned(),
            format::date(coverage.since, LOCALE),
            coverage.ceiling.map(amount).unwrap_or_default(),
            coverage.deductible.map(amount).unwrap_or_default(),
        ]
    });
    let instalments = found.instalments.iter().map(|instalment| {
        [format::date(instalment.due_on, LOCALE), amount(instalment.amount), format!("{:?}", instalment.state)]
    });
    let premiums = found.premiums.iter().map(|premium| {
        [format::date(premium.from, LOCALE), format::date(premium.until, LOCALE), amount(premium.total)]
    });
    Contract {
        name: name(customer),
        card: card(&found.card),
        coverages: coverages.collect(),
        instalments: instalments.collect(),
        premiums: premiums.collect(),
        drivers: found.drivers.iter().map(|driver| driver.name.clone()).collect(),
        carrier: found.risk_carrier,
    }
}

fn amount(value: Cents) -> String {
    format::money(value, LOCALE)
}
