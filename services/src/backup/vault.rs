//! The encrypted part of a backup: blocks, each sealed with its number and with whether it is the last, so that none can be altered,
//! moved, left out or cut off unnoticed (the STREAM construction).
//!
//! A block is its length in four bytes, whose first bit says that it is the last, and its ciphertext. The header is bound into each.

use std::io::{self, ErrorKind, Read, Write};

use aead_stream::{DecryptorBE32, EncryptorBE32};
use aes_gcm_siv::{Aes256GcmSiv, aead::Payload};

use crate::keys::Secret;

/// Plain bytes of a block.
const BLOCK: usize = 64 * 1024;

/// Bytes that sealing adds.
const TAG: usize = 16;

/// Marks the length of the last block.
const LAST: u32 = 1 << 31;

/// The key is this file's own, so the blocks' numbers are all that must differ.
const NONCE: [u8; 7] = [0; 7];

/// Seals what is written to it.
pub(super) struct Sealing<W> {
    out: W,
    cipher: Option<EncryptorBE32<Aes256GcmSiv>>,
    header: Vec<u8>,
    block: Vec<u8>,
}

impl<W: Write> Sealing<W> {
    pub fn new(out: W, key: &Secret, header: Vec<u8>) -> Self {
        let cipher = EncryptorBE32::new(&(*key).into(), &NONCE.into());
        Self { out, cipher: Some(cipher), header, block: Vec::with_capacity(BLOCK) }
    }

    /// Writes the last block, and gives back where it was written to.
    pub fn finish(mut self) -> io::Result<W> {
        let payload = Payload { msg: &self.block, aad: &self.header };
        let cipher = self.cipher.take().ok_or_else(over)?;
        let sealed = cipher.encrypt_last(payload).map_err(|_| over())?;
        put(&mut self.out, &sealed, LAST)?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn put_block(&mut self) -> io::Result<()> {
        let payload = Payload { msg: &self.block, aad: &self.header };
        let cipher = self.cipher.as_mut().ok_or_else(over)?;
        let sealed = cipher.encrypt_next(payload).map_err(|_| over())?;
        put(&mut self.out, &sealed, 0)?;
        self.block.clear();
        Ok(())
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.block.len() == BLOCK {
            self.put_block()?;
        }
        let taken = bytes.len().min(BLOCK - self.block.len());
        self.block.extend_from_slice(bytes.get(..taken).unwrap_or_default());
        Ok(taken)
    }

    /// A block is written when it is full; one that is not is nobody's to read.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Opens what is read through it.
pub(super) struct Opening<R> {
    from: R,
    cipher: Option<DecryptorBE32<Aes256GcmSiv>>,
    header: Vec<u8>,
    block: Vec<u8>,
    read: usize,
}

impl<R: Read> Opening<R> {
    pub fn new(from: R, key: &Secret, header: Vec<u8>) -> Self {
        let cipher = DecryptorBE32::new(&(*key).into(), &NONCE.into());
        Self { from, cipher: Some(cipher), header, block: Vec::new(), read: 0 }
    }

    /// The next block; none after the last.
    fn next_block(&mut self) -> io::Result<bool> {
        if self.cipher.is_none() {
            return Ok(false);
        }
        let mut length = [0; 4];
        self.from.read_exact(&mut length)?;
        let length = u32::from_be_bytes(length);
        let size = usize::try_from(length & !LAST).unwrap_or(usize::MAX);
        if size > BLOCK + TAG {
            return Err(damaged());
        }
        let mut sealed = vec![0; size];
        self.from.read_exact(&mut sealed)?;
        let is_last = length & LAST != 0;
        if is_last {
            self.nothing_follows()?;
        }
        let payload = Payload { msg: &sealed, aad: &self.header };
        let opened = if is_last {
            self.cipher.take().ok_or_else(damaged)?.decrypt_last(payload)
        } else {
            self.cipher.as_mut().ok_or_else(damaged)?.decrypt_next(payload)
        };
        self.block = opened.map_err(|_| damaged())?;
        self.read = 0;
        Ok(true)
    }

    fn nothing_follows(&mut self) -> io::Result<()> {
        if self.from.read(&mut [0])? == 0 { Ok(()) } else { Err(damaged()) }
    }
}

impl<R: Read> Read for Opening<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.read == self.block.len() {
            if !self.next_block()? {
                return Ok(0);
            }
        }
        let mut rest = self.block.get(self.read..).unwrap_or_default();
        let taken = rest.read(into)?;
        self.read += taken;
        Ok(taken)
    }
}

fn put(out: &mut impl Write, sealed: &[u8], mark: u32) -> io::Result<()> {
    let length = u32::try_from(sealed.len()).map_err(|_| over())?;
    out.write_all(&(length | mark).to_be_bytes())?;
    out.write_all(sealed)
}

fn damaged() -> io::Error {
    io::Error::new(ErrorKind::InvalidData, "a block does not open")
}

fn over() -> io::Error {
    io::Error::other("a block cannot be sealed")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(plain: &[u8]) -> Vec<u8> {
        let mut sealing = Sealing::new(Vec::new(), &[1; 32], b"header".to_vec());
        sealing.write_all(plain).unwrap();
        sealing.finish().unwrap()
    }

    fn opened(sealed: &[u8], header: &[u8]) -> io::Result<Vec<u8>> {
        let mut plain = Vec::new();
        Opening::new(sealed, &[1; 32], header.to_vec()).read_to_end(&mut plain)?;
        Ok(plain)
    }

    #[test]
    fn what_was_sealed_opens_whatever_its_length() {
        for length in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK] {
            let plain = vec![7; length];
            assert_eq!(opened(&sealed(&plain), b"header").unwrap(), plain, "{length}");
        }
    }

    #[test]
    fn a_byte_altered_cut_off_added_or_moved_opens_nothing() {
        let whole = sealed(&vec![7; 3 * BLOCK]);
        let block = 4 + BLOCK + TAG;
        for place in [0, 3, 4, 100, block, block + 50, whole.len() - 1] {
            let mut altered = whole.clone();
            altered[place] ^= 1;
            assert!(opened(&altered, b"header").is_err(), "{place}");
        }
        for length in [0, 3, block - 1, block, 2 * block, whole.len() - 1] {
            assert!(opened(&whole[..length], b"header").is_err(), "{length}");
        }
        assert!(opened(&[&whole[..], b"x"].concat(), b"header").is_err());
        assert!(opened(&[&whole[block..2 * block], &whole[..block], &whole[2 * block..]].concat(), b"header").is_err());
        assert!(opened(&whole, b"another header").is_err());
    }
}
