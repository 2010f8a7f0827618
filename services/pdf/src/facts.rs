//! A certificate in the words and figures that the templates print.
//!
//! The templates receive this and nothing else, as data. All writing of dates, numbers and closed sets happens here, through the
//! one formatter, so that a template only places.

use chrono::{Datelike, NaiveDate};
use domain::{
    address::PostalAddress,
    certificate::{CertificateKind, Form},
    format,
    locale::Locale,
    phone::Phone,
};
use serde::Serialize;

use crate::{
    TypesetError, legal,
    paper::{
        BrandPaper, CertificatePaper, HolderPaper, HomePaper, RiskCarrierPaper, SubjectPaper, VehiclePaper,
        VerificationPaper,
    },
    qr, wording,
};

const NO_BREAK_SPACE: &str = "\u{a0}";

/// Everything that the templates print.
#[derive(Serialize)]
pub(crate) struct Facts {
    title: &'static str,
    gloss: Option<&'static str>,
    summary: String,
    form: Form,
    number: String,
    issued: (i32, u32, u32),
    issued_on: String,
    issued_word: &'static str,
    contract: String,
    from: String,
    until: Option<String>,
    assistance: Option<String>,
    legal: [String; 2],
    brand: Brand,
    carrier: Carrier,
    holder: Holder,
    #[serde(flatten)]
    subject: Subject,
    proof: Proof,
}

#[derive(Serialize)]
struct Brand {
    name: String,
    wordmark: Option<String>,
    accent: String,
}

#[derive(Serialize)]
struct Carrier {
    name: String,
    address: Vec<String>,
}

#[derive(Serialize)]
struct Holder {
    first: String,
    last: String,
    address: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Subject {
    Vehicle(Vehicle),
    Home(Home),
}

#[derive(Serialize)]
struct Vehicle {
    plate: String,
    make: String,
    model: String,
    trailers: Vec<String>,
    passenger_transport: bool,
}

#[derive(Serialize)]
struct Home {
    address: Vec<String>,
    description: String,
    occupancy: &'static str,
    coverages: Vec<&'static str>,
}

#[derive(Serialize)]
struct Proof {
    url: String,
    page: String,
    code: String,
    alt: String,
    qr: String,
}

impl Facts {
    /// Writes a certificate out; refuses one that contradicts itself.
    pub(crate) fn of(paper: &CertificatePaper) -> Result<Self, TypesetError> {
        check(paper)?;
        let title = wording::title(paper.kind);
        let issued_on = date(paper.issued_on);
        Ok(Self {
            title,
            gloss: wording::gloss(paper.kind, paper.locale),
            summary: format!("{title}, {} {issued_on}", wording::issued(paper.kind).to_lowercase()),
            form: paper.form,
            number: paper.number.grouped(),
            issued: (paper.issued_on.year(), paper.issued_on.month(), paper.issued_on.day()),
            issued_on,
            issued_word: wording::issued(paper.kind),
            contract: paper.contract_number.grouped(),
            from: date(paper.covers_from),
            until: paper.covers_until.map(date),
            assistance: paper.brand.assistance_phone.as_deref().filter(|_| paper.form != Form::Past).map(phone),
            legal: legal::lines(&paper.brand, &paper.risk_carrier),
            brand: brand(&paper.brand),
            carrier: carrier(&paper.risk_carrier),
            holder: holder(&paper.policyholder),
            subject: subject(&paper.subject),
            proof: proof(&paper.verification)?,
        })
    }
}

fn check(paper: &CertificatePaper) -> Result<(), TypesetError> {
    match (paper.kind, &paper.subject) {
        (CertificateKind::VehicleMemo, SubjectPaper::Vehicle(_))
        | (CertificateKind::HomeAttestation, SubjectPaper::Home(_)) => {}
        _ => return Err(TypesetError::SubjectMismatch),
    }
    if paper.form == Form::Past && paper.covers_until.is_none() {
        return Err(TypesetError::EndUnknown);
    }
    let accent = paper.brand.accent.strip_prefix('#').unwrap_or_default();
    if accent.len() != 6 || !accent.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(TypesetError::Accent);
    }
    Ok(())
}

/// A date that no line end splits.
fn date(day: NaiveDate) -> String {
    format::date(day, Locale::Fr).replace(' ', NO_BREAK_SPACE)
}

/// The national form of a number that is a French one; any other as it was configured.
fn phone(number: &str) -> String {
    Phone::parse(number).map_or_else(|_| number.to_owned(), |phone| format::phone(&phone, Locale::Fr))
}

fn brand(brand: &BrandPaper) -> Brand {
    Brand { name: brand.name.clone(), wordmark: brand.wordmark_svg.clone(), accent: brand.accent.clone() }
}

fn carrier(carrier: &RiskCarrierPaper) -> Carrier {
    Carrier { name: carrier.name.clone(), address: lines(&carrier.address) }
}

fn holder(holder: &HolderPaper) -> Holder {
    let first = match holder.civility {
        Some(civility) => format!("{} {}", wording::civility(civility), holder.first_name),
        None => holder.first_name.clone(),
    };
    Holder { first, last: holder.last_name.clone(), address: lines(&holder.address) }
}

fn subject(subject: &SubjectPaper) -> Subject {
    match subject {
        SubjectPaper::Vehicle(vehicle) => Subject::Vehicle(self::vehicle(vehicle)),
        SubjectPaper::Home(home) => Subject::Home(self::home(home)),
    }
}

fn vehicle(vehicle: &VehiclePaper) -> Vehicle {
    Vehicle {
        plate: vehicle.plate.clone(),
        make: vehicle.make.clone(),
        model: vehicle.model.clone(),
        trailers: vehicle.trailers.clone(),
        passenger_transport: vehicle.passenger_transport,
    }
}

fn home(home: &HomePaper) -> Home {
    Home {
        address: lines(&home.address),
        description: wording::home(home.kind, home.rooms, home.area_m2),
        occupancy: wording::occupancy(home.occupancy),
        coverages: home.coverages.iter().copied().map(wording::coverage).collect(),
    }
}

fn lines(address: &PostalAddress) -> Vec<String> {
    address.lines()
}

fn proof(verification: &VerificationPaper) -> Result<Proof, TypesetError> {
    let page = page_of(&verification.url);
    Ok(Proof {
        alt: format!("QR code de l’adresse de vérification, {page}"),
        qr: qr::svg(&verification.url)?,
        url: verification.url.clone(),
        code: verification.code_grouped.clone(),
        page,
    })
}

/// The page where a code can be typed: the address without scheme, code and query.
fn page_of(url: &str) -> String {
    let address = url.split_once("://").map_or(url, |(_, rest)| rest);
    let address = address.split(['?', '#']).next().unwrap_or_default();
    address.rsplit_once('/').map_or(address, |(page, _code)| page).to_owned()
}

#[cfg(test)]
mod tests {
    use super::page_of;

    #[test]
    fn the_page_is_the_address_without_what_is_particular_to_one_paper() {
        for url in ["https://assure.example/verifier/7K3M9Q", "https://assure.example/verifier/7K3M9Q?s=abc/def#top"] {
            assert_eq!(page_of(url), "assure.example/verifier");
        }
        assert_eq!(page_of("http://localhost:3000/verifier/7K3M9Q"), "localhost:3000/verifier");
    }
}
