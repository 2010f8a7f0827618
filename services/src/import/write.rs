//! Writing rows, many at a time, whether they are new or replace older ones.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait, IdenStatic as _,
    IntoActiveModel, Iterable as _, QueryFilter as _, sea_query::OnConflict,
};

use super::{
    arrived::{ARRIVED, add_up, named_before},
    row::Row,
};
use crate::{
    entity::{
        bonus_malus, broker, contract, coverage, driver, instalment, insured_object, mandate, past_claim, payment,
        person, premium, premium_line, risk_carrier,
    },
    failure::Fault,
    portal::Portal,
};

/// Most values in one statement: SQLite takes 32 766, PostgreSQL twice as many.
const MAX_VALUES: usize = 30_000;

/// Rows that wait to be written together, table by table.
#[derive(Default)]
pub(super) struct Waiting {
    brokers: Vec<broker::Model>,
    risk_carriers: Vec<risk_carrier::Model>,
    persons: Vec<person::Model>,
    contracts: Vec<contract::Model>,
    withdrawals: Vec<contract::ActiveModel>,
    insured_objects: Vec<insured_object::Model>,
    drivers: Vec<driver::Model>,
    coverages: Vec<coverage::Model>,
    premiums: Vec<premium::Model>,
    premium_lines: Vec<premium_line::Model>,
    bonus_malus: Vec<bonus_malus::Model>,
    past_claims: Vec<past_claim::Model>,
    mandates: Vec<mandate::Model>,
    instalments: Vec<instalment::Model>,
    payments: Vec<payment::Model>,
}

impl Waiting {
    /// Adds a row, sealing what it holds in secret.
    pub fn add(&mut self, row: Row, portal: &Portal) -> Result<(), Fault> {
        match row {
            Row::Broker(row) => self.brokers.push(row),
            Row::RiskCarrier(row) => self.risk_carriers.push(row),
            Row::Person(row) => self.persons.push(row.sealed(portal)?),
            Row::Contract(row) => self.contracts.push(*row),
            Row::Withdrawal { contract, version } => self.withdrawals.push(contract::ActiveModel {
                id: Set(contract),
                source_version: Set(version),
                withdrawn_at: Set(Some(portal.clock.now())),
                ..Default::default()
            }),
            Row::InsuredObject(row) => self.insured_objects.push(*row),
            Row::Driver(row) => self.drivers.push(row.sealed(portal)?),
            Row::Coverage(row) => self.coverages.push(row),
            Row::Premium(row, lines) => {
                self.premiums.push(row);
                self.premium_lines.extend(lines);
            }
            Row::BonusMalus(row) => self.bonus_malus.push(row),
            Row::PastClaim(row) => self.past_claims.push(row),
            Row::Mandate(row) => self.mandates.push(row.sealed(portal)?),
            Row::Instalment(row) => self.instalments.push(row),
            Row::Payment(row) => self.payments.push(row),
        }
        Ok(())
    }

    /// Writes every row, each table before those that refer to it.
    pub async fn write(self, db: &impl ConnectionTrait) -> Result<(), DbErr> {
        upsert::<broker::Entity>(db, self.brokers).await?;
        upsert::<risk_carrier::Entity>(db, self.risk_carriers).await?;
        upsert::<person::Entity>(db, self.persons).await?;
        upsert::<contract::Entity>(db, self.contracts).await?;
        for withdrawal in self.withdrawals {
            contract::Entity::update(withdrawal).exec(db).await?;
        }
        upsert::<insured_object::Entity>(db, self.insured_objects).await?;
        upsert::<driver::Entity>(db, self.drivers).await?;
        upsert::<coverage::Entity>(db, self.coverages).await?;
        forget_lines(db, &self.premiums).await?;
        upsert::<premium::Entity>(db, self.premiums).await?;
        upsert::<premium_line::Entity>(db, self.premium_lines).await?;
        upsert::<bonus_malus::Entity>(db, self.bonus_malus).await?;
        upsert::<past_claim::Entity>(db, self.past_claims).await?;
        upsert::<mandate::Entity>(db, self.mandates).await?;
        upsert_but::<instalment::Entity>(db, self.instalments, &ARRIVED).await?;
        write_payments(db, self.payments).await
    }
}

/// Writes payments, and what they come to.
async fn write_payments(db: &impl ConnectionTrait, payments: Vec<payment::Model>) -> Result<(), DbErr> {
    if payments.is_empty() {
        return Ok(());
    }
    let mut changed = named_before(db, &payments).await?;
    changed.extend(payments.iter().map(|payment| payment.instalment_id));
    upsert::<payment::Entity>(db, payments).await?;
    add_up(db, changed).await
}

/// A new version of a premium may have fewer lines: the former ones go first.
async fn forget_lines(db: &impl ConnectionTrait, premiums: &[premium::Model]) -> Result<(), DbErr> {
    if premiums.is_empty() {
        return Ok(());
    }
    let ids = premiums.iter().map(|premium| premium.id);
    premium_line::Entity::delete_many().filter(premium_line::Column::PremiumId.is_in(ids)).exec(db).await?;
    Ok(())
}

async fn upsert<E>(db: &impl ConnectionTrait, rows: Vec<E::Model>) -> Result<(), DbErr>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
    E::ActiveModel: ActiveModelTrait<Entity = E>,
{
    upsert_but::<E>(db, rows, &[]).await
}

/// Leaves some columns of a row that is there as they are.
async fn upsert_but<E>(db: &impl ConnectionTrait, mut rows: Vec<E::Model>, kept: &[E::Column]) -> Result<(), DbErr>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
    E::ActiveModel: ActiveModelTrait<Entity = E>,
{
    let columns = E::Column::iter().count();
    while !rows.is_empty() {
        let rest = rows.split_off(rows.len().min(MAX_VALUES / columns));
        let is_kept = |column: &E::Column| kept.iter().any(|kept| kept.as_str() == column.as_str());
        let replaced = E::Column::iter().filter(|column| column.as_str() != ID && !is_kept(column));
        let replace = OnConflict::column(ID).update_columns(replaced).to_owned();
        E::insert_many(rows.into_iter().map(IntoActiveModel::into_active_model))
            .on_conflict(replace)
            .exec_without_returning(db)
            .await?;
        rows = rest;
    }
    Ok(())
}

/// The primary key of every table of the feed.
const ID: &str = "id";
