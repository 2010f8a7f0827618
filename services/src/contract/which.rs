//! Which contracts are asked for, said to each table that refers to them.

use domain::{reference::ContractNumber, view::Cursor};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, IdenStatic as _, Iterable as _, JoinType, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, QueryTrait, Select,
    sea_query::{Expr, ExprTrait as _, Query, SelectStatement, SubQueryStatement},
};

use crate::{
    account::Customer,
    entity::contract,
    together::{Field, Part, Together},
};

/// How many contracts a page of a list shows.
pub(crate) const PAGE: usize = 50;

/// All that are the customer's. One that was withdrawn is nobody's.
pub(crate) fn of(customer: &Customer) -> Condition {
    Condition::all()
        .add(contract::Column::PolicyholderId.eq(customer.person))
        .add(contract::Column::WithdrawnAt.is_null())
}

/// The name under which a statement knows them.
const WHICH: &str = "which";

/// The contracts that a statement is about. They are found once, and what refers to them is asked by their identifiers.
#[derive(Clone, Copy)]
pub(crate) struct Which {
    name: &'static str,
    is_one: bool,
}

impl Which {
    /// That of a number, if it is the customer's.
    pub fn one(together: &mut Together, customer: &Customer, number: &ContractNumber) -> Self {
        let own = of(customer).add(contract::Column::Number.eq(number.as_str()));
        let name = together.find_once(WHICH, contract::Entity::find().filter(own));
        Self { name, is_one: true }
    }

    /// Of some, a page and the first of the next, newest first. What comes after a cursor is found by the index, however much stands
    /// before it.
    pub fn page(together: &mut Together, some: Condition, after: Option<&Cursor>) -> Self {
        let mut page = contract::Entity::find().filter(some);
        if let Some(Cursor { starts_on, number }) = after {
            let place = Expr::tuple([Expr::col(contract::Column::StartsOn), Expr::col(contract::Column::Number)]);
            page = page.filter(place.lt(Expr::tuple([Expr::val(*starts_on), Expr::val(number.as_str())])));
        }
        let page = page
            .order_by_desc(contract::Column::StartsOn)
            .order_by_desc(contract::Column::Number)
            .limit(u64::try_from(PAGE + 1).unwrap_or(u64::MAX));
        Self { name: together.find_once(WHICH, page), is_one: false }
    }

    /// Those whose identifiers a statement finds.
    pub fn these(together: &mut Together, ids: SelectStatement) -> Self {
        let these = contract::Entity::find().filter(contract::Column::Id.in_subquery(ids));
        Self { name: together.find_once(WHICH, these), is_one: false }
    }

    /// Asks for them.
    pub fn ask(self, together: &mut Together) -> Part<contract::Model> {
        let mut found = contract::Entity::find();
        QueryTrait::query(&mut found).from_clear().from(self.name);
        together.fields(found, contract::Column::iter().map(|column| self.field(column.as_str(), column)))
    }

    /// Whether a column names one of them.
    pub fn named_by(self, column: impl ColumnTrait) -> Expr {
        let ids = Query::select().column(contract::Column::Id).from(self.name).take();
        if self.is_one {
            column.into_expr().eq(Expr::from(SubQueryStatement::from(ids)))
        } else {
            column.in_subquery(ids)
        }
    }

    /// Joins them, by one of their columns, to rows of another table.
    pub fn joined<E: EntityTrait>(self, mut rows: Select<E>, own: contract::Column, other: E::Column) -> Select<E> {
        let same = self.column(own).eq(other.into_expr());
        QueryTrait::query(&mut rows).join(JoinType::InnerJoin, self.name, same);
        rows
    }

    /// A column of theirs.
    pub fn column(self, column: contract::Column) -> Expr {
        Expr::col((self.name, column))
    }

    /// A column of theirs that fills a field of some name.
    pub fn field(self, name: &'static str, column: contract::Column) -> Field {
        Field::within(self.name, name, column)
    }
}
