//! The portal's own keys: what seals columns and files, indexes what is sealed, authenticates codes and signs certificates.
//!
//! Two kinds of secret are configured. The *root* never changes by itself: look-ups and signatures must survive years. The
//! *field* keys form a ring: the first seals, all open, and the seal says by which it was made, so that a new
//! key can be put first while what an old one sealed still opens. Each use draws its own key by HKDF, so none can stand in for
//! another.

use aes_gcm_siv::{
    Aes256GcmSiv, KeyInit as _, Nonce,
    aead::{Aead as _, Payload},
};
use data_encoding::HEXLOWER;
use ed25519_dalek::{Signature, Signer as _, SigningKey, Verifier as _, VerifyingKey};
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use thiserror::Error;
use uuid::Uuid;

use crate::{failure::Fault, random::Random};

/// A configured secret: 32 random bytes.
pub type Secret = [u8; 32];

/// The portal's keys, ready to use.
pub struct Keys {
    ring: Vec<FieldKey>,
    backup: Secret,
    index: Secret,
    code: Secret,
    token: Secret,
    signing: SigningKey,
}

/// By what a field key is known: drawn from it, telling nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(pub(crate) [u8; KEY_ID]);

struct FieldKey {
    id: KeyId,
    cipher: Aes256GcmSiv,
    files: Secret,
}

/// Where a sealed value stands. It is bound into the seal: a value copied to another row or column does not open.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The row.
    pub row: Uuid,
}

/// A seal that does not open.
#[derive(Debug, Error)]
pub enum SealError {
    /// Too short to be a seal of ours.
    #[error("not a sealed value")]
    Form,
    /// Made by a key that is not on the ring.
    #[error("sealed by a key that is not configured")]
    UnknownKey,
    /// Altered, or copied from elsewhere.
    #[error("the sealed value does not belong here")]
    Forged,
}

/// Bytes of a key's id, with which a sealed value begins.
pub(crate) const KEY_ID: usize = 4;
const NONCE: usize = 12;

impl Keys {
    /// Draws every key from the configured secrets. Without field secrets, the root stands for the only one.
    pub fn new(root: &Secret, fields: &[Secret]) -> Self {
        let fields = if fields.is_empty() { std::slice::from_ref(root) } else { fields };
        Self {
            ring: fields.iter().map(field_key).collect(),
            backup: derive(root, "backup"),
            index: derive(root, "blind index"),
            code: derive(root, "one-time code"),
            token: derive(root, "token"),
            signing: SigningKey::from_bytes(&derive(root, "certificate signature")),
        }
    }

    /// Seals a value for its place: key id, nonce, ciphertext.
    pub fn seal(&self, random: &Random, place: &Place, plaintext: &[u8]) -> Result<Vec<u8>, Fault> {
        let key = self.ring.first().ok_or_else(|| Fault::new("no field key is configured"))?;
        let nonce: [u8; NONCE] = random.bytes()?;
        let payload = Payload { msg: plaintext, aad: &place.associated_data() };
        let sealed = key.cipher.encrypt(&Nonce::from(nonce), payload).map_err(|_| Fault::new("sealing failed"))?;
        Ok([key.id.0.as_slice(), &nonce, &sealed].concat())
    }

    /// Opens a sealed value in its place.
    pub fn open(&self, place: &Place, sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        let (id, rest) = sealed.split_first_chunk::<KEY_ID>().ok_or(SealError::Form)?;
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE>().ok_or(SealError::Form)?;
        let key = self.ring.iter().find(|key| key.id.0 == *id).ok_or(SealError::UnknownKey)?;
        let payload = Payload { msg: ciphertext, aad: &place.associated_data() };
        key.cipher.decrypt(&Nonce::from(*nonce), payload).map_err(|_| SealError::Forged)
    }

    /// Opens a sealed text in its place.
    pub fn open_text(&self, place: &Place, sealed: &[u8]) -> Result<String, SealError> {
        String::from_utf8(self.open(place, sealed)?).map_err(|_| SealError::Form)
    }

    /// The keys of the ring, the one that seals first.
    pub fn ring(&self) -> impl Iterator<Item = KeyId> {
        self.ring.iter().map(|key| key.id)
    }

    /// From what the keys of new files are drawn, and the id by which it is known.
    pub(crate) fn newest_for_files(&self) -> Result<(KeyId, &Secret), Fault> {
        let key = self.ring.first().ok_or_else(|| Fault::new("no field key is configured"))?;
        Ok((key.id, &key.files))
    }

    /// From what the keys of files were drawn that name this id; none if it is not on the ring.
    pub(crate) fn for_files(&self, id: KeyId) -> Option<&Secret> {
        self.ring.iter().find(|key| key.id == id).map(|key| &key.files)
    }

    /// What encrypts backups: whoever has the root can read them, and nobody else.
    pub(crate) const fn backup(&self) -> &Secret {
        &self.backup
    }

    /// What a sealed value is looked up by: equal values give equal indexes, and the index tells nothing else.
    pub fn blind_index(&self, value: &str) -> Vec<u8> {
        mac(&self.index, &[value.as_bytes()]).to_vec()
    }

    /// What is kept of a one-time code: bound to what it opens, so that it opens nothing else.
    pub fn code_mac(&self, opens: Uuid, code: &str) -> Vec<u8> {
        mac(&self.code, &[opens.as_bytes(), code.as_bytes()]).to_vec()
    }

    /// What is kept of a token that a browser holds, or of an address that a counter is for.
    pub fn token_mac(&self, purpose: &str, token: &[u8]) -> Vec<u8> {
        mac(&self.token, &[purpose.as_bytes(), &[0], token]).to_vec()
    }

    /// Signs a text with the portal's own key.
    pub fn sign(&self, text: &str) -> [u8; 64] {
        self.signing.sign(text.as_bytes()).to_bytes()
    }

    /// Whether a signature over a text is the portal's own.
    pub fn is_signed(&self, text: &str, signature: &[u8]) -> bool {
        Signature::from_slice(signature)
            .is_ok_and(|signature| self.public_key().verify(text.as_bytes(), &signature).is_ok())
    }

    /// The key with which anyone can check a certificate's signature.
    pub fn public_key(&self) -> VerifyingKey {
        self.signing.verifying_key()
    }
}

/// Whether two kept values are the same, in a time that does not tell where they differ.
pub fn same(left: &[u8], right: &[u8]) -> bool {
    left.ct_eq(right).into()
}

/// A plain digest, for what is already random: a session token has nothing to guess.
pub fn digest(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}

impl Place {
    fn associated_data(&self) -> Vec<u8> {
        [self.table.as_bytes(), &[0], self.column.as_bytes(), &[0], self.row.as_bytes()].concat()
    }
}

impl std::fmt::Display for KeyId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

fn field_key(secret: &Secret) -> FieldKey {
    let [a, b, c, d, ..] = derive(secret, "field key id");
    FieldKey {
        id: KeyId([a, b, c, d]),
        cipher: Aes256GcmSiv::new(&derive(secret, "field encryption").into()),
        files: derive(secret, "file encryption"),
    }
}

pub(crate) fn derive(secret: &Secret, purpose: &str) -> Secret {
    let mut key = [0; 32];
    // The only error is an output longer than 8 160 bytes; ours is 32.
    let _ = Hkdf::<Sha256>::new(Some(b"mon-compte"), secret).expand(purpose.as_bytes(), &mut key);
    key
}

fn mac(key: &Secret, parts: &[&[u8]]) -> [u8; 32] {
    // HMAC itself fills a key up with zeros to the size of a block.
    let mut block = [0; 64];
    for (place, byte) in block.iter_mut().zip(key) {
        *place = *byte;
    }
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new(&block.into());
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(row: u128) -> Place {
        Place { table: "person", column: "email", row: Uuid::from_u128(row) }
    }

    #[test]
    fn a_sealed_value_opens_in_its_place_only() {
        let (keys, random) = (Keys::new(&[1; 32], &[]), Random::seeded(1));
        let sealed = keys.seal(&random, &place(1), b"camille@example.org").unwrap();
        assert_eq!(keys.open_text(&place(1), &sealed).unwrap(), "camille@example.org");
        assert!(matches!(keys.open(&place(2), &sealed), Err(SealError::Forged)));
    }

    #[test]
    fn an_old_key_still_opens_after_a_new_one_seals() {
        let random = Random::seeded(1);
        let sealed = Keys::new(&[1; 32], &[[2; 32]]).seal(&random, &place(1), b"x").unwrap();
        assert_eq!(Keys::new(&[1; 32], &[[3; 32], [2; 32]]).open(&place(1), &sealed).unwrap(), b"x");
        assert!(matches!(Keys::new(&[1; 32], &[[3; 32]]).open(&place(1), &sealed), Err(SealError::UnknownKey)));
    }

    #[test]
    fn a_code_is_bound_to_what_it_opens() {
        let keys = Keys::new(&[1; 32], &[]);
        assert_ne!(keys.code_mac(Uuid::from_u128(1), "123456"), keys.code_mac(Uuid::from_u128(2), "123456"));
    }

    #[test]
    fn a_signature_holds_for_its_text_and_key_only() {
        let keys = Keys::new(&[1; 32], &[]);
        let signature = keys.sign("facts");
        assert!(keys.is_signed("facts", &signature));
        assert!(!keys.is_signed("fact", &signature));
        assert!(!Keys::new(&[2; 32], &[]).is_signed("facts", &signature));
    }
}
