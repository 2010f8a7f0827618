//! The mark of a browser that has signed in before.
//!
//! Failures are counted for an account; alone, that would let a stranger keep its owner waiting. A browser that bears the
//! account's mark has a counter of its own, so what strangers do elsewhere never slows the owner down.

use data_encoding::BASE64URL_NOPAD;
use uuid::Uuid;

use crate::{
    failure::Fault,
    keys::{Keys, same},
    portal::Portal,
};

/// The mark, as a cookie carries it: the account, a nonce and a code under the portal's key.
#[derive(Debug, Clone)]
pub struct DeviceMark(String);

const PURPOSE: &str = "device";

impl DeviceMark {
    /// Takes a cookie's text; nothing is believed of it before [`Self::nonce_for`].
    pub fn received(text: &str) -> Self {
        Self(text.chars().take(200).collect())
    }

    /// The text of the cookie.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Marks the browser that an account has just signed in from.
    pub(crate) fn make(portal: &Portal, account: Uuid) -> Result<Self, Fault> {
        let nonce: [u8; 16] = portal.random.bytes()?;
        let told = [account.as_bytes().as_slice(), &nonce].concat();
        let code = portal.keys.token_mac(PURPOSE, &told);
        Ok(Self(BASE64URL_NOPAD.encode(&[told, code].concat())))
    }

    /// What a marked browser is counted by, when the mark is true and for this account.
    pub(crate) fn nonce_for(&self, keys: &Keys, account: Uuid) -> Option<Vec<u8>> {
        let bytes = BASE64URL_NOPAD.decode(self.0.as_bytes()).ok()?;
        let (told, code) = bytes.split_at_checked(32)?;
        let (owner, nonce) = told.split_at_checked(16)?;
        (same(&keys.token_mac(PURPOSE, told), code) && owner == account.as_bytes()).then(|| nonce.to_vec())
    }
}
