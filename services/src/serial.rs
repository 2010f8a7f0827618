//! Numbers that people read: drawn one after the other, in the transaction of what they name.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    sea_query::{Expr, OnConflict},
};

use crate::{entity::serial, failure::Fault};

/// The next serial of a series. The row stays locked until the transaction ends, so none is drawn twice.
pub(crate) async fn next(db: &impl ConnectionTrait, series: &'static str) -> Result<u32, Fault> {
    let first = serial::ActiveModel { name: Set(series.into()), next: Set(FIRST) };
    let keep = OnConflict::column(serial::Column::Name).do_nothing().to_owned();
    serial::Entity::insert(first).on_conflict(keep).exec_without_returning(db).await?;
    serial::Entity::update_many()
        .col_expr(serial::Column::Next, Expr::col(serial::Column::Next).add(1))
        .filter(serial::Column::Name.eq(series))
        .exec(db)
        .await?;
    let row = serial::Entity::find_by_id(series.to_owned()).one(db).await?;
    let row = row.ok_or_else(|| Fault::new("a series of numbers vanished while it was locked"))?;
    Ok(u32::try_from(row.next - 1)?)
}

/// Eight digits from the start, so that no number looks younger than another by its length.
const FIRST: i64 = 10_000_001;
