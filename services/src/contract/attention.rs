//! Of a fleet, the contracts that home must not miss because they stand beyond the first page: those without cover for the moment,
//! those on which something is overdue, and the one that is paid next.

use chrono::NaiveDate;
use domain::view::ContractCard;
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    QueryTrait as _, Select,
    sea_query::{Asterisk, Expr, Query, SelectStatement, UnionType},
};

use super::{
    list::cards,
    payments::is_open,
    rows::{Asked, Instalments},
    which::{PAGE, Which, of},
};
use crate::{
    account::Customer,
    entity::{contract, instalment},
    failure::Fault,
    portal::Portal,
    together::Together,
};

/// The contracts of who has more than a page of them that need to be looked at; a page of them at most.
pub(super) async fn need_attention(customer: &Customer, portal: &Portal) -> Result<Vec<ContractCard>, Fault> {
    let (mut together, today) = (Together::new(portal), portal.clock.today());
    let ids = each_once([suspended(customer, today), overdue(customer, today), paid_next(customer, today)]);
    let which = Which::these(&mut together, ids);
    let asked = Asked::ask(&mut together, which, Instalments::Open);
    Ok(cards(customer, portal, asked, &mut together.fetch(portal).await?)?.items)
}

/// The rows of all of them, each once. An `OR` of three would have PostgreSQL look at every contract there is; SQLite takes no part of
/// a union that has an end of its own, unless it stands in a table of its own.
fn each_once(parts: [SelectStatement; 3]) -> SelectStatement {
    let mut tables =
        parts.into_iter().map(|part| Query::select().expr(Expr::col(Asterisk)).from_subquery(part, "part").take());
    let mut all = tables.next().unwrap_or_default();
    all.unions(tables.map(|table| (UnionType::Distinct, table))).take()
}

fn suspended(customer: &Customer, today: NaiveDate) -> SelectStatement {
    let ids = contract::Entity::find().select_only().column(contract::Column::Id).filter(of(customer));
    let ids = ids.filter(contract::Column::SuspendedFrom.lte(today));
    ids.filter(Condition::any().add(contract::Column::EndsOn.is_null()).add(contract::Column::EndsOn.gte(today)))
        .limit(MOST)
        .into_query()
}

fn overdue(customer: &Customer, today: NaiveDate) -> SelectStatement {
    due(customer).filter(instalment::Column::DueOn.lte(today)).distinct().limit(MOST).into_query()
}

fn paid_next(customer: &Customer, today: NaiveDate) -> SelectStatement {
    due(customer)
        .filter(instalment::Column::DueOn.gt(today))
        .order_by_asc(instalment::Column::DueOn)
        .limit(1)
        .into_query()
}

/// The contracts of what is still due.
fn due(customer: &Customer) -> Select<instalment::Entity> {
    let contracts = instalment::Entity::find().select_only().column(instalment::Column::ContractId);
    contracts.inner_join(contract::Entity).filter(of(customer)).filter(is_open())
}

/// Half a page of each kind: together with the one that is next they are never more than a page can tell.
const MOST: u64 = PAGE as u64 / 2 - 1;
