//! Sealing: plain bytes in, of any number at a time, blocks out.

use aead_stream::EncryptorBE32;
use aes_gcm_siv::{Aes256GcmSiv, aead::Payload};

use super::{BLOCK, LAST, NONCE, VaultError};
use crate::keys::Secret;

/// Seals what is pushed into it.
pub(crate) struct Sealer {
    cipher: EncryptorBE32<Aes256GcmSiv>,
    header: Vec<u8>,
    block: Vec<u8>,
}

impl Sealer {
    /// Seals with a key that nothing else is sealed with, and binds a header into each block.
    pub fn new(key: &Secret, header: Vec<u8>) -> Self {
        Self { cipher: EncryptorBE32::new(&(*key).into(), &NONCE.into()), header, block: Vec::with_capacity(BLOCK) }
    }

    /// Takes bytes in, and appends to `out` each block that is full and not the last.
    ///
    /// # Errors
    /// [`VaultError::TooLong`].
    pub fn push(&mut self, mut bytes: &[u8], out: &mut Vec<u8>) -> Result<(), VaultError> {
        while !bytes.is_empty() {
            if self.block.len() == BLOCK {
                let payload = Payload { msg: &self.block, aad: &self.header };
                let sealed = self.cipher.encrypt_next(payload).map_err(|_| VaultError::TooLong)?;
                put(out, &sealed, 0)?;
                self.block.clear();
            }
            let (now, later) = bytes.split_at(bytes.len().min(BLOCK - self.block.len()));
            self.block.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    /// Appends the last block to `out`.
    ///
    /// # Errors
    /// [`VaultError::TooLong`].
    pub fn finish(self, out: &mut Vec<u8>) -> Result<(), VaultError> {
        let payload = Payload { msg: &self.block, aad: &self.header };
        let sealed = self.cipher.encrypt_last(payload).map_err(|_| VaultError::TooLong)?;
        put(out, &sealed, LAST)
    }
}

fn put(out: &mut Vec<u8>, sealed: &[u8], mark: u32) -> Result<(), VaultError> {
    let length = u32::try_from(sealed.len()).map_err(|_| VaultError::TooLong)?;
    out.extend_from_slice(&(length | mark).to_be_bytes());
    out.extend_from_slice(sealed);
    Ok(())
}
