//! The papers of a customer: what can be had at once, and what was issued before.

use std::cmp::Reverse;

use chrono::{DateTime, Utc};
use domain::{
    certificate::{CertificateKind, Form},
    reference::CertificateNumber,
    view::{CertificateRow, Cursor, DocumentOffer, Page},
};
use sea_orm::{Condition, EntityTrait as _, QueryFilter as _};
use serde::Deserialize;

use crate::{
    account::Customer,
    contract::{Asked, Instalments, cards, decoded, of, page},
    entity::{certificate, contract},
    failure::Fault,
    portal::Portal,
    together::{Field, Part, Together},
};

/// Every certificate issued for the customer's contracts, newest first.
pub async fn list_certificates(customer: &Customer, portal: &Portal) -> Result<Vec<CertificateRow>, Fault> {
    let mut together = Together::new(&portal.db);
    let asked = ask_issued(&mut together, &of(customer));
    issued(together.fetch(&portal.db).await?.take(&asked)?)
}

/// A page of contracts, each with the paper that it gives now and those issued before.
pub async fn list_offers(
    customer: &Customer,
    portal: &Portal,
    after: Option<&Cursor>,
) -> Result<Page<DocumentOffer>, Fault> {
    let (mut together, which) = (Together::new(&portal.db), page(customer, after));
    let contracts = Asked::ask(&mut together, &which, Instalments::Open);
    let papers = ask_issued(&mut together, &which);
    let mut rows = together.fetch(&portal.db).await?;
    let Page { items, next } = cards(customer, portal, contracts, &mut rows)?;
    let mut papers = rows.take(&papers)?;
    let offers = items.into_iter().map(|contract| {
        let own = papers.extract_if(.., |paper| paper.contract == contract.number.as_str()).collect();
        Ok(DocumentOffer { contract, issued: issued(own)? })
    });
    Ok(Page { items: offers.collect::<Result<_, Fault>>()?, next })
}

/// A certificate as a list shows it. Its code stays sealed where it is.
#[derive(Deserialize)]
pub(crate) struct IssuedRow {
    contract: String,
    number: String,
    kind: String,
    form: String,
    issued_at: DateTime<Utc>,
    replaced_at: Option<DateTime<Utc>>,
}

/// Asks for the certificates issued for some contracts.
pub(crate) fn ask_issued(together: &mut Together, which: &Condition) -> Part<IssuedRow> {
    use certificate::Column::{Form, IssuedAt, Kind, Number, ReplacedAt};

    let papers = certificate::Entity::find().inner_join(contract::Entity).filter(which.clone());
    let shown = [Number, Kind, Form, IssuedAt, ReplacedAt].map(Field::of);
    together.fields(papers, shown.into_iter().chain([Field::named("contract", contract::Column::Number)]))
}

/// Certificates as a list shows them, newest first.
pub(crate) fn issued(mut rows: Vec<IssuedRow>) -> Result<Vec<CertificateRow>, Fault> {
    rows.sort_by_key(|row| Reverse(row.issued_at));
    rows.iter().map(row_view).collect()
}

fn row_view(row: &IssuedRow) -> Result<CertificateRow, Fault> {
    Ok(CertificateRow {
        number: CertificateNumber::parse(&row.number)?,
        kind: decoded(&row.kind, CertificateKind::from_code)?,
        form: decoded(&row.form, Form::from_code)?,
        issued_at: row.issued_at,
        replaced: row.replaced_at.is_some(),
    })
}
