//! What a new conversation may be about, and who may answer it.

use std::collections::HashSet;

use domain::{
    contract::Product,
    reference::ContractNumber,
    view::{ContractChoice, WritingChoices},
};
use sea_orm::{
    EntityTrait as _, FromQueryResult, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    RelationTrait as _,
};

use super::rows::thing;
use crate::{
    account::Customer,
    contract::{decoded, of},
    entity::{broker, contract, insured_object},
    failure::Fault,
    portal::Portal,
};

/// How many contracts are offered, the latest; of a fleet, the others are written about from their own pages.
const OFFERED: u64 = 60;

#[derive(FromQueryResult)]
struct Row {
    number: String,
    product: String,
    broker_name: Option<String>,
    make: Option<String>,
    model: Option<String>,
    city: Option<String>,
}

/// The customer's contracts and their brokers.
pub async fn writing_choices(customer: &Customer, portal: &Portal) -> Result<WritingChoices, Fault> {
    let rows = contract::Entity::find()
        .left_join(broker::Entity)
        .join(JoinType::LeftJoin, insured_object::Relation::Contract.def().rev())
        .filter(of(customer))
        .select_only()
        .columns([contract::Column::Number, contract::Column::Product])
        .column_as(broker::Column::Name, "broker_name")
        .columns([insured_object::Column::Make, insured_object::Column::Model, insured_object::Column::City])
        .order_by_desc(contract::Column::StartsOn)
        .order_by_desc(contract::Column::Number)
        .order_by_desc(insured_object::Column::Since)
        .limit(OFFERED)
        .into_model::<Row>()
        .all(&portal.db)
        .await?;
    let (mut seen, mut contracts) = (HashSet::new(), Vec::new());
    // A contract that has changed its object comes once for each, the one insured last first.
    for row in rows.into_iter().filter(|row| seen.insert(row.number.clone())) {
        contracts.push(ContractChoice {
            number: ContractNumber::parse(&row.number)?,
            product: decoded(&row.product, Product::from_code)?,
            thing: thing(row.make.as_deref(), row.model.as_deref(), row.city.as_deref()),
            broker: row.broker_name,
        });
    }
    let mut brokers: Vec<String> = contracts.iter().filter_map(|contract| contract.broker.clone()).collect();
    brokers.sort();
    brokers.dedup();
    Ok(WritingChoices { contracts, brokers })
}
