//! What a certificate says, before any of it is set.
//!
//! Plain values that the use case has already checked. The types have no `Debug`: they are full of personal data, and what
//! cannot be printed cannot be logged.

use chrono::NaiveDate;
use domain::{
    address::PostalAddress,
    certificate::{CertificateKind, Form},
    coverage::CoverageCode,
    insured_object::{HomeKind, Occupancy},
    locale::Locale,
    person::Civility,
    reference::{CertificateNumber, ContractNumber},
};

/// One certificate to typeset.
#[derive(Clone)]
pub struct CertificatePaper {
    /// The reader's language. The paper stays French, as the law has it; English adds a line that explains it.
    pub locale: Locale,
    /// What kind of certificate; must be that of the subject.
    pub kind: CertificateKind,
    /// Whether it attests cover that runs, a period that is over, or cover to come.
    pub form: Form,
    /// Its number.
    pub number: CertificateNumber,
    /// The day it is issued, in Paris. Also the date inside the PDF: the clock is never read.
    pub issued_on: NaiveDate,
    /// Under whose name the portal speaks.
    pub brand: BrandPaper,
    /// The insurer who carries the risk (art. R211-14-0-1 wants name and address).
    pub risk_carrier: RiskCarrierPaper,
    /// Who holds the contract.
    pub policyholder: HolderPaper,
    /// The contract's number.
    pub contract_number: ContractNumber,
    /// First day of cover (*date d'effet*).
    pub covers_from: NaiveDate,
    /// Last day of cover, once known; compulsory in the past form.
    pub covers_until: Option<NaiveDate>,
    /// What is insured.
    pub subject: SubjectPaper,
    /// How anyone checks the paper.
    pub verification: VerificationPaper,
}

/// Under whose name the portal speaks.
#[derive(Clone)]
pub struct BrandPaper {
    /// Trading name; also the author of the PDF.
    pub name: String,
    /// An own wordmark as SVG, outlines only; without one the name stands beside the portal's mark.
    pub wordmark_svg: Option<String>,
    /// Accent, `#rrggbb`. It decorates and carries no meaning: papers are also printed in black and white.
    pub accent: String,
    /// Who distributes the contracts.
    pub distributor: DistributorPaper,
    /// Assistance, E.164 or as it should be printed. Not shown in the past form.
    pub assistance_phone: Option<String>,
    /// Public web site.
    pub website: String,
}

/// The intermediary, as it must present itself (art. L521-2, R521-1).
#[derive(Clone)]
pub struct DistributorPaper {
    /// Legal name.
    pub name: String,
    /// Legal form and capital, in French.
    pub legal_form: String,
    /// Registered office, one line.
    pub address: String,
    /// Trade register and number.
    pub registration: String,
    /// ORIAS number, eight digits.
    pub orias: String,
}

/// The insurer who carries the risk.
#[derive(Clone)]
pub struct RiskCarrierPaper {
    /// Legal name.
    pub name: String,
    /// Legal form and capital, in French.
    pub legal_form: String,
    /// SIREN, nine digits.
    pub siren: String,
    /// Registered office.
    pub address: PostalAddress,
}

/// Who holds the contract.
#[derive(Clone)]
pub struct HolderPaper {
    /// Form of address, when the person gave one.
    pub civility: Option<Civility>,
    /// First names.
    pub first_name: String,
    /// Surname in use.
    pub last_name: String,
    /// Where the person lives.
    pub address: PostalAddress,
}

/// What is insured.
#[derive(Clone)]
pub enum SubjectPaper {
    /// A registered vehicle.
    Vehicle(VehiclePaper),
    /// A home.
    Home(HomePaper),
}

/// A registered vehicle.
#[derive(Clone)]
pub struct VehiclePaper {
    /// Number plate, as it is read (`AB-123-CD`).
    pub plate: String,
    /// Make.
    pub make: String,
    /// Model.
    pub model: String,
    /// Types of the trailers covered with it, in French.
    pub trailers: Vec<String>,
    /// Whether paid passenger transport is covered.
    pub passenger_transport: bool,
}

/// A home.
#[derive(Clone)]
pub struct HomePaper {
    /// Where it is.
    pub address: PostalAddress,
    /// What it is.
    pub kind: HomeKind,
    /// By what right the policyholder is there.
    pub occupancy: Occupancy,
    /// Main rooms.
    pub rooms: u16,
    /// Area in square metres.
    pub area_m2: u16,
    /// What is covered, in the order in which it is printed.
    pub coverages: Vec<CoverageCode>,
}

/// How anyone checks the paper.
#[derive(Clone)]
pub struct VerificationPaper {
    /// The address that the QR code holds: the page, the code, and what proves it.
    pub url: String,
    /// The code in groups, for who types it.
    pub code_grouped: String,
}

impl From<&domain::brand::Brand> for BrandPaper {
    /// The brand as configured, its name beside the mark.
    fn from(brand: &domain::brand::Brand) -> Self {
        let distributor = &brand.distributor;
        Self {
            name: brand.name.clone(),
            wordmark_svg: None,
            accent: brand.accent.light.clone(),
            distributor: DistributorPaper {
                name: distributor.name.clone(),
                legal_form: distributor.legal_form.clone(),
                address: distributor.address.clone(),
                registration: distributor.registration.clone(),
                orias: distributor.orias.clone(),
            },
            assistance_phone: Some(brand.assistance_phone.clone()),
            website: brand.website.clone(),
        }
    }
}
