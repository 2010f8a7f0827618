//! Names, addresses and trailers as life brings them, and papers that contradict themselves.

use domain::{certificate::CertificateKind, coverage::CoverageCode};
use pdf::{BrandPaper, CertificatePaper, HolderPaper, SubjectPaper, TypesetError, VehiclePaper};

use super::{
    cast,
    pdf_reader::{make, refuse},
};

#[test]
fn what_looks_like_markup_is_printed_as_it_is() {
    for name in [
        "D’Arc#pagebreak()",
        "*Gras* _Penché_",
        "$x^2$ @renvoi <etiquette>",
        "`code` \\ ~ = - + / //",
        "[#panic(\"non\")]",
        "Martin\"; #let x = 1",
    ] {
        let made = make(&called(name));
        let expected = name.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(made.text().contains(&expected), "{expected:?} is missing from {:?}", made.text());
        assert_eq!(made.pages(), 1);
    }
}

#[test]
fn every_latin_letter_that_a_name_may_have_is_printed() {
    for name in ["N’Guyễn-O’Brien", "Œuvray Ÿ", "Ţepeş Ṭāriq", "Łukasz Şimşek", "Ĉapeĝo Ŭ", "Ame\u{301}lie C\u{327}a"]
    {
        assert_eq!(make(&called(name)).pages(), 1, "{name}");
    }
}

#[test]
fn a_letter_without_a_face_is_a_fault_that_names_it() {
    assert!(matches!(refuse(&called("Zoé 🚗")), TypesetError::Unprintable('🚗')));
    assert_eq!(refuse(&called("王")).to_string(), "no face prints U+738B");
}

#[test]
fn the_longest_vehicle_paper_fits_one_page() {
    let memo = CertificatePaper { subject: SubjectPaper::Vehicle(cast::minibus()), ..long_winded(cast::memo()) };
    assert_eq!(make(&cast::english(memo.clone())).pages(), 1);
    assert_eq!(make(&cast::past(memo.clone())).pages(), 1);
    assert_eq!(make(&cast::english(cast::future(memo))).pages(), 1);
}

#[test]
fn the_longest_home_paper_fits_one_page() {
    let mut attestation = long_winded(cast::attestation());
    if let SubjectPaper::Home(home) = &mut attestation.subject {
        home.address = attestation.policyholder.address.clone();
        home.coverages = CoverageCode::ALL
            .iter()
            .copied()
            .filter(|code| code.product() == domain::contract::Product::Home)
            .collect();
    }
    let ending = CertificatePaper { covers_until: Some(cast::day(2027, 12, 31)), ..attestation };
    assert_eq!(make(&cast::english(ending.clone())).pages(), 1);
    assert_eq!(make(&cast::english(cast::future(ending))).pages(), 1);
}

#[test]
fn too_much_for_one_page_runs_on_and_loses_nothing() {
    let trailers = (1..=60).map(|number| format!("remorque numéro {number}")).collect();
    let made = make(&CertificatePaper {
        subject: SubjectPaper::Vehicle(VehiclePaper { trailers, ..cast::car() }),
        ..cast::memo()
    });
    assert!(made.pages() > 1);
    assert!(made.text().contains("remorque numéro 60"));
    assert!(made.text().contains("Ce QR code prouve que"));
}

#[test]
fn a_paper_without_a_wordmark_has_the_name() {
    assert!(make(&cast::memo()).text().starts_with("Active Assurances"));
}

#[test]
fn a_wordmark_cannot_reach_for_files() {
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="/etc/hostname" width="9" height="9"/></svg>"#;
    let reaching =
        CertificatePaper { brand: BrandPaper { wordmark_svg: Some(svg.into()), ..cast::memo().brand }, ..cast::memo() };
    assert!(matches!(refuse(&reaching), TypesetError::Layout(_)));
}

#[test]
fn a_paper_that_contradicts_itself_is_refused() {
    let mixed = CertificatePaper { kind: CertificateKind::HomeAttestation, ..cast::memo() };
    assert!(matches!(refuse(&mixed), TypesetError::SubjectMismatch));
    let endless = CertificatePaper { covers_until: None, ..cast::past(cast::memo()) };
    assert!(matches!(refuse(&endless), TypesetError::EndUnknown));
    for accent in ["", "#fff", "b3411e", "#b3411g", "#b3411e)"] {
        let tinted =
            CertificatePaper { brand: BrandPaper { accent: accent.into(), ..cast::memo().brand }, ..cast::memo() };
        assert!(matches!(refuse(&tinted), TypesetError::Accent), "{accent}");
    }
}

fn called(last_name: &str) -> CertificatePaper {
    let holder = cast::memo().policyholder;
    CertificatePaper { policyholder: HolderPaper { last_name: last_name.into(), ..holder }, ..cast::memo() }
}

/// The same paper for a person with the longest usual names, far from the nearest street.
fn long_winded(paper: CertificatePaper) -> CertificatePaper {
    let policyholder = HolderPaper {
        civility: None,
        first_name: "Marie-Antoinette Joséphine Bénédicte".into(),
        last_name: "de La Rochefoucauld d’Estissac-Montmorency".into(),
        address: cast::address(
            "1247 ter chemin départemental de la Vieille-Église",
            Some("Résidence Les Terrasses de la Méditerranée, escalier C"),
            "97419",
            "97408",
            "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson",
        ),
    };
    CertificatePaper { policyholder, ..paper }
}
