//! Passwords are hashed by Argon2id, off the async threads and a few at a time: each takes 19 MiB.
//!
//! Where there is no account to check against, a hash of nothing is checked all the same, so that the time taken tells nothing.

use std::sync::Arc;

use argon2::{Argon2, PasswordHasher as _, PasswordVerifier as _, password_hash::phc::PasswordHash};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::{failure::Fault, random::Random};

/// What hashes and checks passwords.
#[derive(Clone)]
pub struct Passwords {
    places: Arc<Semaphore>,
    nobody: Arc<str>,
}

impl Passwords {
    /// Prepares to hash at most `at_once` passwords at a time.
    ///
    /// # Errors
    /// A fault when hashing is not possible at all.
    pub fn new(random: &Random, at_once: usize) -> Result<Self, Fault> {
        let nobody = hash(&random.bytes()?, &random.bytes::<32>()?)?;
        Ok(Self { places: Arc::new(Semaphore::new(at_once.max(1))), nobody: nobody.into() })
    }

    /// Hashes a password for keeping.
    pub(crate) async fn hash(&self, random: &Random, password: SecretString) -> Result<String, Fault> {
        let salt = random.bytes()?;
        let _place = self.places.acquire().await?;
        spawn_blocking(move || hash(&salt, password.expose_secret().as_bytes())).await?
    }

    /// Checks a password against what is kept, or against nobody's.
    pub(crate) async fn verify(&self, password: SecretString, kept: Option<String>) -> Result<bool, Fault> {
        let known = kept.is_some();
        let against: Arc<str> = kept.map_or_else(|| Arc::clone(&self.nobody), Arc::from);
        let _place = self.places.acquire().await?;
        let right = spawn_blocking(move || verify(&against, password.expose_secret().as_bytes())).await??;
        Ok(known && right)
    }
}

fn hash(salt: &[u8; 16], password: &[u8]) -> Result<String, Fault> {
    let hash: PasswordHash = Argon2::default()
        .hash_password_with_salt(password, salt)
        .map_err(|_| Fault::new("a password could not be hashed"))?;
    Ok(hash.to_string())
}

fn verify(kept: &str, password: &[u8]) -> Result<bool, Fault> {
    let kept = PasswordHash::new(kept).map_err(|_| Fault::new("a kept password hash cannot be read"))?;
    Ok(Argon2::default().verify_password(password, &kept).is_ok())
}
