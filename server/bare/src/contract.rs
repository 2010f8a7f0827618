//! One contract, whole.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use domain::{
    brand::Brand,
    contract::PaymentMeans,
    coverage::CoverageCode,
    format,
    premium::PremiumLineKind,
    reference::ContractNumber,
    view::{ContractCard, ContractDetail, CoverageView, InstalmentState, InstalmentView, PremiumView},
};
use services::{
    Portal,
    account::Customer,
    contract::{Past, find_contract},
};

use crate::{
    Bare, customer,
    frame::Frame,
    page,
    site::Site,
    words::{self, LOCALE, Title},
};

/// How many instalments are in sight at once: a year of months.
const IN_SIGHT: usize = 12;

#[derive(Template)]
#[template(path = "contract.html")]
struct ContractPage<'a> {
    site: &'a Site,
    brand: &'a Brand,
    frame: Frame,
    contract: &'a ContractDetail,
    card: &'a ContractCard,
    title: Title<'a>,
    running: Vec<&'a CoverageView>,
    ended: Vec<&'a CoverageView>,
    missing: Option<String>,
    newest: Option<&'a PremiumView>,
    older: &'a [PremiumView],
    kinds: Vec<PremiumLineKind>,
    open: Vec<&'a InstalmentView>,
    paid: Vec<&'a InstalmentView>,
    means: Option<PaymentMeans>,
}

/// Shows it.
pub async fn show(State(bare): State<Bare>, headers: HeaderMap, Path(number): Path<String>) -> Response {
    let Bare { portal, site } = &bare;
    let Some(customer) = customer(portal, &headers).await else { return StatusCode::UNAUTHORIZED.into_response() };
    let Ok(number) = ContractNumber::parse(&number) else { return StatusCode::NOT_FOUND.into_response() };
    match find_contract(&customer, portal, &number, &Past::default()).await {
        Ok(Some(found)) => page(&told(&found, &customer, portal, site)),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn told<'a>(contract: &'a ContractDetail, customer: &Customer, portal: &'a Portal, site: &'a Site) -> ContractPage<'a> {
    let card = &contract.card;
    let (running, ended): (Vec<_>, Vec<_>) = contract.coverages.iter().partition(|coverage| coverage.until.is_none());
    let (paid, mut open): (Vec<_>, Vec<_>) =
        contract.instalments.iter().partition(|instalment| instalment.state == InstalmentState::Paid);
    open.truncate(IN_SIGHT);
    let (newest, older) = contract.premiums.split_first().unzip();
    ContractPage {
        site,
        brand: &portal.brand,
        frame: Frame::of(customer, portal, ["/contrats/", card.number.as_str()].concat()),
        contract,
        card,
        title: words::title(card),
        missing: missing(&running, card),
        running,
        ended,
        newest,
        older: older.unwrap_or_default(),
        kinds: PremiumView::line_kinds(&contract.premiums),
        open,
        paid,
        means: InstalmentView::one_means(&contract.instalments),
    }
}

/// What the product offers and this contract does not have, by name.
fn missing(running: &[&CoverageView], card: &ContractCard) -> Option<String> {
    let is_offered = |code: CoverageCode| {
        code.product() == card.product && (code != CoverageCode::TenantLiability || words::is_rented(card))
    };
    let names: Vec<&str> = CoverageCode::ALL
        .iter()
        .filter(|code| is_offered(**code) && !running.iter().any(|coverage| coverage.code == **code))
        .map(words::coverage_name)
        .collect();
    let is_told = !running.is_empty() && !names.is_empty();
    is_told.then(|| format::list(&names, LOCALE))
}
