//! A setting that is not shown: not in a log, not by `config-check`, not in an error.

use std::fmt;

use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A secret setting; empty when it is not set.
#[derive(Clone)]
pub struct Secret(SecretString);

impl Secret {
    /// Whether nothing is set.
    pub fn is_empty(&self) -> bool {
        self.reveal().is_empty()
    }

    /// The text itself, for whoever needs it to do its work.
    pub fn reveal(&self) -> &str {
        self.0.expose_secret()
    }

    /// The text, still wrapped.
    pub fn as_secret(&self) -> &SecretString {
        &self.0
    }
}

impl Default for Secret {
    fn default() -> Self {
        Self::from("")
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        services::keys::same(self.reveal().as_bytes(), other.reveal().as_bytes())
    }
}

impl Eq for Secret {}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_empty() { "" } else { "(set)" })
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(String::deserialize(deserializer)?.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_never_shown() {
        let secret = Secret::from("s3cret");
        let shown = format!("{secret} {secret:?} {}", serde_json::to_string(&secret).unwrap());
        assert!(!shown.contains("s3cret"));
        assert_eq!(secret.reveal(), "s3cret");
    }
}
