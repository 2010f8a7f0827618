//! What is folded (deflated) in a PDF, unfolded a piece at a time and thrown away once its names were looked at.
//!
//! A few kilobytes can unfold to gigabytes, so one allowance serves for the whole file: of what is read and of what it becomes.

use domain::upload::FileRefusal;
use flate2::{Decompress, FlushDecompress, Status};

use super::pdf::names;

/// Most bytes that a file may unfold to: a few scanned sheets, pixel by pixel.
const MOST_UNFOLDED: usize = 256 * 1024 * 1024;

/// How often each byte of a file may be read.
const READ_AT_MOST: usize = 4;

/// Bytes unfolded at a time.
const PIECE: usize = 64 * 1024;

/// What is kept of a piece before the next: a name may lie across.
const CARRIED: usize = 64;

/// What is left to read and to unfold.
#[derive(Debug)]
pub(super) struct Allowance {
    read: usize,
    unfolded: usize,
}

impl Allowance {
    /// Of a file of so many bytes.
    pub const fn for_a_file_of(length: usize) -> Self {
        Self { read: length.saturating_mul(READ_AT_MOST).saturating_add(PIECE), unfolded: MOST_UNFOLDED }
    }

    fn spend(&mut self, read: u64, unfolded: usize) -> Result<(), FileRefusal> {
        let read = usize::try_from(read).unwrap_or(usize::MAX);
        let left = self.read.checked_sub(read).zip(self.unfolded.checked_sub(unfolded));
        let Some((read, unfolded)) = left else { return Err(FileRefusal::TooComplex) };
        (self.read, self.unfolded) = (read, unfolded);
        Ok(())
    }
}

/// Unfolds what begins here, if it is folded at all, and looks at each name in it. What breaks off was looked at so far: a reader gets
/// no further either.
pub(super) fn unfold(data: &[u8], allowance: &mut Allowance) -> Result<(), FileRefusal> {
    if !is_folded(data) {
        return Ok(());
    }
    let mut inflater = Decompress::new(true);
    let mut piece = Vec::with_capacity(CARRIED + PIECE);
    loop {
        let (read, carried) = (inflater.total_in(), piece.len());
        let rest = data.get(usize::try_from(read).unwrap_or(usize::MAX)..).unwrap_or_default();
        let rest = rest.get(..PIECE).unwrap_or(rest);
        let status = inflater.decompress_vec(rest, &mut piece, FlushDecompress::None);
        let (consumed, unfolded) = (inflater.total_in() - read, piece.len() - carried);
        allowance.spend(consumed, unfolded)?;
        let is_over = !matches!(status, Ok(Status::Ok)) || (consumed == 0 && unfolded == 0);
        names(&piece, is_over)?;
        if is_over {
            return Ok(());
        }
        piece.drain(..piece.len().saturating_sub(CARRIED));
    }
}

/// Whether it begins as what is folded does.
fn is_folded(data: &[u8]) -> bool {
    match data {
        [method, check, ..] => method & 0x0f == 8 && (u16::from(*method) * 256 + u16::from(*check)) % 31 == 0,
        _ => false,
    }
}
