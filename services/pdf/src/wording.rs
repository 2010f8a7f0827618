//! The French words for closed sets, as certificates say them.
//!
//! They stand here and not with the screens' texts: a screen explains, a certificate attests, and its readers (a landlord, an
//! officer) look for the words of the law.

use domain::{
    certificate::CertificateKind,
    coverage::CoverageCode,
    insured_object::{HomeKind, Occupancy},
    locale::Locale,
    person::Civility,
};

/// The title of the paper.
pub(crate) const fn title(kind: CertificateKind) -> &'static str {
    match kind {
        CertificateKind::VehicleMemo => "Mémo véhicule assuré",
        CertificateKind::HomeAttestation => "Attestation d’assurance habitation",
    }
}

/// *Émis* or *émise*, as the title's gender wants.
pub(crate) const fn issued(kind: CertificateKind) -> &'static str {
    match kind {
        CertificateKind::VehicleMemo => "Émis le",
        CertificateKind::HomeAttestation => "Émise le",
    }
}

/// What the paper is, for a reader of English; nothing for a reader of French.
pub(crate) const fn gloss(kind: CertificateKind, locale: Locale) -> Option<&'static str> {
    match (locale, kind) {
        (Locale::Fr, _) => None,
        (Locale::En, CertificateKind::VehicleMemo) => {
            Some("In English: insured vehicle memo. French law lists what it says, so the paper is in French.")
        }
        (Locale::En, CertificateKind::HomeAttestation) => {
            Some("In English: certificate of home insurance. Landlords here read French, so the paper is in French.")
        }
    }
}

/// How a person is addressed.
pub(crate) const fn civility(civility: Civility) -> &'static str {
    match civility {
        Civility::Ms => "Mme",
        Civility::Mr => "M.",
    }
}

/// By what right the policyholder is in the home, in words that have one form for women and men.
pub(crate) const fn occupancy(occupancy: Occupancy) -> &'static str {
    match occupancy {
        Occupancy::Tenant => "En qualité de locataire",
        Occupancy::Owner => "En qualité de propriétaire",
        Occupancy::CoOwner => "En qualité de copropriétaire",
        Occupancy::Landlord => "En qualité de propriétaire, logement loué",
    }
}

/// What the home is, with its size: `Appartement de 3 pièces principales, 62 m²`.
pub(crate) fn home(kind: HomeKind, rooms: u16, area_m2: u16) -> String {
    let kind = match kind {
        HomeKind::Flat => "Appartement",
        HomeKind::House => "Maison",
    };
    let rooms = match rooms {
        0 | 1 => format!("{rooms}\u{a0}pièce principale"),
        _ => format!("{rooms}\u{a0}pièces principales"),
    };
    format!("{kind} de {rooms}, {area_m2}\u{a0}m²")
}

/// A guarantee, as policies call it.
pub(crate) const fn coverage(code: CoverageCode) -> &'static str {
    match code {
        CoverageCode::Liability => "Responsabilité civile automobile",
        CoverageCode::LegalProtection | CoverageCode::HomeLegalProtection => "Protection juridique",
        CoverageCode::DriverInjury => "Dommages corporels du conducteur",
        CoverageCode::Glass => "Bris de glaces",
        CoverageCode::Theft | CoverageCode::HomeTheft => "Vol",
        CoverageCode::Fire => "Incendie",
        CoverageCode::NaturalDisaster | CoverageCode::HomeNaturalDisaster => "Catastrophes naturelles",
        CoverageCode::Storm | CoverageCode::HomeStorm => "Tempête, grêle, neige",
        CoverageCode::AllDamage => "Dommages tous accidents",
        CoverageCode::Assistance => "Assistance au véhicule",
        CoverageCode::Belongings => "Effets transportés",
        // The risks that a tenant must cover (loi 89-462, art. 7 g; décret 87-713): a landlord looks for these words.
        CoverageCode::TenantLiability => "Risques locatifs\u{a0}: incendie, explosion, dégâts des eaux",
        CoverageCode::PrivateLiability => "Responsabilité civile vie privée",
        CoverageCode::HomeFire => "Incendie, explosion",
        CoverageCode::WaterDamage => "Dégâts des eaux",
        CoverageCode::HomeGlass => "Bris de vitres",
        CoverageCode::ElectricalDamage => "Dommages électriques",
        CoverageCode::HomeAssistance => "Assistance au domicile",
    }
}
