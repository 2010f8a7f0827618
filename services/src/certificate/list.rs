//! The papers of a customer: what can be had at once, and what was issued before.

use domain::{
    certificate::{CertificateKind, Form},
    reference::CertificateNumber,
    view::{CertificateRow, DocumentOffer},
};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use uuid::Uuid;

use crate::{
    account::Customer,
    contract::{decoded, list_contracts},
    entity::{certificate, contract},
    failure::Fault,
    portal::Portal,
};

/// Every certificate issued for the customer's contracts, newest first.
pub async fn list_certificates(customer: &Customer, portal: &Portal) -> Result<Vec<CertificateRow>, Fault> {
    let rows = rows_of_customer(customer, portal).await?;
    rows.iter().map(|(certificate, _)| row_view(certificate)).collect()
}

/// Each contract with the paper that it gives now and those issued before.
pub async fn list_offers(customer: &Customer, portal: &Portal) -> Result<Vec<DocumentOffer>, Fault> {
    let issued = rows_of_customer(customer, portal).await?;
    let cards = list_contracts(customer, portal).await?;
    cards
        .into_iter()
        .map(|contract| {
            let own = issued.iter().filter(|(_, number)| number == contract.number.as_str());
            let issued = own.map(|(certificate, _)| row_view(certificate)).collect::<Result<Vec<_>, _>>()?;
            Ok(DocumentOffer { contract, issued })
        })
        .collect()
}

/// Every certificate issued for one contract, newest first.
pub(crate) async fn issued_for(portal: &Portal, contract: Uuid) -> Result<Vec<CertificateRow>, Fault> {
    let rows = certificate::Entity::find()
        .filter(certificate::Column::ContractId.eq(contract))
        .order_by_desc(certificate::Column::IssuedAt)
        .all(&portal.db)
        .await?;
    rows.iter().map(row_view).collect()
}

async fn rows_of_customer(customer: &Customer, portal: &Portal) -> Result<Vec<(certificate::Model, String)>, Fault> {
    let rows = certificate::Entity::find()
        .find_also_related(contract::Entity)
        .filter(contract::Column::PolicyholderId.eq(customer.person))
        .order_by_desc(certificate::Column::IssuedAt)
        .all(&portal.db)
        .await?;
    Ok(rows.into_iter().filter_map(|(certificate, contract)| Some((certificate, contract?.number))).collect())
}

fn row_view(row: &certificate::Model) -> Result<CertificateRow, Fault> {
    Ok(CertificateRow {
        number: CertificateNumber::parse(&row.number)?,
        kind: decoded(&row.kind, CertificateKind::from_code)?,
        form: decoded(&row.form, Form::from_code)?,
        issued_at: row.issued_at,
        replaced: row.replaced_at.is_some(),
    })
}
