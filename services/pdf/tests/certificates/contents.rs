//! What certificates say, and what they leave unsaid.

use pdf::{CertificatePaper, SubjectPaper, VehiclePaper};

use super::{cast, pdf_reader::make};

#[test]
fn the_memo_says_what_the_article_lists() {
    let memo = cast::memo();
    let text = make(&memo).text();
    for mention in [
        "Mémo véhicule assuré",
        "Mutuelle des Deux Rives (société fictive) 12 quai de la Fosse 44000 Nantes",
        "Mme Camille Durand 8 rue des Lilas Bâtiment B, 3e étage 69003 Lyon",
        &format!("Numéro {}", memo.contract_number.grouped()),
        "Date d’effet 1er janvier 2026",
        "Date d’émission 23 novembre 2026",
        "AB-123-CD",
        "Renault Clio",
        "est assuré depuis le 1er janvier 2026.",
        "fichier des véhicules assurés (FVA)",
    ] {
        assert!(text.contains(mention), "{mention:?} is missing from {text:?}");
    }
}

#[test]
fn trailers_and_paid_passengers_are_said_only_where_they_are_covered() {
    let plain = make(&cast::memo()).text();
    let full = make(&with_vehicle(cast::minibus())).text();
    for mention in ["Remorques assurées avec le véhicule", "Transport de personnes à titre onéreux"] {
        assert!(!plain.contains(mention), "{mention}");
        assert!(full.contains(mention), "{mention}");
    }
    assert!(full.contains("remorque porte-motos"));
}

#[test]
fn the_attestation_says_what_a_landlord_asks_for() {
    let attestation = cast::attestation();
    let text = make(&attestation).text();
    for mention in [
        "Attestation d’assurance habitation",
        "Mutuelle des Deux Rives (société fictive) 12 quai de la Fosse 44000 Nantes",
        "Mme Camille Durand En qualité de locataire",
        "8 rue des Lilas Bâtiment B, 3e étage 69003 Lyon Appartement de 3 pièces principales, 62 m²",
        &format!("Numéro {}", attestation.contract_number.grouped()),
        "Ce logement est assuré depuis le 1er janvier 2026.",
        "Risques locatifs : incendie, explosion, dégâts des eaux",
        "Responsabilité civile vie privée",
        "Tempête, grêle, neige",
    ] {
        assert!(text.contains(mention), "{mention:?} is missing from {text:?}");
    }
}

#[test]
fn every_paper_names_its_distributor_and_how_to_check_it() {
    for paper in all_kinds() {
        let text = make(&paper).text();
        for mention in [
            &format!("N° {}", paper.number.grouped()),
            "Distribué par Active Assurances Distribution (société fictive)",
            "ORIAS sous le n° 00000000",
            "SIREN 123 456 789",
            "Ce QR code prouve que",
            "moncompte.active-assurances.example/verifier",
            &paper.verification.code_grouped,
        ] {
            assert!(text.contains(mention), "{mention:?} is missing from {text:?}");
        }
    }
}

#[test]
fn a_past_certificate_speaks_of_the_past_alone() {
    for paper in [cast::past(cast::memo()), cast::past(cast::attestation())] {
        let text = make(&paper).text();
        for mention in [
            "a été assuré du 1er janvier 2026 au 30 juin 2026.",
            "Période passée",
            "Fin 30 juin 2026",
            "période passée",
        ] {
            assert!(text.contains(mention), "{mention:?} is missing from {text:?}");
        }
        for claim in ["est assuré depuis", "Assistance 01", "FVA"] {
            assert!(!text.contains(claim), "{claim:?} stands in {text:?}");
        }
    }
}

#[test]
fn a_certificate_of_cover_to_come_promises_nothing_before_its_first_day() {
    for paper in [cast::future(cast::memo()), cast::future(cast::attestation())] {
        let text = make(&paper).text();
        for mention in [
            "sera assuré à partir du 12 décembre 2026.",
            "Période à venir",
            "Date d’effet 12 décembre 2026",
            "Date d’émission 23 novembre 2026",
            "n’est pas couvert avant le 12 décembre 2026",
        ] {
            assert!(text.contains(mention), "{mention:?} is missing from {text:?}");
        }
        for claim in ["est assuré depuis", "a été assuré"] {
            assert!(!text.contains(claim), "{claim:?} stands in {text:?}");
        }
    }
}

#[test]
fn a_known_end_is_said_while_cover_still_runs() {
    let ending = CertificatePaper { covers_until: Some(cast::day(2026, 12, 31)), ..cast::attestation() };
    assert!(make(&ending).text().contains("est assuré depuis le 1er janvier 2026, jusqu’au 31 décembre 2026."));
    let to_come = make(&cast::future(ending)).text();
    assert!(to_come.contains("sera assuré à partir du 12 décembre 2026, jusqu’au 31 décembre 2026."), "{to_come:?}");
}

#[test]
fn no_paper_uses_the_abolished_name_or_promises_days_of_proof() {
    for paper in all_kinds() {
        let text = make(&paper).text().to_lowercase();
        for forbidden in ["carte verte", "quinze jours", "15 jours", "vignette verte"] {
            assert!(!text.contains(forbidden), "{forbidden:?} stands in {text:?}");
        }
    }
}

#[test]
fn a_reader_of_english_gets_one_line_more_and_the_same_french_paper() {
    for (paper, gloss) in
        [(cast::memo(), "insured vehicle memo"), (cast::attestation(), "certificate of home insurance")]
    {
        let french = make(&paper);
        let english = make(&cast::english(paper));
        assert!(!french.text().contains(gloss));
        assert!(english.text().contains(gloss));
        assert!(english.text().contains("est assuré depuis le 1er janvier 2026."));
        assert!(english.drawing().contains("/Lang(en-GB)"));
        assert!(!french.drawing().contains("/Lang(en"));
    }
}

fn all_kinds() -> [CertificatePaper; 7] {
    [
        cast::memo(),
        cast::attestation(),
        cast::past(cast::memo()),
        cast::past(cast::attestation()),
        cast::future(cast::memo()),
        cast::future(cast::attestation()),
        with_vehicle(cast::minibus()),
    ]
}

fn with_vehicle(vehicle: VehiclePaper) -> CertificatePaper {
    CertificatePaper { subject: SubjectPaper::Vehicle(vehicle), ..cast::memo() }
}
