//! The rows of a customer's contracts, loaded together: as many queries for one contract as for fifty.

use std::collections::HashMap;

use domain::reference::ContractNumber;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use uuid::Uuid;

use crate::{
    account::Customer,
    entity::{contract, instalment, insured_object, payment, premium},
    failure::Fault,
    portal::Portal,
};

/// An instalment with what was paid on it.
pub(crate) type InstalmentRow = (instalment::Model, Vec<payment::Model>);

/// A contract with what every view of it needs.
pub(crate) struct ContractRows {
    pub contract: contract::Model,
    /// Newest first.
    pub objects: Vec<insured_object::Model>,
    /// Newest first.
    pub premiums: Vec<premium::Model>,
    /// By due date.
    pub instalments: Vec<InstalmentRow>,
}

/// The customer's contracts, or the one of that number if it is the customer's.
pub(crate) async fn rows_of(
    customer: &Customer,
    portal: &Portal,
    number: Option<&ContractNumber>,
) -> Result<Vec<ContractRows>, Fault> {
    let mut query = contract::Entity::find().filter(contract::Column::PolicyholderId.eq(customer.person));
    if let Some(number) = number {
        query = query.filter(contract::Column::Number.eq(number.as_str()));
    }
    let contracts = query.order_by_desc(contract::Column::StartsOn).all(&portal.db).await?;
    let ids: Vec<Uuid> = contracts.iter().map(|contract| contract.id).collect();
    let mut objects = grouped(objects(portal, &ids).await?, |row| row.contract_id);
    let mut premiums = grouped(premiums(portal, &ids).await?, |row| row.contract_id);
    let mut paid = grouped(payments(portal, &ids).await?, |row| row.instalment_id);
    let with_payments = |row: instalment::Model| {
        let payments = paid.remove(&row.id).unwrap_or_default();
        (row, payments)
    };
    let instalments = instalments(portal, &ids).await?.into_iter().map(with_payments).collect();
    let mut instalments = grouped(instalments, |row: &InstalmentRow| row.0.contract_id);
    let assemble = |contract: contract::Model| ContractRows {
        objects: objects.remove(&contract.id).unwrap_or_default(),
        premiums: premiums.remove(&contract.id).unwrap_or_default(),
        instalments: instalments.remove(&contract.id).unwrap_or_default(),
        contract,
    };
    Ok(contracts.into_iter().map(assemble).collect())
}

/// Reads a text code that the importer has checked.
///
/// # Errors
/// A fault when the row holds a code that this version does not know.
pub(crate) fn decoded<T>(code: &str, from_code: impl Fn(&str) -> Option<T>) -> Result<T, Fault> {
    from_code(code).ok_or_else(|| Fault::new("a row holds a code that this version does not know"))
}

async fn objects(portal: &Portal, contracts: &[Uuid]) -> Result<Vec<insured_object::Model>, Fault> {
    Ok(insured_object::Entity::find()
        .filter(insured_object::Column::ContractId.is_in(contracts.iter().copied()))
        .order_by_desc(insured_object::Column::Since)
        .all(&portal.db)
        .await?)
}

async fn premiums(portal: &Portal, contracts: &[Uuid]) -> Result<Vec<premium::Model>, Fault> {
    Ok(premium::Entity::find()
        .filter(premium::Column::ContractId.is_in(contracts.iter().copied()))
        .order_by_desc(premium::Column::StartsOn)
        .all(&portal.db)
        .await?)
}

async fn instalments(portal: &Portal, contracts: &[Uuid]) -> Result<Vec<instalment::Model>, Fault> {
    Ok(instalment::Entity::find()
        .filter(instalment::Column::ContractId.is_in(contracts.iter().copied()))
        .order_by_asc(instalment::Column::DueOn)
        .all(&portal.db)
        .await?)
}

async fn payments(portal: &Portal, contracts: &[Uuid]) -> Result<Vec<payment::Model>, Fault> {
    Ok(payment::Entity::find()
        .inner_join(instalment::Entity)
        .filter(instalment::Column::ContractId.is_in(contracts.iter().copied()))
        .order_by_asc(payment::Column::PaidOn)
        .all(&portal.db)
        .await?)
}

fn grouped<T>(rows: Vec<T>, key: impl Fn(&T) -> Uuid) -> HashMap<Uuid, Vec<T>> {
    let mut groups: HashMap<Uuid, Vec<T>> = HashMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}
