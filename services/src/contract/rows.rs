//! The rows of a customer's contracts, loaded together: one statement for one contract as for a page of them.

use std::{cmp::Reverse, collections::HashMap};

use chrono::NaiveDate;
use domain::{reference::ContractNumber, view::Cursor};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, ExprTrait as _, JoinType, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, QueryTrait as _, RelationTrait as _, sea_query::Expr,
};
use uuid::Uuid;

use super::payments::is_open;
use crate::{
    account::Customer,
    entity::{contract, instalment, insured_object, payment, premium},
    failure::Fault,
    portal::Portal,
    together::{Part, Rows, Together},
};

/// How many contracts a page of a list shows.
pub(crate) const PAGE: usize = 50;

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

/// Which instalments are loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Instalments {
    /// Those on which something is still due: a list shows no others.
    Open,
    /// Those as well that were due between two days, both counted.
    OpenAndOf(NaiveDate, NaiveDate),
}

impl Instalments {
    fn sieve(self) -> Expr {
        match self {
            Self::Open => is_open(),
            Self::OpenAndOf(first, last) => instalment::Column::DueOn.between(first, last).or(is_open()),
        }
    }
}

/// The rows that have been asked for.
pub(crate) struct Asked {
    contracts: Part<contract::Model>,
    objects: Part<insured_object::Model>,
    premiums: Part<premium::Model>,
    instalments: Part<instalment::Model>,
    payments: Part<payment::Model>,
}

/// The customer's contract of that number, if it is the customer's.
pub(crate) async fn rows_of(
    customer: &Customer,
    portal: &Portal,
    number: &ContractNumber,
) -> Result<Option<ContractRows>, Fault> {
    let mut together = Together::new(&portal.db);
    let asked = Asked::ask(&mut together, &one(customer, number), Instalments::Open);
    Ok(asked.answered(&mut together.fetch(&portal.db).await?)?.pop())
}

/// Which contracts: all that are the customer's. One that was withdrawn is nobody's.
pub(crate) fn of(customer: &Customer) -> Condition {
    Condition::all()
        .add(contract::Column::PolicyholderId.eq(customer.person))
        .add(contract::Column::WithdrawnAt.is_null())
}

/// Which contract: that of a number, if it is the customer's.
pub(crate) fn one(customer: &Customer, number: &ContractNumber) -> Condition {
    of(customer).add(contract::Column::Number.eq(number.as_str()))
}

/// Which contracts: of those, a page and the first of the next, newest first. What comes after a cursor is found by the index,
/// however much stands before it.
pub(crate) fn page(which: Condition, after: Option<&Cursor>) -> Condition {
    let mut page = contract::Entity::find().select_only().column(contract::Column::Id).filter(which);
    if let Some(Cursor { starts_on, number }) = after {
        let place = Expr::tuple([Expr::col(contract::Column::StartsOn), Expr::col(contract::Column::Number)]);
        page = page.filter(place.lt(Expr::tuple([Expr::val(*starts_on), Expr::val(number.as_str())])));
    }
    let page = page
        .order_by_desc(contract::Column::StartsOn)
        .order_by_desc(contract::Column::Number)
        .limit(u64::try_from(PAGE + 1).unwrap_or(u64::MAX));
    Condition::all().add(contract::Column::Id.in_subquery(page.into_query()))
}

impl Asked {
    /// Asks for the contracts and for what every view of them needs.
    pub fn ask(together: &mut Together, which: &Condition, instalments: Instalments) -> Self {
        let payments = payment::Entity::find().inner_join(instalment::Entity);
        let payments = payments.join(JoinType::InnerJoin, instalment::Relation::Contract.def());
        Self {
            contracts: together.rows(contract::Entity::find().filter(which.clone())),
            objects: together.rows(insured_object::Entity::find().inner_join(contract::Entity).filter(which.clone())),
            premiums: together.rows(premium::Entity::find().inner_join(contract::Entity).filter(which.clone())),
            instalments: together.rows(
                instalment::Entity::find()
                    .inner_join(contract::Entity)
                    .filter(which.clone())
                    .filter(instalments.sieve()),
            ),
            payments: together.rows(payments.filter(which.clone()).filter(instalments.sieve())),
        }
    }

    /// The contracts, newest first.
    pub fn answered(self, rows: &mut Rows) -> Result<Vec<ContractRows>, Fault> {
        let mut contracts = rows.take(&self.contracts)?;
        contracts.sort_by(|a, b| (b.starts_on, &b.number).cmp(&(a.starts_on, &a.number)));
        let mut objects = grouped(rows.take(&self.objects)?, |row| row.contract_id);
        let mut premiums = grouped(rows.take(&self.premiums)?, |row| row.contract_id);
        let mut paid = grouped(rows.take(&self.payments)?, |row| row.instalment_id);
        let with_payments = |row: instalment::Model| {
            let mut payments = paid.remove(&row.id).unwrap_or_default();
            payments.sort_by_key(|payment| payment.paid_on);
            (row, payments)
        };
        let instalments = rows.take(&self.instalments)?.into_iter().map(with_payments).collect();
        let mut instalments = grouped(instalments, |row: &InstalmentRow| row.0.contract_id);
        let assemble = |contract: contract::Model| {
            let mut rows = ContractRows {
                objects: objects.remove(&contract.id).unwrap_or_default(),
                premiums: premiums.remove(&contract.id).unwrap_or_default(),
                instalments: instalments.remove(&contract.id).unwrap_or_default(),
                contract,
            };
            rows.objects.sort_by_key(|object| Reverse(object.since));
            rows.premiums.sort_by_key(|premium| Reverse(premium.starts_on));
            rows.instalments.sort_by_key(|(instalment, _)| instalment.due_on);
            rows
        };
        Ok(contracts.into_iter().map(assemble).collect())
    }
}

/// Reads a text code that the importer has checked.
///
/// # Errors
/// A fault when the row holds a code that this version does not know.
pub(crate) fn decoded<T>(code: &str, from_code: impl Fn(&str) -> Option<T>) -> Result<T, Fault> {
    from_code(code).ok_or_else(|| Fault::new("a row holds a code that this version does not know"))
}

fn grouped<T>(rows: Vec<T>, key: impl Fn(&T) -> Uuid) -> HashMap<Uuid, Vec<T>> {
    let mut groups: HashMap<Uuid, Vec<T>> = HashMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}
