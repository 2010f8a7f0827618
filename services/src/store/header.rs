//! How a kept file begins, by which key it is sealed, and how long it is sealed and open.
//!
//! The header is the form's mark, the id of the field key, and a salt. The file's own key is drawn from the field key, the salt and the
//! file's name: in another's place, or under another header, no block opens.

use super::{FileKey, StoreError};
use crate::{
    failure::Fault,
    keys::{KEY_ID, KeyId, Secret, derive},
    portal::Portal,
    vault::{ADDED, BLOCK, Opener, Sealer},
};

/// The form of kept files. Another one gets another mark.
const MARK: [u8; 4] = *b"MCF1";

const SALT: usize = 16;

/// Bytes of the header.
pub(super) const HEADER: usize = MARK.len() + KEY_ID + SALT;

/// How a kept file begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    sealed_by: KeyId,
    salt: [u8; SALT],
}

impl Header {
    /// By which field key the file is sealed.
    pub const fn sealed_by(&self) -> KeyId {
        self.sealed_by
    }

    /// Reads a header.
    pub fn read(bytes: &[u8]) -> Result<Self, StoreError> {
        let (mark, rest) = bytes.split_first_chunk::<{ MARK.len() }>().ok_or(StoreError::Altered)?;
        let (id, rest) = rest.split_first_chunk::<KEY_ID>().ok_or(StoreError::Altered)?;
        let salt = rest.try_into().map_err(|_| StoreError::Altered)?;
        if *mark == MARK { Ok(Self { sealed_by: KeyId(*id), salt }) } else { Err(StoreError::Altered) }
    }

    fn bytes(&self) -> Vec<u8> {
        [MARK.as_slice(), &self.sealed_by.0, &self.salt].concat()
    }

    fn file_secret(&self, field: &Secret, key: FileKey) -> Secret {
        derive(field, &format!("file {key} {}", data_encoding::HEXLOWER.encode(&self.salt)))
    }
}

/// What seals a new file by the newest key, and the header to be written before.
pub(super) fn sealer(portal: &Portal, key: FileKey) -> Result<(Vec<u8>, Sealer), Fault> {
    let (sealed_by, field) = portal.keys.newest_for_files()?;
    let header = Header { sealed_by, salt: portal.random.bytes()? };
    Ok((header.bytes(), Sealer::new(&header.file_secret(field, key), header.bytes())))
}

/// What opens a file with this header.
pub(super) fn opener(portal: &Portal, key: FileKey, header: Header) -> Result<Opener, StoreError> {
    let field = portal.keys.for_files(header.sealed_by).ok_or(StoreError::UnknownKey(header.sealed_by))?;
    Ok(Opener::new(&header.file_secret(field, key), header.bytes()))
}

/// How long a file is that is so long when it is sealed; none for a length that no sealed file has.
pub(super) fn open_length(sealed: u64) -> Option<u64> {
    let (header, added, block) = (as_u64(HEADER), as_u64(ADDED), as_u64(BLOCK));
    let body = sealed.checked_sub(header)?;
    let blocks = body.div_ceil(block + added);
    let open = body.checked_sub(blocks * added)?;
    (blocks > 0 && open.div_ceil(block).max(1) == blocks).then_some(open)
}

/// Lengths of blocks fit in any width.
fn as_u64(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_told_from_the_sealed_one() {
        for open in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 20_000_000] {
            let sealed = HEADER + open + open.div_ceil(BLOCK).max(1) * ADDED;
            assert_eq!(open_length(sealed as u64), Some(open as u64), "{open}");
        }
        for sealed in [0, HEADER, HEADER + ADDED - 1, HEADER + BLOCK + 2 * ADDED] {
            assert_eq!(open_length(sealed as u64), None, "{sealed}");
        }
    }

    #[test]
    fn a_header_comes_back_and_another_form_is_none() {
        let header = Header { sealed_by: KeyId([1, 2, 3, 4]), salt: [5; SALT] };
        assert_eq!(header.bytes().len(), HEADER);
        assert_eq!(Header::read(&header.bytes()).unwrap(), header);
        for other in [&b"MCF2"[..], &header.bytes()[1..], &[header.bytes(), vec![0]].concat()] {
            assert!(matches!(Header::read(other), Err(StoreError::Altered)));
        }
    }
}
