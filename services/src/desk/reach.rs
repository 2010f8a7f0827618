//! What a desk reaches, as conditions that every statement has in it. A broker's are worked out from the contracts as they are
//! now: nothing remembers that somebody was his.

use domain::thread::Counterpart;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait as _, ExprTrait as _, QueryFilter as _, QuerySelect as _, QueryTrait as _,
    sea_query::Expr,
};
use uuid::Uuid;

use crate::{
    entity::{contract, person, thread},
    staff::{Desk, Reach},
};

/// The contracts that a desk sees. One that was withdrawn is nobody's.
pub(super) fn contracts(desk: &Desk<'_>) -> Condition {
    let there = Condition::all().add(contract::Column::WithdrawnAt.is_null());
    match desk.reach {
        Reach::Everyone => there,
        Reach::Portfolio(broker) => there.add(contract::Column::BrokerId.eq(broker)),
    }
}

/// The people that it sees: a broker, who has a contract through him.
pub(super) fn people(desk: &Desk<'_>) -> Condition {
    match desk.reach {
        Reach::Everyone => Condition::all(),
        Reach::Portfolio(broker) => Condition::all().add(Expr::exists(brought_by(broker, person::Column::Id))),
    }
}

/// The people who hold some of the contracts that it sees.
pub(super) fn holders(desk: &Desk<'_>, which: impl Into<Expr>) -> Expr {
    let contracts = contract::Entity::find()
        .select_only()
        .column(contract::Column::PolicyholderId)
        .filter(contracts(desk).add(which.into()));
    person::Column::Id.in_subquery(contracts.into_query())
}

/// The conversations that it sees: a broker, those that he is asked, about a contract that is still his, or by somebody who has one.
pub(crate) fn threads(desk: &Desk<'_>) -> Condition {
    threads_within(desk.reach)
}

/// The same where nobody is at the desk.
pub(crate) fn threads_within(reach: Reach) -> Condition {
    let Reach::Portfolio(broker) = reach else { return Condition::all() };
    let mut brought = brought_by(broker, thread::Column::PersonId);
    let about = same(contract::Column::Id, thread::Column::ContractId);
    brought.cond_where(Condition::any().add(thread::Column::ContractId.is_null()).add(about));
    Condition::all()
        .add(thread::Column::Counterpart.eq(Counterpart::Broker.code()))
        .add(thread::Column::BrokerId.eq(broker))
        .add(Expr::exists(brought))
}

fn brought_by(broker: Uuid, policyholder: impl ColumnTrait) -> sea_orm::sea_query::SelectStatement {
    contract::Entity::find()
        .select_only()
        .column(contract::Column::Id)
        .filter(same(contract::Column::PolicyholderId, policyholder))
        .filter(contract::Column::BrokerId.eq(broker))
        .filter(contract::Column::WithdrawnAt.is_null())
        .into_query()
}

fn same(one: impl ColumnTrait, other: impl ColumnTrait) -> Expr {
    Expr::col(one.as_column_ref()).eq(Expr::col(other.as_column_ref()))
}
