//! Whether a password is strong enough: the CNIL's 50 bits (délibération 2022-100) and zxcvbn's third level of four.
//!
//! What is known of the person (name, town, contract number) counts as already guessed.

use domain::password::{MIN_ZXCVBN_SCORE, PasswordProblem, check_shape};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::task::spawn_blocking;
use zxcvbn::zxcvbn;

use crate::failure::Fault;

/// Most characters that are looked at: what is longer tells nothing more, and the estimate's cost grows with the square.
const LONGEST_ESTIMATED: usize = 48;

/// How strong a password is, from 0 to 4, knowing what anyone may know of the person.
pub async fn password_strength(password: SecretString, known: Vec<String>) -> Result<u8, Fault> {
    Ok(spawn_blocking(move || {
        let start: String = password.expose_secret().chars().take(LONGEST_ESTIMATED).collect();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        u8::from(zxcvbn(&start, &known).score())
    })
    .await?)
}

/// Checks a password that is about to be kept; the inner answer is what the person may be told.
pub async fn check_password(password: &SecretString, known: Vec<String>) -> Result<Result<(), PasswordProblem>, Fault> {
    if let Err(problem) = check_shape(password.expose_secret()) {
        return Ok(Err(problem));
    }
    let strength = password_strength(password.clone(), known).await?;
    Ok(if strength < MIN_ZXCVBN_SCORE { Err(PasswordProblem::TooWeak) } else { Ok(()) })
}
