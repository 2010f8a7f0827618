//! The list of contracts as a person looks through it: all of them, or those of one kind.
//!
//! Who has no more than a page of contracts has them all, and the page can count what it sets aside. Of a fleet, the database sets
//! aside: a page of what is kept, found by the same index and after the same key, and nothing is counted.

use chrono::NaiveDate;
use domain::{
    contract::Standing,
    view::{ContractCard, Cursor, Page},
};
use sea_orm::{ColumnTrait as _, Condition};

use super::list::{list, list_contracts};
use crate::{account::Customer, entity::contract, failure::Fault, portal::Portal};

/// What a look through the contracts finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contracts {
    /// All that there are, of whatever kind.
    All(Vec<ContractCard>),
    /// A page of many: those of the kind that was asked for.
    Some(Page<ContractCard>),
}

/// The customer's contracts, or a page of those of a kind, after a contract if one is named.
pub async fn browse_contracts(
    customer: &Customer,
    portal: &Portal,
    standing: Option<Standing>,
    after: Option<&Cursor>,
) -> Result<Contracts, Fault> {
    if after.is_none() {
        let first = list_contracts(customer, portal, None).await?;
        if first.next.is_none() {
            return Ok(Contracts::All(first.items));
        }
        if standing.is_none() {
            return Ok(Contracts::Some(first));
        }
    }
    let kept = standing.map(|standing| stand(standing, portal.clock.today()));
    Ok(Contracts::Some(list(customer, portal, kept, after).await?))
}

/// Which contracts stand so: what [`domain::contract::CoverFacts::state`] says of one, said to the database of many.
fn stand(standing: Standing, today: NaiveDate) -> Condition {
    use contract::Column::{EndsOn, StartsOn, SuspendedFrom};

    let not_ended = Condition::any().add(EndsOn.is_null()).add(EndsOn.gte(today));
    let begun = Condition::all().add(not_ended.clone()).add(StartsOn.lte(today));
    match standing {
        Standing::Ended => Condition::all().add(EndsOn.lt(today)),
        Standing::NotStarted => Condition::all().add(not_ended).add(StartsOn.gt(today)),
        Standing::Suspended => begun.add(SuspendedFrom.lte(today)),
        Standing::InForce => begun.add(Condition::any().add(SuspendedFrom.is_null()).add(SuspendedFrom.gt(today))),
    }
}
