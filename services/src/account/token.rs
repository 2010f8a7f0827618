//! A secret that a browser holds to be known again: 256 random bits, of which only a digest is kept.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use zeroize::Zeroize;

use crate::{failure::Fault, keys::digest, random::Random};

/// A browser's secret. It is shown once, as a cookie, and never printed.
#[derive(Clone)]
pub struct Token([u8; 32]);

impl Token {
    /// A new secret.
    pub fn draw(random: &Random) -> Result<Self, Fault> {
        Ok(Self(random.bytes()?))
    }

    /// The secret that a cookie carries; none when it is not of our making.
    pub fn parse(text: &str) -> Option<Self> {
        BASE64URL_NOPAD.decode(text.as_bytes()).ok()?.try_into().ok().map(Self)
    }

    /// A secret made from bytes that are already secret.
    pub(crate) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The text of the cookie.
    pub fn reveal(&self) -> String {
        BASE64URL_NOPAD.encode(&self.0)
    }

    /// What is kept of it.
    pub(crate) fn digest(&self) -> Vec<u8> {
        digest(&self.0)
    }

    /// The secret itself, to be mixed under a server key.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Drop for Token {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}
