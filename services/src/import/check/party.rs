//! Brokers, risk carriers, people and drivers.

use domain::{
    address::{AddressLine, InseeCode, PostalCode},
    birth_date::BirthDate,
    email::EmailAddress,
    person::PersonName,
    phone::{Phone, PhoneError},
};

use super::{
    field::{Checks, code_of},
    text,
};
use crate::{
    entity::{broker, driver, person, risk_carrier},
    feed::{AddressRecord, BrokerRecord, DriverRecord, PersonRecord, RiskCarrierRecord},
    import::{
        kind::Kind,
        row::{DriverRow, PersonRow, Row},
        shape::Shape,
    },
};

const MAX_NAME: usize = 120;
const MAX_SENTENCE: usize = 250;

pub(super) fn broker(checks: &mut Checks, record: BrokerRecord) -> Row {
    let address = address(checks, "address", &record.address);
    Row::Broker(broker::Model {
        id: checks.id,
        source_version: record.version,
        name: checks.text("name", &record.name, MAX_NAME),
        orias: checks.pattern("orias", Shape::Orias, &record.orias, text::orias),
        line1: address.line1,
        line2: address.line2,
        postal_code: address.postal_code,
        insee_code: address.insee_code,
        city: address.city,
        email: checks.canonical("email", Shape::Email, EmailAddress::parse(&record.email)),
        phone: phone(checks, "phone", &record.phone).map(|phone| phone.e164().to_owned()).unwrap_or_default(),
        hours: checks.text("hours", &record.hours, MAX_SENTENCE),
        source_id: record.id,
    })
}

pub(super) fn risk_carrier(checks: &mut Checks, record: RiskCarrierRecord) -> Row {
    let address = address(checks, "address", &record.address);
    Row::RiskCarrier(risk_carrier::Model {
        id: checks.id,
        source_version: record.version,
        name: checks.text("name", &record.name, MAX_NAME),
        legal_form: checks.text("legal_form", &record.legal_form, MAX_SENTENCE),
        siren: checks.pattern("siren", Shape::Siren, &record.siren, text::siren),
        line1: address.line1,
        line2: address.line2,
        postal_code: address.postal_code,
        insee_code: address.insee_code,
        city: address.city,
        source_id: record.id,
    })
}

pub(super) fn person(checks: &mut Checks, record: PersonRecord) -> Row {
    let address = address(checks, "address", &record.address);
    let birth_date = BirthDate::from_date(record.birth_date, checks.today);
    checks.shaped("birth_date", Shape::BirthDate, birth_date);
    let email = record.email.and_then(|email| checks.shaped("email", Shape::Email, EmailAddress::parse(&email)));
    let mobile = record.mobile.and_then(|mobile| self::mobile(checks, &mobile));
    let mut name = |field, name: &str| checks.canonical(field, Shape::PersonName, PersonName::parse(name));
    let model = person::Model {
        source_version: record.version,
        civility: record.civility.map(code_of),
        first_name: name("first_name", &record.first_name),
        last_name: name("last_name", &record.last_name),
        birth_name: record.birth_name.map(|birth_name| name("birth_name", &birth_name)),
        birth_date: record.birth_date,
        line1: address.line1,
        line2: address.line2,
        postal_code: address.postal_code,
        insee_code: address.insee_code,
        city: address.city,
        email_cipher: None,
        email_index: None,
        mobile_cipher: None,
        mobile_index: None,
        name_key: String::new(),
        id: checks.id,
        source_id: record.id,
    };
    Row::Person(Box::new(PersonRow { model, email, mobile }))
}

pub(super) fn driver(checks: &mut Checks, record: DriverRecord) -> Row {
    checks.period(record.since, record.until);
    let contract_id = checks.contract_of(Some(domain::contract::Product::Auto), &record.contract);
    let person_id = checks.reference("person", Kind::Person, &record.person);
    let licence = record.licence;
    let (number, category) = checks.within("licence", |checks| {
        checks.date("issued_on", licence.issued_on);
        (
            checks.pattern("number", Shape::LicenceNumber, &licence.number, text::licence_number),
            checks.pattern("category", Shape::LicenceCategory, &licence.category, text::licence_category),
        )
    });
    let model = driver::Model {
        id: checks.id,
        source_id: record.id,
        source_version: record.version,
        contract_id,
        person_id,
        role: code_of(record.role),
        since: record.since,
        until: record.until,
        licence_number_cipher: Vec::new(),
        licence_category: category,
        licence_issued_on: licence.issued_on,
        accompanied_learning: licence.accompanied_learning,
    };
    Row::Driver(Box::new(DriverRow { model, licence_number: number }))
}

/// The columns of an address.
pub(super) struct Address {
    pub line1: String,
    pub line2: Option<String>,
    pub postal_code: String,
    pub insee_code: String,
    pub city: String,
}

pub(super) fn address(checks: &mut Checks, path: &'static str, record: &AddressRecord) -> Address {
    checks.within(path, |checks| Address {
        line1: checks.canonical("line1", Shape::AddressLine, AddressLine::parse(&record.line1)),
        line2: record
            .line2
            .as_ref()
            .map(|line2| checks.canonical("line2", Shape::AddressLine, AddressLine::parse(line2))),
        postal_code: checks.canonical("postal_code", Shape::PostalCode, PostalCode::parse(&record.postal_code)),
        insee_code: checks.canonical("insee_code", Shape::InseeCode, InseeCode::parse(&record.insee_code)),
        city: checks.canonical("city", Shape::AddressLine, AddressLine::parse(&record.city)),
    })
}

/// The schema promises E.164, so the national form is refused: `0692…` means one number in Paris and another in a file from La Réunion.
fn phone(checks: &mut Checks, field: &str, text: &str) -> Option<Phone> {
    let parsed = if text.starts_with('+') { Phone::parse(text) } else { Err(PhoneError::Prefix) };
    checks.shaped(field, Shape::Phone, parsed)
}

/// A French landline is a mistake here; of foreign numbers nobody can tell, and a text message will.
fn mobile(checks: &mut Checks, text: &str) -> Option<Phone> {
    let phone = phone(checks, "mobile", text)?;
    let fits = phone.is_mobile() || phone.national().starts_with('+');
    let parsed = if fits { Ok(phone) } else { Err("is a landline") };
    checks.shaped("mobile", Shape::Mobile, parsed)
}
