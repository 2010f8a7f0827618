//! The papers of a customer: what can be had at once, and what was issued before.

use chrono::{DateTime, Utc};
use domain::{
    certificate::{CertificateKind, Form},
    reference::CertificateNumber,
    view::{CertificateRow, Cursor, DocumentOffer, Page, Papers},
};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, QueryFilter as _,
    sea_query::{Alias, Expr, ExprTrait as _, Func, Order, Query, SelectStatement, SubQueryStatement},
};
use serde::Deserialize;

use crate::{
    account::Customer,
    contract::{Asked, Which, decoded, insuring, of, page_of},
    entity::{certificate, contract},
    failure::Fault,
    portal::Portal,
    together::{Field, Part, Together},
};

/// Every certificate issued for the customer's contracts, newest first.
pub async fn list_certificates(customer: &Customer, portal: &Portal) -> Result<Vec<CertificateRow>, Fault> {
    let mut together = Together::new(portal);
    let every = certificate::Entity::find().inner_join(contract::Entity).filter(of(customer));
    let asked = together.fields(every, shown(Field::named("contract", contract::Column::Number)));
    listed(together.fetch(portal).await?.take(&asked)?)
}

/// A page of contracts, each with the paper that it gives now and those issued before.
pub async fn list_offers(
    customer: &Customer,
    portal: &Portal,
    after: Option<&Cursor>,
) -> Result<Page<DocumentOffer>, Fault> {
    let mut together = Together::new(portal);
    let which = Which::page(&mut together, of(customer), after);
    let contracts = Asked::ask_insuring(&mut together, which);
    let papers = ask_issued(&mut together, which, None);
    let mut rows = together.fetch(portal).await?;
    let (contracts, today) = (contracts.answered(&mut rows)?, portal.clock.today());
    let Page { items, next } = page_of(contracts, |rows| insuring(customer, rows, today), |contract| &contract.state)?;
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

/// How many papers of a contract are shown at once.
const PAPERS: usize = 10;

/// Asks for the last certificates issued for each of some contracts, or for the last before one: those that are shown and one
/// more. Numbers are drawn in order, so the first that is wanted is found by the index, however many stand before it.
pub(crate) fn ask_issued(together: &mut Together, which: Which, before: Option<&CertificateNumber>) -> Part<IssuedRow> {
    let mut papers = which.joined(certificate::Entity::find(), contract::Column::Id, certificate::Column::ContractId);
    if let Some(before) = before {
        papers = papers.filter(certificate::Column::Number.lt(before.as_str()));
    }
    let first = Expr::from(SubQueryStatement::from(first_shown(which, before)));
    let first = Func::coalesce([first, Expr::val("")]);
    together.fields(
        papers.filter(certificate::Column::Number.into_expr().gte(first)),
        shown(which.field("contract", contract::Column::Number)),
    )
}

/// The number of the oldest certificate of a contract that is asked for; none where all are.
fn first_shown(which: Which, before: Option<&CertificateNumber>) -> SelectStatement {
    use certificate::Column::{ContractId, Number};

    let newer = Alias::new("newer");
    let column = |column: certificate::Column| Expr::col((newer.clone(), column));
    let mut first = Query::select();
    first.expr(column(Number)).from_as(certificate::Entity, newer.clone());
    first.and_where(column(ContractId).eq(which.column(contract::Column::Id)));
    if let Some(before) = before {
        first.and_where(column(Number).lt(before.as_str()));
    }
    first.order_by_expr(column(Number), Order::Desc).limit(1).offset(u64::try_from(PAPERS).unwrap_or(u64::MAX)).take()
}

/// What is shown, with the number of the contract.
fn shown(contract: Field) -> impl Iterator<Item = Field> {
    use certificate::Column::{Form, IssuedAt, Kind, Number, ReplacedAt};

    let own = [Number, Kind, Form, IssuedAt, ReplacedAt].map(Field::of);
    own.into_iter().chain([contract])
}

/// The papers of one contract that were asked for, and where the older ones begin.
pub(crate) fn issued(rows: Vec<IssuedRow>) -> Result<Papers, Fault> {
    let mut items = listed(rows)?;
    let goes_on = items.len() > PAPERS;
    items.truncate(PAPERS);
    let older_than = items.last().filter(|_| goes_on).map(|last| last.number.clone());
    Ok(Papers { items, older_than })
}

/// Certificates as a list shows them, newest first.
fn listed(mut rows: Vec<IssuedRow>) -> Result<Vec<CertificateRow>, Fault> {
    rows.sort_by(|a, b| b.number.cmp(&a.number));
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
