//! Past claims, mandates, instalments and payments.

use domain::iban::Iban;

use super::{
    field::{Checks, code_of},
    text,
};
use crate::{
    entity::{instalment, mandate, past_claim, payment},
    feed::{InstalmentRecord, MandateRecord, PastClaimRecord, PaymentRecord},
    import::{
        kind::Kind,
        row::{MandateRow, Row},
        shape::Shape,
    },
};

/// Most characters of an account holder's name (SEPA).
const MAX_HOLDER: usize = 70;

pub(super) fn past_claim(checks: &mut Checks, record: PastClaimRecord) -> Row {
    checks.range("liability_percent", record.liability_percent.into(), 0, 100);
    Row::PastClaim(past_claim::Model {
        id: checks.id,
        source_version: record.version,
        contract_id: checks.contract_of(None, &record.contract),
        person_id: record.driver.map(|driver| checks.reference("driver", Kind::Person, &driver)),
        occurred_on: checks.date("occurred_on", record.occurred_on),
        nature: code_of(record.nature),
        liability_percent: record.liability_percent.into(),
        paid_cents: record.paid_cents.map(|cents| checks.amount("paid_cents", cents, 0)),
        closed: record.closed,
        source_id: record.id,
    })
}

pub(super) fn mandate(checks: &mut Checks, record: MandateRecord) -> Row {
    let iban = checks.shaped("iban", Shape::Iban, Iban::parse(&record.iban));
    let model = mandate::Model {
        id: checks.id,
        source_version: record.version,
        contract_id: checks.contract_of(None, &record.contract),
        reference: checks.pattern("reference", Shape::MandateReference, &record.reference, text::mandate_reference),
        creditor: checks.pattern("creditor", Shape::CreditorIdentifier, &record.creditor, text::creditor_identifier),
        iban_cipher: Vec::new(),
        iban_last4: iban.as_ref().map(Iban::last4).unwrap_or_default().to_owned(),
        holder: checks.text("holder", &record.holder, MAX_HOLDER),
        signed_on: checks.date("signed_on", record.signed_on),
        state: code_of(record.state),
        source_id: record.id,
    };
    Row::Mandate(Box::new(MandateRow { model, iban }))
}

pub(super) fn instalment(checks: &mut Checks, record: InstalmentRecord) -> Row {
    Row::Instalment(instalment::Model {
        id: checks.id,
        source_version: record.version,
        contract_id: checks.contract_of(None, &record.contract),
        due_on: checks.date("due_on", record.due_on),
        cents: checks.amount("cents", record.cents, 1),
        means: code_of(record.means),
        source_id: record.id,
        received_cents: 0,
        last_outcome: None,
        settled_on: None,
    })
}

pub(super) fn payment(checks: &mut Checks, record: PaymentRecord) -> Row {
    Row::Payment(payment::Model {
        id: checks.id,
        source_version: record.version,
        instalment_id: checks.reference("instalment", Kind::Instalment, &record.instalment),
        paid_on: checks.date("paid_on", record.paid_on),
        cents: checks.amount("cents", record.cents, 1),
        means: code_of(record.means),
        outcome: code_of(record.outcome),
        source_id: record.id,
    })
}
