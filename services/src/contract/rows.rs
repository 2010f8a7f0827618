//! The rows of a customer's contracts, loaded together: one statement for one contract as for a page of them.

use std::{cmp::Reverse, collections::HashMap};

use chrono::NaiveDate;
use domain::reference::ContractNumber;
use sea_orm::{ColumnTrait as _, EntityTrait as _, ExprTrait as _, QueryFilter as _, sea_query::Expr};
use serde::Deserialize;
use uuid::Uuid;

use super::{payments::is_open, which::Which};
use crate::{
    account::Customer,
    entity::{contract, instalment, insured_object, premium},
    failure::Fault,
    portal::Portal,
    together::{Field, Part, Rows, Together},
};

/// An instalment: no more than an index holds, so the table is not read.
#[derive(Deserialize)]
pub(crate) struct InstalmentRow {
    contract_id: Uuid,
    pub due_on: NaiveDate,
    pub cents: i64,
    pub means: String,
    pub received_cents: i64,
    pub last_outcome: Option<String>,
    pub settled_on: Option<NaiveDate>,
}

/// A premium, without its lines: no more than an index holds.
#[derive(Deserialize)]
pub(crate) struct PremiumRow {
    pub id: Uuid,
    contract_id: Uuid,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub total_cents: i64,
}

/// A contract with what every view of it needs.
pub(crate) struct ContractRows {
    pub contract: contract::Model,
    /// Newest first.
    pub objects: Vec<insured_object::Model>,
    /// Newest first.
    pub premiums: Vec<PremiumRow>,
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
    money: Option<Money>,
}

/// What contracts cost, and what of it is due.
struct Money {
    premiums: Part<PremiumRow>,
    instalments: Part<InstalmentRow>,
}

/// The customer's contract of that number, if it is the customer's.
pub(crate) async fn rows_of(
    customer: &Customer,
    portal: &Portal,
    number: &ContractNumber,
) -> Result<Option<ContractRows>, Fault> {
    let mut together = Together::new(portal);
    let which = Which::one(&mut together, customer, number);
    let asked = Asked::ask(&mut together, which, Instalments::Open);
    Ok(asked.answered(&mut together.fetch(portal).await?)?.pop())
}

impl Asked {
    /// Asks for the contracts and for what every view of them needs.
    pub fn ask(together: &mut Together, which: Which, instalments: Instalments) -> Self {
        let insuring = Self::ask_insuring(together, which);
        let premiums = ask_premiums(together, which);
        let money = Money { premiums, instalments: ask_instalments(together, which, instalments) };
        Self { money: Some(money), ..insuring }
    }

    /// Asks for the contracts and what they insure: they come without premiums and instalments.
    pub fn ask_insuring(together: &mut Together, which: Which) -> Self {
        let objects = insured_object::Entity::find().filter(which.named_by(insured_object::Column::ContractId));
        Self { contracts: which.ask(together), objects: together.rows(objects), money: None }
    }

    /// The contracts, newest first.
    pub fn answered(self, rows: &mut Rows) -> Result<Vec<ContractRows>, Fault> {
        let mut contracts = rows.take(&self.contracts)?;
        contracts.sort_by(|a, b| (b.starts_on, &b.number).cmp(&(a.starts_on, &a.number)));
        let mut objects = grouped(rows.take(&self.objects)?, |row| row.contract_id);
        let (premiums, instalments) = match self.money {
            Some(Money { premiums, instalments }) => (rows.take(&premiums)?, rows.take(&instalments)?),
            None => (Vec::new(), Vec::new()),
        };
        let mut premiums = grouped(premiums, |row: &PremiumRow| row.contract_id);
        let mut instalments = grouped(instalments, |row: &InstalmentRow| row.contract_id);
        let assemble = |contract: contract::Model| {
            let mut rows = ContractRows {
                objects: objects.remove(&contract.id).unwrap_or_default(),
                premiums: premiums.remove(&contract.id).unwrap_or_default(),
                instalments: instalments.remove(&contract.id).unwrap_or_default(),
                contract,
            };
            rows.objects.sort_by_key(|object| Reverse(object.since));
            rows.premiums.sort_by_key(|premium| Reverse(premium.starts_on));
            rows.instalments.sort_by_key(|instalment| instalment.due_on);
            rows
        };
        Ok(contracts.into_iter().map(assemble).collect())
    }
}

fn ask_premiums(together: &mut Together, which: Which) -> Part<PremiumRow> {
    use premium::Column::{ContractId, EndsOn, Id, StartsOn, TotalCents};

    let premiums = premium::Entity::find().filter(which.named_by(ContractId));
    together.fields(premiums, [Id, ContractId, StartsOn, EndsOn, TotalCents].map(Field::of))
}

fn ask_instalments(together: &mut Together, which: Which, wanted: Instalments) -> Part<InstalmentRow> {
    use instalment::Column::{Cents, ContractId, DueOn, LastOutcome, Means, ReceivedCents, SettledOn};

    let instalments = instalment::Entity::find().filter(which.named_by(ContractId)).filter(wanted.sieve());
    let fields = [ContractId, DueOn, Cents, Means, ReceivedCents, LastOutcome, SettledOn];
    together.fields(instalments, fields.map(Field::of))
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
