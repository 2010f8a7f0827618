//! What the file declares of itself, for archives, screen readers and viewers.
//!
//! The export itself refuses what breaks PDF/A-2a or PDF/UA-1; these tests see that it was asked to.

use pdf::{BrandPaper, CertificatePaper};

use super::{cast, pdf_reader::make};

#[test]
fn a_certificate_declares_pdf_a_2a_and_pdf_ua_1() {
    for paper in [
        cast::memo(),
        cast::attestation(),
        cast::english(cast::past(cast::memo())),
        cast::english(cast::future(cast::attestation())),
    ] {
        let metadata = make(&paper).metadata();
        for declaration in [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
        ] {
            assert!(metadata.contains(declaration), "{declaration} is missing from {metadata}");
        }
    }
}

#[test]
fn a_certificate_is_tagged_french_and_titled() {
    let made = make(&cast::memo());
    let catalog = made.catalog();
    assert!(catalog.get(b"MarkInfo").unwrap().as_dict().unwrap().get(b"Marked").unwrap().as_bool().unwrap());
    assert!(catalog.has(b"StructTreeRoot"));
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap().to_ascii_lowercase(), b"fr-fr");
    let metadata = made.metadata();
    for fact in ["Mémo véhicule assuré AT", "Active Assurances"] {
        assert!(metadata.contains(fact), "{fact} is missing from {metadata}");
    }
}

#[test]
fn pictures_speak_to_who_cannot_see_them() {
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 8 4.5 1 8 8" fill="#16181d"/></svg>"##;
    let brand = BrandPaper { wordmark_svg: Some(svg.into()), ..cast::memo().brand };
    let alternatives = make(&CertificatePaper { brand, ..cast::memo() }).texts_under(b"Alt");
    assert!(alternatives.iter().any(|alt| alt == "Active Assurances"), "{alternatives:?}");
    assert!(alternatives.iter().any(|alt| alt.starts_with("QR code de l’adresse de vérification")), "{alternatives:?}");
}

#[test]
fn every_font_is_in_the_file() {
    let embedded = make(&cast::memo()).fonts_embedded();
    assert!(embedded.len() >= 3 && embedded.iter().all(|&embedded| embedded), "{embedded:?}");
}

#[test]
fn the_same_values_give_the_same_bytes() {
    let first = make(&cast::memo()).bytes;
    let other = make(&cast::attestation()).bytes;
    assert!(make(&cast::memo()).bytes == first);
    assert!(other != first);
}

#[test]
fn the_date_in_the_file_is_the_day_of_issue() {
    assert!(make(&cast::memo()).metadata().contains("<xmp:CreateDate>2026-11-23"));
}
