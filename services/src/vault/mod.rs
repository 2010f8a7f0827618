//! Bytes sealed as a stream: blocks, each sealed with its number and with whether it is the last, so that none can be altered, moved,
//! left out or cut off unnoticed (the STREAM construction). Backups and kept files are sealed so, whatever their length, in the memory
//! of one block.
//!
//! A block is its length in four bytes, whose first bit says that it is the last, and its ciphertext. A header of the caller's is bound
//! into each. To seal another kind of thing: draw a key for each one by [`crate::keys::derive`], and a header that says which.

mod opener;
mod sealer;

use thiserror::Error;

pub(crate) use opener::Opener;
pub(crate) use sealer::Sealer;

/// Plain bytes of a block.
pub(crate) const BLOCK: usize = 64 * 1024;

/// Bytes that sealing adds to a block: its length before, its tag after.
pub(crate) const ADDED: usize = LENGTH + TAG;

/// Bytes of the length.
const LENGTH: usize = 4;

/// Bytes of the tag.
const TAG: usize = 16;

/// Marks the length of the last block.
const LAST: u32 = 1 << 31;

/// The key is one thing's own, so the blocks' numbers are all that must differ.
const NONCE: [u8; 7] = [0; 7];

/// Why a stream can be neither sealed nor opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub(crate) enum VaultError {
    /// It is longer than 2^32 blocks.
    #[error("a block cannot be sealed")]
    TooLong,
    /// It is not what was sealed, or not whole.
    #[error("a block does not open")]
    Damaged,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(plain: &[u8]) -> Vec<u8> {
        let (mut sealer, mut out) = (Sealer::new(&[1; 32], b"header".to_vec()), Vec::new());
        for piece in plain.chunks(1000) {
            sealer.push(piece, &mut out).unwrap();
        }
        sealer.finish(&mut out).unwrap();
        out
    }

    fn opened(sealed: &[u8], header: &[u8]) -> Result<Vec<u8>, VaultError> {
        let (mut opener, mut plain) = (Opener::new(&[1; 32], header.to_vec()), Vec::new());
        for piece in sealed.chunks(999) {
            opener.push(piece, &mut plain)?;
        }
        opener.finish()?;
        Ok(plain)
    }

    #[test]
    fn what_was_sealed_opens_whatever_its_length() {
        for length in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK] {
            let plain = vec![7; length];
            let whole = sealed(&plain);
            assert_eq!(whole.len(), length + length.div_ceil(BLOCK).max(1) * ADDED);
            assert_eq!(opened(&whole, b"header").unwrap(), plain, "{length}");
        }
    }

    #[test]
    fn a_byte_altered_cut_off_added_or_moved_opens_nothing() {
        let whole = sealed(&vec![7; 3 * BLOCK]);
        let block = BLOCK + ADDED;
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
