//! Prints a certificate that was issued: the same paper each time.

use data_encoding::BASE64URL_NOPAD;
use domain::{
    certificate::{CertificateKind, VerificationCode},
    reference::CertificateNumber,
};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use tokio::task::spawn_blocking;

use super::{facts::Facts, issue::code_place, paper::paper};
use crate::{
    account::Customer,
    contract::of,
    entity::{certificate, contract},
    failure::Fault,
    portal::Portal,
};

/// A certificate as a file.
#[derive(Debug)]
pub struct PrintedCertificate {
    /// Its number, for the file's name.
    pub number: CertificateNumber,
    /// Its kind, for the file's name.
    pub kind: CertificateKind,
    /// The PDF.
    pub pdf: Vec<u8>,
}

/// Prints the customer's certificate of that number; none when there is no such one, or it is somebody else's.
pub async fn print_certificate(
    customer: &Customer,
    portal: &Portal,
    number: &CertificateNumber,
) -> Result<Option<PrintedCertificate>, Fault> {
    let found = certificate::Entity::find()
        .filter(certificate::Column::Number.eq(number.as_str()))
        .find_also_related(contract::Entity)
        .filter(of(customer))
        .one(&portal.db)
        .await?;
    let Some((row, _)) = found else { return Ok(None) };
    let facts: Facts = serde_json::from_str(&row.facts)?;
    let code = portal.keys.open(&code_place(row.id), &row.code_cipher)?;
    let code =
        VerificationCode(code.try_into().map_err(|_| Fault::new("a kept verification code has a wrong length"))?);
    let (kind, paper) = (facts.kind, paper(portal, facts, number, &row, code));
    let typesetter = std::sync::Arc::clone(&portal.typesetter);
    let pdf = spawn_blocking(move || typesetter.certificate(&paper)).await??;
    Ok(Some(PrintedCertificate { number: number.clone(), kind, pdf }))
}

/// The address that the QR code holds: the code, and the signature that a scan brings along.
pub(super) fn verification_url(portal: &Portal, code: VerificationCode, signature: &[u8]) -> String {
    format!("{}/verifier/{}?s={}", portal.public_url, code.text(), BASE64URL_NOPAD.encode(signature))
}
