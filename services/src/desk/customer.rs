//! A customer's sheet: who it is, contracts, conversations, and what the other side has done in the file. To open it is an act,
//! and the customer reads it.
//!
//! Nothing of a bank account or a card is read here, for anybody. A broker sees the contracts that are his, and the contacts
//! masked: he has his own.

use std::cmp::Reverse;

use chrono::NaiveDate;
use domain::{
    address::PostalAddress,
    contract::Product,
    reference::ContractNumber,
    view::{ContractLine, CustomerSheet, QueueItem},
};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    QueryTrait as _, RelationTrait as _, sea_query::Expr,
};
use serde::{Deserialize, de::IgnoredAny};
use uuid::Uuid;

use super::{
    journal::{ask_journal, entries},
    messages::{ask_lines, item},
    reach,
};
use crate::{
    account::on_file,
    audit::{self, StaffAct},
    contract::{cover_facts, decoded, insured_now, thing},
    entity::{account, broker, contract, insured_object, person, thread},
    failure::Fault,
    portal::Portal,
    staff::{Desk, Reach},
    together::{Field, Together},
};

/// How many conversations, contracts and lines of the journal a sheet shows.
const MOST: usize = 20;

/// By what a sheet is opened.
#[derive(Debug, Clone)]
pub enum SheetKey {
    /// The person, as a search names one.
    Person(Uuid),
    /// A contract of the person's.
    Contract(ContractNumber),
}

impl SheetKey {
    /// Reads what an address says.
    pub fn parse(text: &str) -> Option<Self> {
        let contract = || ContractNumber::parse(text).ok().map(Self::Contract);
        Uuid::parse_str(text).ok().map(Self::Person).or_else(contract)
    }
}

#[derive(Deserialize)]
struct Followed {
    contract: Uuid,
    broker: String,
}

/// A customer's sheet, if the desk reaches the customer.
pub async fn open_customer(desk: &Desk<'_>, portal: &Portal, key: &SheetKey) -> Result<Option<CustomerSheet>, Fault> {
    let who = match key {
        SheetKey::Person(id) => person::Column::Id.eq(*id),
        SheetKey::Contract(number) => reach::holders(desk, contract::Column::Number.eq(number.as_str())),
    };
    let found = person::Entity::find().filter(reach::people(desk).add(who)).one(&portal.db).await?;
    let Some(person) = found else { return Ok(None) };
    let act = StaffAct {
        staff: desk.staff.id,
        action: "open_customer",
        subject: Some(("person", person.id)),
        person: Some(person.id),
    };
    if audit::is_opening(desk, portal, &act).await? {
        audit::record_staff(&portal.db, portal, act).await?;
    }
    Ok(Some(sheet(desk, portal, person).await?))
}

async fn sheet(desk: &Desk<'_>, portal: &Portal, person: person::Model) -> Result<CustomerSheet, Fault> {
    let most = u64::try_from(MOST).unwrap_or(u64::MAX);
    let held = || reach::contracts(desk).add(contract::Column::PolicyholderId.eq(person.id));
    let mut together = Together::new(portal);
    let accounts = account::Entity::find().filter(account::Column::PersonId.eq(person.id));
    let accounts = together.fields::<_, IgnoredAny>(accounts, [Field::of(account::Column::Id)]);
    let contracts = together.rows(contract::Entity::find().filter(newest(held(), most)));
    let objects = insured_object::Entity::find().inner_join(contract::Entity).filter(newest(held(), most));
    let objects = together.rows(objects);
    let followed = broker::Entity::find().join(JoinType::InnerJoin, contract::Relation::Broker.def().rev());
    let followed = together.fields::<_, Followed>(
        followed.filter(newest(held(), most)),
        [Field::named("contract", contract::Column::Id), Field::named("broker", broker::Column::Name)],
    );
    let threads =
        ask_lines(&mut together, latest(reach::threads(desk).add(thread::Column::PersonId.eq(person.id)), most));
    let own = match desk.reach {
        Reach::Everyone => None,
        Reach::Portfolio(broker) => Some(broker),
    };
    let journal = ask_journal(&mut together, (person.id, own), None, most);
    let mut rows = together.fetch(portal).await?;

    let (objects, followed) = (rows.take(&objects)?, rows.take(&followed)?);
    let mut contracts = rows.take(&contracts)?;
    contracts.sort_by_key(|row| Reverse(row.starts_on));
    let today = portal.clock.today();
    let contracts =
        contracts.iter().map(|row| line(row, &objects, &followed, today)).collect::<Result<Vec<_>, Fault>>()?;
    let mut threads = rows.take(&threads)?;
    threads.sort_by_key(|line| Reverse((line.last_message_at, line.id)));
    let threads = threads.iter().map(|line| item(desk, portal, line)).collect::<Result<Vec<QueueItem>, Fault>>()?;
    let (journal, _) = entries(rows.take(&journal)?, MOST)?;
    let address = PostalAddress::parse(
        &person.line1,
        person.line2.as_deref(),
        &person.postal_code,
        &person.insee_code,
        &person.city,
    )?;
    let masked = matches!(desk.reach, Reach::Portfolio(_));
    let email = on_file::email(portal, &person)?;
    let mobile = on_file::mobile(portal, &person)?;
    Ok(CustomerSheet {
        person: person.id.to_string(),
        name: format!("{} {}", person.first_name, person.last_name),
        birth_name: person.birth_name,
        birth_date: person.birth_date,
        address: address.lines(),
        email: email.map(|email| if masked { email.masked() } else { email.to_string() }),
        mobile: mobile.map(|mobile| if masked { mobile.masked() } else { mobile.national() }),
        has_account: !rows.take(&accounts)?.is_empty(),
        contracts,
        threads,
        journal,
    })
}

fn line(
    row: &contract::Model,
    objects: &[insured_object::Model],
    followed: &[Followed],
    today: NaiveDate,
) -> Result<ContractLine, Fault> {
    let mut own: Vec<_> = objects.iter().filter(|object| object.contract_id == row.id).cloned().collect();
    own.sort_by_key(|object| Reverse(object.since));
    Ok(ContractLine {
        number: ContractNumber::parse(&row.number)?,
        product: decoded(&row.product, Product::from_code)?,
        thing: insured_now(&own).map(thing).transpose()?,
        formula: row.formula.clone(),
        state: cover_facts(row)?.state(today),
        broker: followed.iter().find(|one| one.contract == row.id).map(|one| one.broker.clone()),
    })
}

/// The newest of some contracts.
fn newest(which: Condition, most: u64) -> Expr {
    let newest = contract::Entity::find()
        .select_only()
        .column(contract::Column::Id)
        .filter(which)
        .order_by_desc(contract::Column::StartsOn)
        .order_by_desc(contract::Column::Number)
        .limit(most);
    contract::Column::Id.in_subquery(newest.into_query())
}

/// The latest of some conversations.
fn latest(which: Condition, most: u64) -> Condition {
    let latest = thread::Entity::find()
        .select_only()
        .column(thread::Column::Id)
        .filter(which)
        .order_by_desc(thread::Column::LastMessageAt)
        .order_by_desc(thread::Column::Id)
        .limit(most);
    Condition::all().add(thread::Column::Id.in_subquery(latest.into_query()))
}
