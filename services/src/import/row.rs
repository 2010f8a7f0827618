//! The rows that checked records become, and the sealing of what they hold in secret.
//!
//! Sealing comes last, when it is sure that a row will be written: most lines of a repeated import change nothing.

use domain::{email::EmailAddress, iban::Iban, person::name_key, phone::Phone};
use uuid::Uuid;

use super::neighbours;
use crate::{
    entity::{
        bonus_malus, broker, contract, coverage, driver, instalment, insured_object, mandate, past_claim, payment,
        person, premium, premium_line, risk_carrier,
    },
    failure::Fault,
    keys::Place,
    portal::Portal,
};

/// A row to be written, with what is still to be sealed.
pub(super) enum Row {
    Broker(broker::Model),
    RiskCarrier(risk_carrier::Model),
    Person(Box<PersonRow>),
    Contract(Box<contract::Model>),
    Withdrawal { contract: Uuid, version: i64 },
    InsuredObject(Box<insured_object::Model>),
    Driver(Box<DriverRow>),
    Coverage(coverage::Model),
    Premium(premium::Model, Vec<premium_line::Model>),
    BonusMalus(bonus_malus::Model),
    PastClaim(past_claim::Model),
    Mandate(Box<MandateRow>),
    Instalment(instalment::Model),
    Payment(payment::Model),
}

/// A person, contacts in clear.
pub(super) struct PersonRow {
    pub model: person::Model,
    pub email: Option<EmailAddress>,
    pub mobile: Option<Phone>,
}

/// A driver, licence number in clear.
pub(super) struct DriverRow {
    pub model: driver::Model,
    pub licence_number: String,
}

/// A mandate, IBAN in clear.
pub(super) struct MandateRow {
    pub model: mandate::Model,
    /// Always there in a row that passed its checks.
    pub iban: Option<Iban>,
}

impl Row {
    /// The number that no other record may have.
    pub fn number(&self) -> Option<&str> {
        match self {
            Self::Contract(contract) => Some(&contract.number),
            Self::InsuredObject(object) => Some(&object.number),
            _ => None,
        }
    }

    /// The product, of a contract.
    pub fn product(&self) -> Option<&str> {
        match self {
            Self::Contract(contract) => Some(&contract.product),
            _ => None,
        }
    }
}

impl PersonRow {
    pub fn sealed(self, portal: &Portal) -> Result<person::Model, Fault> {
        let Self { mut model, email, mobile } = self;
        model.name_key = name_key(&[&model.last_name, &model.first_name]);
        if let Some(email) = email {
            model.email_index = Some(portal.keys.blind_index(email.as_str()));
            model.email_cipher = Some(seal(portal, "person", "email", model.id, email.as_str())?);
        }
        if let Some(mobile) = mobile {
            model.mobile_index = Some(portal.keys.blind_index(mobile.e164()));
            model.mobile_cipher = Some(seal(portal, "person", "mobile", model.id, mobile.e164())?);
        }
        Ok(model)
    }
}

impl DriverRow {
    pub fn sealed(self, portal: &Portal) -> Result<driver::Model, Fault> {
        let Self { mut model, licence_number } = self;
        model.licence_number_cipher = seal(portal, "driver", "licence_number", model.id, &licence_number)?;
        Ok(model)
    }
}

impl MandateRow {
    pub fn sealed(self, portal: &Portal) -> Result<mandate::Model, Fault> {
        let Self { mut model, iban } = self;
        let iban = iban.ok_or_else(|| Fault::new("a mandate passed its checks without an IBAN"))?;
        model.iban_cipher = seal(portal, "mandate", "iban", model.id, iban.as_str())?;
        Ok(model)
    }
}

/// The row of a premium's line: lines have no identifier in the feed, they are told apart by their place.
pub(super) fn premium_line_id(premium: Uuid, position: i32) -> Uuid {
    neighbours::id(neighbours::place_of(premium), &[premium.as_bytes().as_slice(), &position.to_be_bytes()].concat())
}

fn seal(portal: &Portal, table: &'static str, column: &'static str, row: Uuid, secret: &str) -> Result<Vec<u8>, Fault> {
    portal.keys.seal(&portal.random, &Place { table, column, row }, secret.as_bytes())
}
