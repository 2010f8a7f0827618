//! Issues a certificate for a contract, at once.

use data_encoding::HEXLOWER;
use domain::{
    certificate::{NotIssued, SignedFacts, VerificationCode},
    reference::{CertificateNumber, ContractNumber},
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, DatabaseTransaction, EntityTrait as _, QueryFilter as _,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::facts::{Facts, gather};
use crate::{
    account::Customer,
    audit::{self, Act},
    contract::rows_of,
    database::begin,
    entity::{certificate, insured_object},
    event::{self, Audience, Subject},
    failure::{Fault, Outcome, refuse},
    keys::{Place, digest},
    portal::Portal,
    serial,
};

/// What a person may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssueRefusal {
    /// The person has no such contract.
    NoSuchContract,
    /// None may be issued now, and why.
    NotIssued(NotIssued),
}

/// Issues a certificate, and answers with its number.
///
/// Asked twice on the same day for the same facts, it is the same certificate. One that says something else replaces the ones
/// before it: who verifies those is told.
pub async fn issue_certificate(
    customer: &Customer,
    portal: &Portal,
    contract: &ContractNumber,
) -> Outcome<CertificateNumber, IssueRefusal> {
    let Some(rows) = rows_of(customer, portal, contract).await? else {
        return refuse(IssueRefusal::NoSuchContract);
    };
    let (facts, object) = match gather(customer, portal, &rows).await? {
        Ok(gathered) => gathered,
        Err(reason) => return refuse(IssueRefusal::NotIssued(reason)),
    };
    Ok(keep(customer, portal, &facts, &object).await?)
}

async fn keep(
    customer: &Customer,
    portal: &Portal,
    facts: &Facts,
    object: &insured_object::Model,
) -> Result<CertificateNumber, Fault> {
    let (now, today) = (portal.clock.now(), portal.clock.today());
    let stated = serde_json::to_string(facts)?;
    let facts_hash = digest(format!("{today}\n{stated}").as_bytes());
    let transaction = begin(&portal.db).await?;
    if let Some(number) = already_issued(&transaction, object.id, facts, &facts_hash).await? {
        transaction.rollback().await?;
        return Ok(number);
    }
    let (id, code) = (portal.random.id(now)?, VerificationCode(portal.random.bytes()?));
    let number = CertificateNumber::from_serial(serial::next(&transaction, "certificate").await?);
    let row = certificate::ActiveModel {
        id: Set(id),
        number: Set(number.as_str().into()),
        kind: Set(facts.kind.code().into()),
        form: Set(facts.form.code().into()),
        contract_id: Set(object.contract_id),
        insured_object_id: Set(object.id),
        account_id: Set(Some(customer.account)),
        issued_at: Set(now),
        issued_on: Set(today),
        signature: Set(portal.keys.sign(&signed(facts, &stated, &number, code, today).canonical()).to_vec()),
        facts: Set(stated),
        facts_hash: Set(facts_hash.clone()),
        code_hash: Set(digest(&code.0)),
        code_cipher: Set(portal.keys.seal(&portal.random, &code_place(id), &code.0)?),
        replaced_at: NotSet,
        replaced_by: NotSet,
    };
    // Two presses at the same instant: the second finds the first's row, and takes its number.
    let once = OnConflict::new().do_nothing().to_owned();
    if certificate::Entity::insert(row).on_conflict(once).exec_without_returning(&transaction).await? == 0 {
        transaction.rollback().await?;
        let first = already_issued(&portal.db, object.id, facts, &facts_hash).await?;
        return first.ok_or_else(|| Fault::new("a certificate vanished while it was issued"));
    }
    replace_others(&transaction, portal, id, facts, object.id).await?;
    let act = Act { account: Some(customer.account), action: "issue_certificate", subject: Some(("certificate", id)) };
    audit::record(&transaction, portal, act).await?;
    let audiences = [Audience::Customer(customer.person), Audience::Insurer];
    event::record(&transaction, portal, &audiences, Subject::Certificate(id)).await?;
    transaction.commit().await?;
    Ok(number)
}

async fn already_issued(
    db: &impl sea_orm::ConnectionTrait,
    object: Uuid,
    facts: &Facts,
    facts_hash: &[u8],
) -> Result<Option<CertificateNumber>, Fault> {
    let row = certificate::Entity::find()
        .filter(certificate::Column::InsuredObjectId.eq(object))
        .filter(certificate::Column::Kind.eq(facts.kind.code()))
        .filter(certificate::Column::FactsHash.eq(facts_hash))
        .one(db)
        .await?;
    Ok(row.map(|row| CertificateNumber::parse(&row.number)).transpose()?)
}

/// Marks the certificates of the same object that state something else as replaced by this one. The language of the gloss is
/// not something stated.
async fn replace_others(
    db: &DatabaseTransaction,
    portal: &Portal,
    by: Uuid,
    facts: &Facts,
    object: Uuid,
) -> Result<(), Fault> {
    let standing = certificate::Entity::find()
        .filter(certificate::Column::InsuredObjectId.eq(object))
        .filter(certificate::Column::Kind.eq(facts.kind.code()))
        .filter(certificate::Column::ReplacedAt.is_null())
        .filter(certificate::Column::Id.ne(by))
        .all(db)
        .await?;
    let mut replaced = Vec::new();
    for row in standing {
        let stated = Facts { locale: facts.locale, ..serde_json::from_str(&row.facts)? };
        if stated != *facts {
            replaced.push(row.id);
        }
    }
    if replaced.is_empty() {
        return Ok(());
    }
    certificate::Entity::update_many()
        .col_expr(certificate::Column::ReplacedAt, Expr::value(Some(portal.clock.now())))
        .col_expr(certificate::Column::ReplacedBy, Expr::value(Some(by)))
        .filter(certificate::Column::Id.is_in(replaced))
        .exec(db)
        .await?;
    Ok(())
}

/// What the portal's key signs; `stated` is the facts as they are kept.
pub(super) fn signed(
    facts: &Facts,
    stated: &str,
    number: &CertificateNumber,
    code: VerificationCode,
    issued_on: chrono::NaiveDate,
) -> SignedFacts {
    SignedFacts {
        code,
        number: number.clone(),
        kind: facts.kind,
        form: facts.form,
        issued_on,
        covers_from: facts.covers_from,
        covers_until: facts.covers_until,
        subject: facts.subject.public_name(),
        statement: HEXLOWER.encode(&digest(stated.as_bytes())),
    }
}

/// Where a certificate's code is sealed.
pub(super) fn code_place(row: Uuid) -> Place {
    Place { table: "certificate", column: "code", row }
}
