//! Every contract of the customer.

use app::words::standing;
use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use domain::{brand::Brand, contract::Standing, view::ContractCard};
use services::contract::list_contracts;

use crate::{
    Bare, customer,
    frame::Frame,
    page,
    site::Site,
    words::{self, LOCALE},
};

/// The word of the address that keeps contracts of a kind.
const FILTERS: [(&str, Standing); 4] = [
    ("en-cours", Standing::InForce),
    ("suspendus", Standing::Suspended),
    ("a-venir", Standing::NotStarted),
    ("termines", Standing::Ended),
];

#[derive(Template)]
#[template(path = "contracts.html")]
struct Contracts<'a> {
    site: &'a Site,
    brand: &'a Brand,
    frame: Frame,
    cards: &'a [ContractCard],
    running: usize,
    filters: Vec<Filter>,
}

/// A link to the contracts of a kind, with how many there are.
struct Filter {
    word: &'static str,
    name: &'static str,
    count: usize,
}

/// Shows them.
pub async fn show(State(bare): State<Bare>, headers: HeaderMap) -> Response {
    let Bare { portal, site } = &bare;
    let Some(customer) = customer(portal, &headers).await else { return StatusCode::UNAUTHORIZED.into_response() };
    let Ok(found) = list_contracts(&customer, portal, None).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let frame = Frame::of(&customer, portal, "/contrats".to_owned());
    let (cards, running) = (&found.items, count(&found.items, Standing::InForce));
    page(&Contracts { site, brand: &portal.brand, frame, cards, running, filters: filters(cards) })
}

fn count(cards: &[ContractCard], kind: Standing) -> usize {
    cards.iter().filter(|card| card.state.standing() == kind).count()
}

fn filters(cards: &[ContractCard]) -> Vec<Filter> {
    let all = FILTERS.map(|(word, kind)| Filter { word, name: standing(kind, LOCALE), count: count(cards, kind) });
    all.into_iter().filter(|filter| filter.count > 0).collect()
}
