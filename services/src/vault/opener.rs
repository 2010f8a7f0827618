//! Opening: sealed bytes in, as they come, plain ones out, each block once it is known to be what was sealed.

use aead_stream::DecryptorBE32;
use aes_gcm_siv::{Aes256GcmSiv, aead::Payload};

use super::{BLOCK, LAST, LENGTH, NONCE, TAG, VaultError};
use crate::keys::Secret;

/// Opens what is pushed into it.
pub(crate) struct Opener {
    /// None after the last block.
    cipher: Option<DecryptorBE32<Aes256GcmSiv>>,
    header: Vec<u8>,
    next: Next,
    /// As much of what comes next as is there.
    have: Vec<u8>,
}

/// What comes next.
#[derive(Clone, Copy)]
enum Next {
    Length,
    Block { size: usize, is_last: bool },
}

impl Opener {
    /// Opens what this key has sealed under this header.
    pub fn new(key: &Secret, header: Vec<u8>) -> Self {
        let cipher = DecryptorBE32::new(&(*key).into(), &NONCE.into());
        Self { cipher: Some(cipher), header, next: Next::Length, have: Vec::new() }
    }

    /// Takes sealed bytes in, and appends to `out` what they open.
    ///
    /// # Errors
    /// [`VaultError::Damaged`]. What was appended before is as it was sealed.
    pub fn push(&mut self, mut bytes: &[u8], out: &mut Vec<u8>) -> Result<(), VaultError> {
        while !bytes.is_empty() {
            if self.is_over() {
                return Err(VaultError::Damaged);
            }
            let wanted = match self.next {
                Next::Length => LENGTH,
                Next::Block { size, .. } => size,
            };
            let (now, later) = bytes.split_at(bytes.len().min(wanted - self.have.len()));
            self.have.extend_from_slice(now);
            bytes = later;
            if self.have.len() == wanted {
                self.advance(out)?;
                self.have.clear();
            }
        }
        Ok(())
    }

    /// Whether the last block is open: nothing may follow.
    pub const fn is_over(&self) -> bool {
        self.cipher.is_none()
    }

    /// Nothing follows.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] when something should have.
    pub fn finish(&self) -> Result<(), VaultError> {
        if self.is_over() { Ok(()) } else { Err(VaultError::Damaged) }
    }

    fn advance(&mut self, out: &mut Vec<u8>) -> Result<(), VaultError> {
        match self.next {
            Next::Length => self.next = self.announced()?,
            Next::Block { is_last, .. } => {
                out.extend_from_slice(&self.open(is_last)?);
                self.next = Next::Length;
            }
        }
        Ok(())
    }

    fn announced(&self) -> Result<Next, VaultError> {
        let length = u32::from_be_bytes(self.have.as_slice().try_into().map_err(|_| VaultError::Damaged)?);
        let size = usize::try_from(length & !LAST).map_err(|_| VaultError::Damaged)?;
        if (TAG..=BLOCK + TAG).contains(&size) {
            return Ok(Next::Block { size, is_last: length & LAST != 0 });
        }
        Err(VaultError::Damaged)
    }

    fn open(&mut self, is_last: bool) -> Result<Vec<u8>, VaultError> {
        let payload = Payload { msg: &self.have, aad: &self.header };
        let opened = if is_last {
            self.cipher.take().ok_or(VaultError::Damaged)?.decrypt_last(payload)
        } else {
            self.cipher.as_mut().ok_or(VaultError::Damaged)?.decrypt_next(payload)
        };
        opened.map_err(|_| VaultError::Damaged)
    }
}
