//! From what a certificate states to what its paper is set from.

use domain::{certificate::VerificationCode, reference::CertificateNumber};
use pdf::{
    BrandPaper, CertificatePaper, HolderPaper, HomePaper, RiskCarrierPaper, SubjectPaper, VehiclePaper,
    VerificationPaper,
};

use super::{
    facts::{Carrier, Facts, Policyholder, Subject},
    print::verification_url,
};
use crate::{entity::certificate, portal::Portal};

/// The paper of a certificate. The brand alone is of today: it is how the portal signs, not what the paper states.
pub(super) fn paper(
    portal: &Portal,
    facts: Facts,
    number: &CertificateNumber,
    row: &certificate::Model,
    code: VerificationCode,
) -> CertificatePaper {
    CertificatePaper {
        locale: facts.locale,
        kind: facts.kind,
        form: facts.form,
        number: number.clone(),
        issued_on: row.issued_on,
        brand: BrandPaper::from(&*portal.brand),
        risk_carrier: carrier(facts.risk_carrier),
        policyholder: holder(facts.policyholder),
        contract_number: facts.contract,
        covers_from: facts.covers_from,
        covers_until: facts.covers_until,
        subject: subject(facts.subject),
        verification: VerificationPaper {
            url: verification_url(portal, code, &row.signature),
            code_grouped: code.grouped(),
        },
    }
}

fn carrier(Carrier { name, legal_form, siren, address }: Carrier) -> RiskCarrierPaper {
    RiskCarrierPaper { name, legal_form, siren, address }
}

fn holder(Policyholder { civility, first_name, last_name, address }: Policyholder) -> HolderPaper {
    HolderPaper { civility, first_name, last_name, address }
}

fn subject(subject: Subject) -> SubjectPaper {
    match subject {
        Subject::Vehicle { plate, make, model, trailers, passenger_transport } => {
            SubjectPaper::Vehicle(VehiclePaper { plate, make, model, trailers, passenger_transport })
        }
        Subject::Home { address, kind, occupancy, rooms, area_m2, coverages } => {
            SubjectPaper::Home(HomePaper { address, kind, occupancy, rooms, area_m2, coverages })
        }
    }
}
