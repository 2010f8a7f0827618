//! Which contracts are asked for, said to each table that refers to them.

use domain::{reference::ContractNumber, view::Cursor};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
    sea_query::{Expr, ExprTrait as _, SelectStatement, SubQueryStatement},
};

use crate::{account::Customer, entity::contract};

/// How many contracts a page of a list shows.
pub(crate) const PAGE: usize = 50;

/// All that are the customer's. One that was withdrawn is nobody's.
pub(crate) fn of(customer: &Customer) -> Condition {
    Condition::all()
        .add(contract::Column::PolicyholderId.eq(customer.person))
        .add(contract::Column::WithdrawnAt.is_null())
}

/// Some contracts, by a statement that finds their identifiers: tables that refer to them are asked by those, and the contracts are not
/// searched again for each.
pub(crate) enum Which {
    One(SelectStatement),
    Several(SelectStatement),
}

impl Which {
    /// That of a number, if it is the customer's.
    pub fn one(customer: &Customer, number: &ContractNumber) -> Self {
        let own = of(customer).add(contract::Column::Number.eq(number.as_str()));
        Self::One(contract::Entity::find().select_only().column(contract::Column::Id).filter(own).into_query())
    }

    /// Of some, a page and the first of the next, newest first. What comes after a cursor is found by the index, however much stands
    /// before it.
    pub fn page(some: Condition, after: Option<&Cursor>) -> Self {
        let mut page = contract::Entity::find().select_only().column(contract::Column::Id).filter(some);
        if let Some(Cursor { starts_on, number }) = after {
            let place = Expr::tuple([Expr::col(contract::Column::StartsOn), Expr::col(contract::Column::Number)]);
            page = page.filter(place.lt(Expr::tuple([Expr::val(*starts_on), Expr::val(number.as_str())])));
        }
        let page = page
            .order_by_desc(contract::Column::StartsOn)
            .order_by_desc(contract::Column::Number)
            .limit(u64::try_from(PAGE + 1).unwrap_or(u64::MAX));
        Self::Several(page.into_query())
    }

    /// Whether a column names one of them.
    pub fn named_by(&self, column: impl ColumnTrait) -> Expr {
        match self {
            Self::One(ids) => column.into_expr().eq(Expr::from(SubQueryStatement::from(ids.clone()))),
            Self::Several(ids) => column.in_subquery(ids.clone()),
        }
    }
}
