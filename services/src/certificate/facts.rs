//! What a certificate states, gathered from the rows on the day it is issued, and kept with it.

use chrono::NaiveDate;
use domain::{
    address::PostalAddress,
    certificate::{CertificateKind, Form, Insured, NotIssued, issuable},
    contract::{CoverFacts, next_renewal},
    coverage::CoverageCode,
    insured_object::{HomeKind, Occupancy, VehicleUse},
    locale::Locale,
    person::Civility,
    reference::ContractNumber,
    view::ThingView,
};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde::{Deserialize, Serialize};

use crate::{
    account::Customer,
    contract::{ContractRows, address_of, cover_facts, decoded, insured_now, risk_carrier, thing},
    entity::{contract, coverage, insured_object, person, risk_carrier},
    failure::Fault,
    portal::Portal,
};

/// What stands on a certificate, besides its number, its date and its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Facts {
    pub kind: CertificateKind,
    pub form: Form,
    /// The reader's language: the paper is French, with a gloss for who reads English.
    pub locale: Locale,
    pub contract: ContractNumber,
    pub risk_carrier: Carrier,
    pub policyholder: Policyholder,
    pub covers_from: NaiveDate,
    pub covers_until: Option<NaiveDate>,
    pub subject: Subject,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Carrier {
    pub name: String,
    pub legal_form: String,
    pub siren: String,
    pub address: PostalAddress,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Policyholder {
    pub civility: Option<Civility>,
    pub first_name: String,
    pub last_name: String,
    pub address: PostalAddress,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Subject {
    Vehicle {
        plate: String,
        make: String,
        model: String,
        trailers: Vec<String>,
        passenger_transport: bool,
    },
    Home {
        address: PostalAddress,
        kind: HomeKind,
        occupancy: Occupancy,
        rooms: u16,
        area_m2: u16,
        coverages: Vec<CoverageCode>,
    },
}

impl Subject {
    /// What anyone who verifies the paper is told: the plate or the town.
    pub(super) fn public_name(&self) -> String {
        match self {
            Self::Vehicle { plate, .. } => plate.clone(),
            Self::Home { address, .. } => address.city.to_string(),
        }
    }
}

/// The certificate that a customer may be given today: what the cover allows, if the account gives papers at all.
pub(crate) fn issuable_to(
    customer: &Customer,
    cover: &CoverFacts,
    insured: Option<Insured>,
    today: NaiveDate,
) -> Result<(CertificateKind, Form), NotIssued> {
    if customer.access.may_get_papers() { issuable(cover, insured, today) } else { Err(NotIssued::Restricted) }
}

/// The facts of a certificate that may be issued today, with the object that it is for.
pub(super) async fn gather(
    customer: &Customer,
    portal: &Portal,
    rows: &ContractRows,
) -> Result<Result<(Facts, insured_object::Model), NotIssued>, Fault> {
    let (today, cover) = (portal.clock.today(), cover_facts(&rows.contract)?);
    let Some(object) = insured_now(&rows.objects) else { return Ok(Err(NotIssued::NothingInsured)) };
    let insured = Insured::from(&thing(object)?);
    let (kind, form) = match issuable_to(customer, &cover, Some(insured), today) {
        Ok(issuable) => issuable,
        Err(reason) => return Ok(Err(reason)),
    };
    let (covers_from, covers_until) = period(&rows.contract, &cover, object, (kind, form), today)?;
    let facts = Facts {
        kind,
        form,
        locale: customer.locale,
        contract: ContractNumber::parse(&rows.contract.number)?,
        risk_carrier: carrier(risk_carrier(portal, &rows.contract).await?)?,
        policyholder: policyholder(portal, &rows.contract).await?,
        covers_from,
        covers_until,
        subject: subject(portal, object).await?,
    };
    Ok(Ok((facts, object.clone())))
}

/// The period that the paper states. A home's goes to the next renewal, the first one after cover begins, since a landlord may
/// ask each year (loi 89-462 art. 7 g); a vehicle's has an end only once one is known.
fn period(
    contract: &contract::Model,
    cover: &CoverFacts,
    object: &insured_object::Model,
    (kind, form): (CertificateKind, Form),
    today: NaiveDate,
) -> Result<(NaiveDate, Option<NaiveDate>), Fault> {
    let from = contract.starts_on.max(object.since);
    let end = match (form, kind) {
        (Form::Past, _) => cover.last_covered_day(),
        (Form::Present | Form::Future, CertificateKind::VehicleMemo) => cover.ends_on,
        (Form::Present | Form::Future, CertificateKind::HomeAttestation) => {
            let (month, day) = (u32::try_from(contract.renewal_month)?, u32::try_from(contract.renewal_day)?);
            let last_of_period = next_renewal(month, day, today.max(from)).and_then(|renewal| renewal.pred_opt());
            cover.ends_on.or(last_of_period)
        }
    };
    Ok((from, end))
}

fn carrier(row: risk_carrier::Model) -> Result<Carrier, Fault> {
    let address = PostalAddress::parse(&row.line1, row.line2.as_deref(), &row.postal_code, &row.insee_code, &row.city)?;
    Ok(Carrier { name: row.name, legal_form: row.legal_form, siren: row.siren, address })
}

async fn policyholder(portal: &Portal, contract: &contract::Model) -> Result<Policyholder, Fault> {
    let row = person::Entity::find_by_id(contract.policyholder_id).one(&portal.db).await?;
    let row = row.ok_or_else(|| Fault::new("a contract's policyholder is missing"))?;
    let address = PostalAddress::parse(&row.line1, row.line2.as_deref(), &row.postal_code, &row.insee_code, &row.city)?;
    let civility = row.civility.as_deref().map(|code| decoded(code, Civility::from_code)).transpose()?;
    Ok(Policyholder { civility, first_name: row.first_name, last_name: row.last_name, address })
}

async fn subject(portal: &Portal, object: &insured_object::Model) -> Result<Subject, Fault> {
    Ok(match thing(object)? {
        ThingView::Vehicle { plate, usage, .. } => Subject::Vehicle {
            plate: plate.unwrap_or_default(),
            make: object.make.clone().unwrap_or_default(),
            model: object.model.clone().unwrap_or_default(),
            trailers: serde_json::from_str(&object.trailers)?,
            passenger_transport: usage == VehicleUse::PassengerTransport,
        },
        ThingView::Home { kind, occupancy, rooms, area_m2, .. } => Subject::Home {
            address: address_of(object)?,
            kind,
            occupancy,
            rooms,
            area_m2,
            coverages: coverages(portal, object).await?,
        },
    })
}

/// The coverages that stand, or that stood last.
async fn coverages(portal: &Portal, object: &insured_object::Model) -> Result<Vec<CoverageCode>, Fault> {
    let rows = coverage::Entity::find()
        .filter(coverage::Column::ContractId.eq(object.contract_id))
        .order_by_desc(coverage::Column::Since)
        .all(&portal.db)
        .await?;
    let last = rows.iter().filter_map(|row| row.until).max();
    let open = rows.iter().any(|row| row.until.is_none());
    let mut codes = rows
        .iter()
        .filter(|row| if open { row.until.is_none() } else { row.until == last })
        .map(|row| decoded(&row.code, CoverageCode::from_code))
        .collect::<Result<Vec<_>, _>>()?;
    codes.sort_unstable();
    codes.dedup();
    Ok(codes)
}
