//! The contracts of a customer, a page at a time.

use chrono::NaiveDate;
use domain::{
    certificate::Insured,
    contract::{CoverFacts, CoverState, Product},
    money::Cents,
    reference::{ContractNumber, ObjectNumber},
    view::{ContractCard, Cursor, InstalmentState, InsuringContract, Issuable, Page, ThingView},
};
use sea_orm::Condition;

use super::{
    payments::{in_reading_order, overdue},
    rows::{Asked, ContractRows, Instalments, decoded},
    things::{cover_facts, thing},
    which::{PAGE, Which, of},
};
use crate::{
    account::Customer,
    certificate::issuable_to,
    entity::insured_object,
    failure::Fault,
    portal::Portal,
    together::{Rows, Together},
};

/// A page of the customer's contracts, newest first from page to page. Within a page those that need attention come first, then
/// those in force, then the ended ones: hardly anybody has a second page.
pub async fn list_contracts(
    customer: &Customer,
    portal: &Portal,
    after: Option<&Cursor>,
) -> Result<Page<ContractCard>, Fault> {
    list(customer, portal, None, after).await
}

/// The same of some of them only.
pub(super) async fn list(
    customer: &Customer,
    portal: &Portal,
    kept: Option<Condition>,
    after: Option<&Cursor>,
) -> Result<Page<ContractCard>, Fault> {
    let mut together = Together::new(portal);
    let own = of(customer).add_option(kept);
    let which = Which::page(&mut together, own, after);
    let asked = Asked::ask(&mut together, which, Instalments::Open);
    cards(customer, portal, asked, &mut together.fetch(portal).await?)
}

/// The cards of a page that was asked for.
pub(crate) fn cards(
    customer: &Customer,
    portal: &Portal,
    asked: Asked,
    rows: &mut Rows,
) -> Result<Page<ContractCard>, Fault> {
    let today = portal.clock.today();
    page_of(asked.answered(rows)?, |rows| card(customer, rows, today), |card| &card.state)
}

/// A page of what is seen of contracts.
pub(crate) fn page_of<T>(
    mut contracts: Vec<ContractRows>,
    see: impl Fn(&ContractRows) -> Result<T, Fault>,
    state: impl Fn(&T) -> &CoverState,
) -> Result<Page<T>, Fault> {
    let goes_on = contracts.len() > PAGE;
    contracts.truncate(PAGE);
    let last = contracts.last().filter(|_| goes_on).map(|rows| &rows.contract);
    let next = last
        .map(|row| Ok::<_, Fault>(Cursor { starts_on: row.starts_on, number: ContractNumber::parse(&row.number)? }))
        .transpose()?;
    let mut items = contracts.iter().map(see).collect::<Result<Vec<_>, _>>()?;
    items.sort_by_key(|item| rank(state(item)));
    Ok(Page { items, next })
}

/// A contract as a list of papers shows it.
pub(crate) fn insuring(customer: &Customer, rows: &ContractRows, today: NaiveDate) -> Result<InsuringContract, Fault> {
    let (contract, cover) = (&rows.contract, cover_facts(&rows.contract)?);
    let insured = insured_now(&rows.objects).map(thing).transpose()?;
    Ok(InsuringContract {
        number: ContractNumber::parse(&contract.number)?,
        product: decoded(&contract.product, Product::from_code)?,
        certificate: certificate(customer, &cover, insured.as_ref(), today),
        thing: insured,
        formula: contract.formula.clone(),
        state: cover.state(today),
    })
}

/// A contract as a list shows it.
pub(super) fn card(customer: &Customer, rows: &ContractRows, today: NaiveDate) -> Result<ContractCard, Fault> {
    let InsuringContract { number, product, thing, formula, state, certificate } = insuring(customer, rows, today)?;
    let object = insured_now(&rows.objects);
    let instalments = in_reading_order(&rows.instalments, today)?;
    let overdue = overdue(&instalments);
    let next_debit = instalments.into_iter().find(|instalment| instalment.state == InstalmentState::Upcoming);
    Ok(ContractCard {
        number,
        object_number: object.map(|object| ObjectNumber::parse(&object.number)).transpose()?,
        product,
        thing,
        formula,
        state,
        starts_on: rows.contract.starts_on,
        ends_on: rows.contract.ends_on,
        annual_premium: premium_on(rows, today),
        next_debit,
        overdue,
        certificate,
    })
}

/// What the contract insures now, or insured last.
pub(crate) fn insured_now(newest_first: &[insured_object::Model]) -> Option<&insured_object::Model> {
    newest_first.iter().find(|object| object.until.is_none()).or_else(|| newest_first.first())
}

fn premium_on(rows: &ContractRows, today: NaiveDate) -> Option<Cents> {
    let running = rows.premiums.iter().find(|premium| premium.starts_on <= today && today <= premium.ends_on);
    running.or_else(|| rows.premiums.first()).map(|premium| Cents(premium.total_cents))
}

fn certificate(customer: &Customer, cover: &CoverFacts, thing: Option<&ThingView>, today: NaiveDate) -> Issuable {
    match issuable_to(customer, cover, thing.map(Insured::from), today) {
        Ok((kind, form)) => Issuable::Now(kind, form),
        Err(reason) => Issuable::No(reason),
    }
}

pub(super) fn rank(state: &CoverState) -> u8 {
    match state {
        CoverState::Suspended { .. } => 0,
        CoverState::InForce | CoverState::Ending { .. } => 1,
        CoverState::NotStarted { .. } => 2,
        CoverState::Ended { .. } => 3,
    }
}
