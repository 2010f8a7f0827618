//! The encrypted part of a backup, written and read as any file is. How it is sealed is the vault's affair.

use std::io::{self, ErrorKind, Read, Write};

use crate::{
    keys::Secret,
    vault::{ADDED, BLOCK, Opener, Sealer, VaultError},
};

/// Seals what is written to it.
pub(super) struct Sealing<W> {
    out: W,
    sealer: Sealer,
    ready: Vec<u8>,
}

impl<W: Write> Sealing<W> {
    pub fn new(out: W, key: &Secret, header: Vec<u8>) -> Self {
        Self { out, sealer: Sealer::new(key, header), ready: Vec::new() }
    }

    /// Writes the last block, and gives back where it was written to.
    pub fn finish(mut self) -> io::Result<W> {
        self.sealer.finish(&mut self.ready)?;
        self.out.write_all(&self.ready)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // One block at a time is enough to keep in memory.
        let now = bytes.get(..BLOCK).unwrap_or(bytes);
        self.sealer.push(now, &mut self.ready)?;
        self.out.write_all(&self.ready)?;
        self.ready.clear();
        Ok(now.len())
    }

    /// A block is written when it is full; one that is not is nobody's to read.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Opens what is read through it.
pub(super) struct Opening<R> {
    from: R,
    opener: Opener,
    open: Vec<u8>,
    read: usize,
}

impl<R: Read> Opening<R> {
    pub fn new(from: R, key: &Secret, header: Vec<u8>) -> Self {
        Self { from, opener: Opener::new(key, header), open: Vec::new(), read: 0 }
    }

    /// Opens some more; false when there is no more.
    fn advance(&mut self) -> io::Result<bool> {
        (self.read, self.open) = (0, Vec::new());
        let mut sealed = vec![0; BLOCK + ADDED];
        while self.open.is_empty() {
            let length = self.from.read(&mut sealed)?;
            if length == 0 {
                self.opener.finish()?;
                return Ok(false);
            }
            self.opener.push(sealed.get(..length).unwrap_or_default(), &mut self.open)?;
            // Who reads may stop at what looks like an end, so what follows it is looked for first.
            if self.opener.is_over() && self.from.read(&mut [0])? > 0 {
                return Err(VaultError::Damaged.into());
            }
        }
        Ok(true)
    }
}

impl<R: Read> Read for Opening<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.read == self.open.len() {
            if !self.advance()? {
                return Ok(0);
            }
        }
        let mut rest = self.open.get(self.read..).unwrap_or_default();
        let taken = rest.read(into)?;
        self.read += taken;
        Ok(taken)
    }
}

impl From<VaultError> for io::Error {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::TooLong => Self::other(error),
            VaultError::Damaged => Self::new(ErrorKind::InvalidData, error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(plain: &[u8]) -> Vec<u8> {
        let mut sealing = Sealing::new(Vec::new(), &[1; 32], b"header".to_vec());
        sealing.write_all(plain).unwrap();
        sealing.finish().unwrap()
    }

    fn opened(sealed: &[u8]) -> io::Result<Vec<u8>> {
        let mut plain = Vec::new();
        Opening::new(sealed, &[1; 32], b"header".to_vec()).read_to_end(&mut plain)?;
        Ok(plain)
    }

    #[test]
    fn what_was_written_is_read_whatever_its_length() {
        for length in [0, 1, BLOCK, 3 * BLOCK + 1] {
            let plain = vec![7; length];
            assert_eq!(opened(&sealed(&plain)).unwrap(), plain, "{length}");
        }
    }

    #[test]
    fn what_follows_the_end_is_found_before_the_last_byte_is_handed_out() {
        for length in [1, BLOCK, BLOCK + 1] {
            let more = [sealed(&vec![7; length]), b"x".to_vec()].concat();
            let mut opening = Opening::new(&more[..], &[1; 32], b"header".to_vec());
            assert!(opening.read_exact(&mut vec![0; length]).is_err(), "{length}");
        }
    }
}
