//! Writes the usual certificates to a folder, for whoever designs them to look at: `cargo run -p pdf --example proofs -- FOLDER`.

#[path = "../tests/certificates/cast.rs"]
mod cast;

use std::{env, error::Error, fs, path::PathBuf};

use pdf::{CertificatePaper, SubjectPaper, Typesetter};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("name a folder")?);
    let typesetter = Typesetter::new()?;
    let minibus = CertificatePaper { subject: SubjectPaper::Vehicle(cast::minibus()), ..cast::english(cast::memo()) };
    for (name, paper) in [
        ("memo", cast::memo()),
        ("memo-full-en", minibus),
        ("memo-past", cast::past(cast::memo())),
        ("memo-future", cast::future(cast::memo())),
        ("attestation", cast::attestation()),
        ("attestation-en", cast::english(cast::attestation())),
        ("attestation-past", cast::past(cast::attestation())),
        ("attestation-future", cast::future(cast::attestation())),
    ] {
        fs::write(folder.join(name).with_extension("pdf"), typesetter.certificate(&paper)?)?;
    }
    Ok(())
}
