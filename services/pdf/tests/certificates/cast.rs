//! Papers to typeset: one vehicle and one home, with everything usual in them.

#![expect(clippy::unwrap_used, reason = "values written here by hand are known to parse")]

use chrono::NaiveDate;
use domain::{
    address::PostalAddress,
    brand::Brand,
    certificate::{CertificateKind, Form, VerificationCode},
    coverage::CoverageCode,
    insured_object::{HomeKind, Occupancy},
    locale::Locale,
    person::Civility,
    reference::{CertificateNumber, ContractNumber},
};
use pdf::{
    BrandPaper, CertificatePaper, HolderPaper, HomePaper, RiskCarrierPaper, SubjectPaper, VehiclePaper,
    VerificationPaper,
};

/// The mémo of Camille Durand's car, issued on 23 November 2026.
pub fn memo() -> CertificatePaper {
    CertificatePaper {
        locale: Locale::Fr,
        kind: CertificateKind::VehicleMemo,
        form: Form::Present,
        number: CertificateNumber::from_serial(4821),
        issued_on: day(2026, 11, 23),
        brand: BrandPaper::from(&Brand::default()),
        risk_carrier: carrier(),
        policyholder: HolderPaper {
            civility: Some(Civility::Ms),
            first_name: "Camille".into(),
            last_name: "Durand".into(),
            address: address("8 rue des Lilas", Some("Bâtiment B, 3e étage"), "69003", "69383", "Lyon"),
        },
        contract_number: ContractNumber::from_serial(10_204_417),
        covers_from: day(2026, 1, 1),
        covers_until: None,
        subject: SubjectPaper::Vehicle(car()),
        verification: verification(),
    }
}

/// The attestation of Camille Durand's rented flat, issued the same day.
pub fn attestation() -> CertificatePaper {
    CertificatePaper {
        kind: CertificateKind::HomeAttestation,
        number: CertificateNumber::from_serial(4822),
        contract_number: ContractNumber::from_serial(10_204_418),
        subject: SubjectPaper::Home(HomePaper {
            address: address("8 rue des Lilas", Some("Bâtiment B, 3e étage"), "69003", "69383", "Lyon"),
            kind: HomeKind::Flat,
            occupancy: Occupancy::Tenant,
            rooms: 3,
            area_m2: 62,
            coverages: vec![
                CoverageCode::TenantLiability,
                CoverageCode::PrivateLiability,
                CoverageCode::HomeFire,
                CoverageCode::WaterDamage,
                CoverageCode::HomeTheft,
                CoverageCode::HomeGlass,
                CoverageCode::HomeNaturalDisaster,
                CoverageCode::HomeStorm,
            ],
        }),
        ..memo()
    }
}

/// The same paper for a period that ended on 30 June 2026.
pub fn past(paper: CertificatePaper) -> CertificatePaper {
    CertificatePaper { form: Form::Past, covers_until: Some(day(2026, 6, 30)), ..paper }
}

/// The same paper for a contract whose first day is 12 December 2026.
pub fn future(paper: CertificatePaper) -> CertificatePaper {
    CertificatePaper { form: Form::Future, covers_from: day(2026, 12, 12), ..paper }
}

/// The same paper for a reader of English.
pub fn english(paper: CertificatePaper) -> CertificatePaper {
    CertificatePaper { locale: Locale::En, ..paper }
}

/// A plain car.
pub fn car() -> VehiclePaper {
    VehiclePaper {
        plate: "AB-123-CD".into(),
        make: "Renault".into(),
        model: "Clio".into(),
        trailers: Vec::new(),
        passenger_transport: false,
    }
}

/// The largest vehicle paper that can be expected: a long model, every trailer, paid passengers.
pub fn minibus() -> VehiclePaper {
    VehiclePaper {
        plate: "9999 WWW 2A".into(),
        make: "Mercedes-Benz".into(),
        model: "Classe V Marco Polo Horizon".into(),
        trailers: [
            "remorque de moins de 750 kg",
            "remorque porte-bateau de plus de 750 kg, attelée au véhicule assuré",
            "caravane de plus de 750 kg",
            "remorque porte-motos",
        ]
        .map(str::to_owned)
        .to_vec(),
        passenger_transport: true,
    }
}

/// An address that parses.
pub fn address(line1: &str, line2: Option<&str>, postal_code: &str, insee_code: &str, city: &str) -> PostalAddress {
    PostalAddress::parse(line1, line2, postal_code, insee_code, city).unwrap()
}

/// A day.
pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn carrier() -> RiskCarrierPaper {
    RiskCarrierPaper {
        name: "Mutuelle des Deux Rives (société fictive)".into(),
        legal_form: "société anonyme au capital de 12 000 000 €".into(),
        siren: "123456789".into(),
        address: address("12 quai de la Fosse", None, "44000", "44109", "Nantes"),
    }
}

fn verification() -> VerificationPaper {
    let code = VerificationCode([0x5a; 16]);
    VerificationPaper {
        url: format!("https://moncompte.active-assurances.example/verifier/{}?s={}", code.text(), "Zk".repeat(43)),
        code_grouped: code.grouped(),
    }
}
