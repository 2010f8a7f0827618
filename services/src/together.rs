//! Rows of several tables in one row of one statement: a page asks the database once, however many tables it is made of.
//!
//! Each table is a column of the answer, a list of JSON objects that the database builds from the entity's own columns. So the
//! entities stay the only place that says what a row is, parts need not have the same columns, and the text of the statement does
//! not depend on how many rows there are: it is prepared once. It is one row because each row is handed over by itself, from the
//! database's thread to the request, and every handing over wakes the request from its very beginning. What is sealed comes as
//! hexadecimal digits, for JSON has no word for bytes: it is read as [`Sealed`] and opened in its place.

use std::marker::PhantomData;

use data_encoding::HEXLOWER_PERMISSIVE;
use sea_orm::{
    ColumnTrait, ColumnType, ConnectionTrait as _, DbBackend, EntityTrait, Iterable as _, QueryTrait as _, Select,
    Value,
    sea_query::{
        CommonTableExpression, DynIden, Expr, ExprTrait as _, Func, IntoIden as _, Query, SelectStatement,
        SubQueryStatement, WithClause,
    },
};
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error as _},
};

use crate::{failure::Fault, portal::Portal};

/// What fills a field of a part.
pub(crate) struct Field {
    name: &'static str,
    from: Source,
}

enum Source {
    Column((DynIden, DynIden), ColumnType),
    List(Box<SelectStatement>, Vec<Field>),
}

impl Field {
    /// A column that fills the field of its own name.
    pub fn of(column: impl ColumnTrait) -> Self {
        Self::named(column.as_str(), column)
    }

    /// A column that fills a field of another name, where two tables have one of the same.
    pub fn named(name: &'static str, column: impl ColumnTrait) -> Self {
        let holds = column.def().get_column_type().clone();
        Self { name, from: Source::Column(column.as_column_ref(), holds) }
    }

    /// The same of rows that are known by another name than their table's.
    pub fn within(rows: &'static str, name: &'static str, column: impl ColumnTrait) -> Self {
        let holds = column.def().get_column_type().clone();
        Self { name, from: Source::Column((rows.into_iden(), column.into_iden()), holds) }
    }

    /// A list in each row: the rows of another table that belong to it, as a condition of `which` on the outer row says. They are looked
    /// up by that condition for each row, so it wants an index.
    pub fn list<E: EntityTrait>(name: &'static str, which: Select<E>, fields: impl IntoIterator<Item = Self>) -> Self {
        Self { name, from: Source::List(Box::new(which.into_query()), fields.into_iter().collect()) }
    }
}

/// What is to be fetched.
pub(crate) struct Together {
    backend: DbBackend,
    found_once: Option<WithClause>,
    parts: Vec<SelectStatement>,
}

/// A part of what is fetched: rows that are read as `T`.
pub(crate) struct Part<T>(usize, PhantomData<T>);

impl Together {
    /// Nothing yet.
    pub fn new(portal: &Portal) -> Self {
        Self { backend: portal.pages.get_database_backend(), found_once: None, parts: Vec::new() }
    }

    /// Rows that several parts are about, found once; the name by which parts know them.
    pub fn find_once<E: EntityTrait>(&mut self, name: &'static str, which: Select<E>) -> &'static str {
        let mut found = CommonTableExpression::new();
        found.table_name(name).query(which.into_query()).materialized(true);
        self.found_once.get_or_insert_with(WithClause::new).cte(found);
        name
    }

    /// Adds whole rows of an entity.
    pub fn rows<E: EntityTrait>(&mut self, select: Select<E>) -> Part<E::Model> {
        self.fields(select, E::Column::iter().map(Field::of))
    }

    /// Adds some columns, of the entity and of what it is joined with.
    pub fn fields<E: EntityTrait, T>(&mut self, select: Select<E>, fields: impl IntoIterator<Item = Field>) -> Part<T> {
        let place = self.parts.len();
        let mut part = select.into_query();
        part.clear_selects();
        let list = self.list(fields);
        part.expr(if self.backend == DbBackend::Sqlite { list } else { list.cast_as("text") });
        self.parts.push(part);
        Part(place, PhantomData)
    }

    /// Both databases build the same list under two names. PostgreSQL has none where there are no rows.
    fn list(&self, fields: impl IntoIterator<Item = Field>) -> Expr {
        let pairs = fields.into_iter().flat_map(|field| [constant(field.name), self.value(field.from)]);
        if self.backend == DbBackend::Sqlite {
            return Func::cust("json_group_array").arg(Func::cust("json_object").args(pairs)).into();
        }
        let list = Func::cust("json_agg").arg(Func::cust("json_build_object").args(pairs));
        Func::coalesce([list.into(), constant("[]").cast_as("json")]).into()
    }

    fn value(&self, source: Source) -> Expr {
        match source {
            Source::Column(column, holds) => self.column(column, &holds),
            Source::List(mut rows, fields) => {
                rows.clear_selects();
                rows.expr(self.list(fields));
                let rows = Expr::from(SubQueryStatement::from(*rows));
                // What SQLite builds is a text until it is told that it is JSON.
                if self.backend == DbBackend::Sqlite { Func::cust("json").arg(rows).into() } else { rows }
            }
        }
    }

    /// SQLite keeps identifiers as bytes.
    fn column(&self, column: (DynIden, DynIden), holds: &ColumnType) -> Expr {
        let column = Expr::col(column);
        match (self.backend, is_bytes(holds)) {
            (DbBackend::Sqlite, bytes) if bytes || *holds == ColumnType::Uuid => {
                Func::cust("nullif").args([Func::cust("hex").arg(column).into(), constant("")]).into()
            }
            (_, true) => Func::cust("encode").args([column, constant("hex")]).into(),
            _ => column,
        }
    }

    /// Asks.
    pub async fn fetch(self, portal: &Portal) -> Result<Rows, Fault> {
        let columns = self.parts.len();
        let mut statement = Query::select();
        if let Some(found) = self.found_once {
            statement.with_cte(found);
        }
        for part in self.parts {
            statement.expr(Expr::from(SubQueryStatement::from(part)));
        }
        let row = portal.pages.query_one(&statement).await?.ok_or_else(|| Fault::new("a row of parts is missing"))?;
        let parts = (0..columns).map(|place| row.try_get_by_index(place)).collect::<Result<_, _>>()?;
        Ok(Rows(parts))
    }
}

/// What was fetched, part by part.
pub(crate) struct Rows(Vec<String>);

impl Rows {
    /// The rows of a part, in no order. A part is taken once.
    pub fn take<T: DeserializeOwned>(&mut self, part: &Part<T>) -> Result<Vec<T>, Fault> {
        let rows = self.0.get_mut(part.0).map(std::mem::take).unwrap_or_default();
        Ok(serde_json::from_str(&rows)?)
    }
}

/// A sealed value, as it stands in its column.
pub(crate) struct Sealed(pub Vec<u8>);

impl<'de> Deserialize<'de> for Sealed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let digits = String::deserialize(deserializer)?;
        HEXLOWER_PERMISSIVE.decode(digits.as_bytes()).map(Self).map_err(D::Error::custom)
    }
}

const fn is_bytes(holds: &ColumnType) -> bool {
    matches!(holds, ColumnType::Blob | ColumnType::Binary(_) | ColumnType::VarBinary(_))
}

/// A text of ours, written into the statement rather than bound to it.
fn constant(text: &str) -> Expr {
    Expr::Constant(Value::from(text))
}
