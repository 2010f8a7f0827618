//! Every table, in an order in which each refers to earlier ones only, and how its rows become lines and lines rows.

use futures::{TryStreamExt as _, future::BoxFuture};
use sea_orm::{
    ActiveModelTrait, ColumnTrait as _, DatabaseTransaction, EntityTrait, Iden as _, Iterable as _, ModelTrait as _,
    PrimaryKeyToColumn as _, QueryOrder as _, QuerySelect as _,
};
use serde_json::Value as Json;

use super::value;
use crate::{
    entity::{
        account, audit, bonus_malus, broker, certificate, clock, contact_message, contact_trouble, contract, coverage,
        draft, driver, enrolment, event, form_record, import_run, instalment, insured_object, job, kept_file, mandate,
        message, notification, notification_choice, past_claim, payment, person, premium, premium_line, quick_reply,
        recovery_code, risk_carrier, saved_view, serial, session, staff, staff_invitation, staff_session,
        staff_sign_in, thread, thread_note, throttle,
    },
    failure::Fault,
};

/// A row as a line has it: the values in the order of the columns.
pub(super) type Row = Vec<Json>;

/// What is told of each row.
pub(super) type Tell<'a> = dyn FnMut(Row) -> Result<(), Fault> + Send + 'a;

/// What goes on with a table.
type Doing<'a, T> = BoxFuture<'a, Result<T, Fault>>;

/// A table.
pub(super) struct Table {
    pub name: fn() -> String,
    pub columns: fn() -> Vec<String>,
    /// A column that refers to rows of the same table, which may come later: it is written when all are there.
    pub refers_to_itself: Option<&'static str>,
    pub read: for<'a> fn(&'a DatabaseTransaction, &'a mut Tell<'_>) -> Doing<'a, u64>,
    pub write: for<'a> fn(&'a DatabaseTransaction, Vec<Row>) -> Doing<'a, ()>,
    pub is_empty: for<'a> fn(&'a DatabaseTransaction) -> Doing<'a, bool>,
}

/// All of them.
pub(super) const ALL: [Table; 42] = [
    Table::of::<broker::Entity>(),
    Table::of::<risk_carrier::Entity>(),
    Table::of::<person::Entity>(),
    Table::of::<contract::Entity>(),
    Table::of::<insured_object::Entity>(),
    Table::of::<driver::Entity>(),
    Table::of::<coverage::Entity>(),
    Table::of::<premium::Entity>(),
    Table::of::<premium_line::Entity>(),
    Table::of::<bonus_malus::Entity>(),
    Table::of::<past_claim::Entity>(),
    Table::of::<mandate::Entity>(),
    Table::of::<instalment::Entity>(),
    Table::of::<payment::Entity>(),
    Table::of::<account::Entity>(),
    Table::of::<session::Entity>(),
    Table::of::<enrolment::Entity>(),
    Table::of::<throttle::Entity>(),
    Table::of::<form_record::Entity>(),
    Table::of::<contact_message::Entity>(),
    Table { refers_to_itself: Some("replaced_by"), ..Table::of::<certificate::Entity>() },
    Table::of::<job::Entity>(),
    Table::of::<audit::Entity>(),
    Table::of::<serial::Entity>(),
    Table::of::<clock::Entity>(),
    Table::of::<import_run::Entity>(),
    Table::of::<staff::Entity>(),
    Table::of::<staff_invitation::Entity>(),
    Table::of::<recovery_code::Entity>(),
    Table::of::<staff_session::Entity>(),
    Table::of::<staff_sign_in::Entity>(),
    Table::of::<thread::Entity>(),
    Table::of::<message::Entity>(),
    Table::of::<draft::Entity>(),
    Table::of::<thread_note::Entity>(),
    Table::of::<saved_view::Entity>(),
    Table::of::<quick_reply::Entity>(),
    Table::of::<kept_file::Entity>(),
    Table::of::<event::Entity>(),
    Table::of::<notification_choice::Entity>(),
    Table::of::<notification::Entity>(),
    Table::of::<contact_trouble::Entity>(),
];

impl Table {
    const fn of<E: EntityTrait>() -> Self
    where
        E::Model: Sync,
        E::ActiveModel: Send,
    {
        Self {
            name: || E::default().table_name().to_owned(),
            columns: || E::Column::iter().map(|column| column.to_string()).collect(),
            refers_to_itself: None,
            read: |db, tell| Box::pin(read::<E>(db, tell)),
            write: |db, rows| Box::pin(write::<E>(db, rows)),
            is_empty: |db| Box::pin(is_empty::<E>(db)),
        }
    }

    /// How many rows may be written in one statement: each value is a parameter, and SQLite takes 32 766 of them.
    pub fn batch(&self) -> usize {
        (30_000 / (self.columns)().len().max(1)).min(500)
    }
}

async fn read<E: EntityTrait>(db: &DatabaseTransaction, tell: &mut Tell<'_>) -> Result<u64, Fault> {
    let mut query = E::find();
    // Always in the same order, so that the same rows make the same lines.
    for key in E::PrimaryKey::iter() {
        query = query.order_by_asc(key.into_column());
    }
    let mut rows = query.stream(db).await?;
    let mut count = 0;
    while let Some(row) = rows.try_next().await? {
        tell(E::Column::iter().map(|column| value::written(row.get(column))).collect::<Result<_, _>>()?)?;
        count += 1;
    }
    Ok(count)
}

async fn write<E: EntityTrait>(db: &DatabaseTransaction, rows: Vec<Row>) -> Result<(), Fault>
where
    E::ActiveModel: Send,
{
    let models: Vec<E::ActiveModel> = rows.into_iter().map(model::<E>).collect::<Result<_, _>>()?;
    E::insert_many(models).exec_without_returning(db).await?;
    Ok(())
}

fn model<E: EntityTrait>(row: Row) -> Result<E::ActiveModel, Fault> {
    let mut model = <E::ActiveModel as ActiveModelTrait>::default();
    for (column, written) in E::Column::iter().zip(row) {
        model.try_set(column, value::read(column.def().get_column_type(), written)?)?;
    }
    Ok(model)
}

async fn is_empty<E: EntityTrait>(db: &DatabaseTransaction) -> Result<bool, Fault> {
    Ok(E::find().limit(1).one(db).await?.is_none())
}
