//! Verifies a certificate for anyone who holds it: whether it is ours, and of which time what it says is true. Never the name
//! of who is insured, never an address.

use domain::{
    certificate::{Form, VerificationCode, verdict},
    contract::CoverFacts,
    reference::CertificateNumber,
    throttle::Scope,
    view::{Verdict, Verification},
};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::{facts::Facts, issue::signed};
use crate::{
    account::Origin,
    contract::cover_facts,
    entity::{certificate, contract, insured_object},
    failure::{Fault, Outcome, refuse},
    keys::digest,
    portal::Portal,
    throttle::{self, Wait},
};

/// What anyone may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerifyRefusal {
    /// The portal has issued no certificate with this code.
    Unknown,
    /// Too many unknown codes from here: wait.
    Wait(Wait),
}

type Rows = (certificate::Model, Option<contract::Model>, Option<insured_object::Model>);

/// Says what a certificate's code stands for. Only unknown codes are counted against an address.
///
/// `signature` is the one printed in the QR code, when the paper was scanned: it must be over the facts that are kept. The
/// kept signature is checked in any case, so that a row altered in the database verifies nothing.
pub async fn verify_certificate(
    origin: &Origin,
    portal: &Portal,
    code: VerificationCode,
    signature: Option<&[u8]>,
) -> Outcome<Verification, VerifyRefusal> {
    let (scope, subject) = (Scope::VerificationAddress, origin.counted());
    let found = match load(portal, code).await? {
        Some(rows) => check(portal, code, &rows, signature)?,
        None => None,
    };
    let Some(found) = found else {
        let counted = throttle::count(portal, scope, &subject).await?;
        return refuse(counted.map_or_else(VerifyRefusal::Wait, |()| VerifyRefusal::Unknown));
    };
    // Who must wait is not told sooner for having found something.
    match throttle::waits(portal, scope, &subject).await? {
        Some(wait) => refuse(VerifyRefusal::Wait(wait)),
        None => Ok(found),
    }
}

async fn load(portal: &Portal, code: VerificationCode) -> Result<Option<Rows>, Fault> {
    Ok(certificate::Entity::find()
        .filter(certificate::Column::CodeHash.eq(digest(&code.0)))
        .find_also_related(contract::Entity)
        .find_also(certificate::Entity, insured_object::Entity)
        .one(&portal.db)
        .await?)
}

fn check(
    portal: &Portal,
    code: VerificationCode,
    (row, contract, object): &Rows,
    signature: Option<&[u8]>,
) -> Result<Option<Verification>, Fault> {
    let facts: Facts = serde_json::from_str(&row.facts)?;
    let number = CertificateNumber::parse(&row.number)?;
    let signed = signed(&facts, &row.facts, &number, code, row.issued_on);
    let text = signed.canonical();
    if !portal.keys.is_signed(&text, &row.signature)
        || signature.is_some_and(|given| !portal.keys.is_signed(&text, given))
    {
        return Ok(None);
    }
    let verdict = match (contract, object) {
        (Some(contract), Some(object)) if contract.withdrawn_at.is_none() => {
            let cover = cover_of(facts.form, cover_facts(contract)?, object);
            verdict(&signed, row.replaced_at.is_some(), &cover, portal.clock.today())
        }
        _ => Verdict::NoLongerInForce,
    };
    Ok(Some(Verification {
        verdict,
        kind: facts.kind,
        number,
        issued_on: row.issued_on,
        covers_from: facts.covers_from,
        covers_until: facts.covers_until,
        subject: signed.subject,
        risk_carrier: facts.risk_carrier.name,
    }))
}

/// The cover of one object: it may have left a contract that goes on.
fn cover_of(form: Form, cover: CoverFacts, object: &insured_object::Model) -> CoverFacts {
    match (form, object.until) {
        (Form::Present | Form::Future, Some(until)) => {
            CoverFacts { ends_on: Some(cover.ends_on.map_or(until, |end| end.min(until))), ..cover }
        }
        _ => cover,
    }
}
