//! Checking a record by itself, without the database: each field through the type of `domain` that says what it is.
//!
//! A check either gives the row, in canonical form, or says everything that is wrong with the line: who repairs a feed wants to
//! repair a line once. What needs other records (references, numbers already taken) is judged later, by `known`.
//!
//! To add a kind of record: a function in the file of its family that turns the record into a [`Row`], and an arm below.

mod contract;
mod field;
mod object;
mod party;
mod payment;
mod text;

use chrono::NaiveDate;
use domain::contract::Product;
use uuid::Uuid;

use self::field::Checks;
use super::{bad_line::Problem, kind::Kind, row::Row};
use crate::feed::Record;

/// A record that passed every check that needs no other record.
pub(super) struct Checked {
    pub kind: Kind,
    pub id: Uuid,
    pub version: i64,
    pub references: Vec<Reference>,
    pub row: Row,
}

/// A field that refers to another record.
pub(super) struct Reference {
    pub field: &'static str,
    pub kind: Kind,
    pub id: Uuid,
    /// The product that the contract must be of for this record to make sense.
    pub product: Option<Product>,
}

/// Checks a record. `today` bounds dates of birth and the window in which dates are plausible.
pub(super) fn check(record: Record, today: NaiveDate) -> Result<Checked, Vec<Problem>> {
    let of = |kind, id: &str, version| Checks::of(kind, id, version, today);
    match record {
        Record::Broker(r) => of(Kind::Broker, &r.id, r.version).verdict(party::broker, r),
        Record::RiskCarrier(r) => of(Kind::RiskCarrier, &r.id, r.version).verdict(party::risk_carrier, r),
        Record::Person(r) => of(Kind::Person, &r.id, r.version).verdict(party::person, r),
        Record::Contract(r) => of(Kind::Contract, &r.id, r.version).verdict(contract::contract, r),
        Record::Withdrawal(r) => of(Kind::Contract, &r.id, r.version).verdict(contract::withdrawal, r),
        Record::InsuredObject(r) => of(Kind::InsuredObject, &r.id, r.version).verdict(object::insured_object, r),
        Record::Driver(r) => of(Kind::Driver, &r.id, r.version).verdict(party::driver, r),
        Record::Coverage(r) => of(Kind::Coverage, &r.id, r.version).verdict(contract::coverage, r),
        Record::Premium(r) => of(Kind::Premium, &r.id, r.version).verdict(contract::premium, r),
        Record::BonusMalus(r) => of(Kind::BonusMalus, &r.id, r.version).verdict(contract::bonus_malus, r),
        Record::PastClaim(r) => of(Kind::PastClaim, &r.id, r.version).verdict(payment::past_claim, r),
        Record::Mandate(r) => of(Kind::Mandate, &r.id, r.version).verdict(payment::mandate, r),
        Record::Instalment(r) => of(Kind::Instalment, &r.id, r.version).verdict(payment::instalment, r),
        Record::Payment(r) => of(Kind::Payment, &r.id, r.version).verdict(payment::payment, r),
    }
}
