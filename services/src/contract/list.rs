//! Every contract of a customer.

use chrono::NaiveDate;
use domain::{
    certificate::Insured,
    contract::{CoverFacts, CoverState, Product},
    money::Cents,
    reference::{ContractNumber, ObjectNumber},
    view::{ContractCard, InstalmentState, Issuable, ThingView},
};

use super::{
    payments::{in_reading_order, overdue},
    rows::{ContractRows, decoded, rows_of},
    things::{cover_facts, thing},
};
use crate::{account::Customer, certificate::issuable_to, entity::insured_object, failure::Fault, portal::Portal};

/// Every contract of the customer: those that need attention first, then those in force, then the ended ones.
pub async fn list_contracts(customer: &Customer, portal: &Portal) -> Result<Vec<ContractCard>, Fault> {
    let (today, rows) = (portal.clock.today(), rows_of(customer, portal, None).await?);
    let mut cards = rows.iter().map(|rows| card(customer, rows, today)).collect::<Result<Vec<_>, _>>()?;
    cards.sort_by_key(|card| rank(&card.state));
    Ok(cards)
}

/// A contract as a list shows it.
pub(super) fn card(customer: &Customer, rows: &ContractRows, today: NaiveDate) -> Result<ContractCard, Fault> {
    let (contract, cover) = (&rows.contract, cover_facts(&rows.contract)?);
    let product = decoded(&contract.product, Product::from_code)?;
    let object = insured_now(&rows.objects);
    let insured = object.map(thing).transpose()?;
    let instalments = in_reading_order(&rows.instalments, today)?;
    let overdue = overdue(&instalments);
    let next_debit = instalments.into_iter().find(|instalment| instalment.state == InstalmentState::Upcoming);
    Ok(ContractCard {
        number: ContractNumber::parse(&contract.number)?,
        object_number: object.map(|object| ObjectNumber::parse(&object.number)).transpose()?,
        product,
        certificate: certificate(customer, &cover, insured.as_ref(), today),
        thing: insured,
        formula: contract.formula.clone(),
        state: cover.state(today),
        starts_on: contract.starts_on,
        ends_on: contract.ends_on,
        annual_premium: premium_on(rows, today),
        next_debit,
        overdue,
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

fn rank(state: &CoverState) -> u8 {
    match state {
        CoverState::Suspended { .. } => 0,
        CoverState::InForce | CoverState::Ending { .. } => 1,
        CoverState::NotStarted { .. } => 2,
        CoverState::Ended { .. } => 3,
    }
}
