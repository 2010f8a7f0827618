//! Reading line by line in bounded memory: a line that never ends is skipped, not kept.

use std::io;

use tokio::io::{AsyncBufReadExt as _, AsyncRead, BufReader};

/// The longest line that is taken, in bytes. The largest record is a tenth of it.
pub(super) const MAX_LINE: usize = 64 * 1024;
const READ_AHEAD: usize = 256 * 1024;

/// The lines of a source.
pub(super) struct Lines<R> {
    reader: BufReader<R>,
    line: Vec<u8>,
    number: u64,
}

/// A line that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Read {
    /// From 1.
    pub number: u64,
    /// What it took of the source, end of line included.
    pub bytes: u64,
    /// It is longer than [`MAX_LINE`]: only its beginning is there.
    pub too_long: bool,
}

impl<R: AsyncRead + Unpin> Lines<R> {
    pub fn new(reader: R) -> Self {
        Self { reader: BufReader::with_capacity(READ_AHEAD, reader), line: Vec::new(), number: 0 }
    }

    /// Reads the next line; none at the end.
    pub async fn next(&mut self) -> io::Result<Option<Read>> {
        self.line.clear();
        let mut bytes = 0;
        let mut too_long = false;
        loop {
            let available = self.reader.fill_buf().await?;
            let end = available.iter().position(|byte| *byte == b'\n');
            let content = available.get(..end.unwrap_or(available.len())).unwrap_or_default();
            let room = MAX_LINE.saturating_sub(self.line.len());
            too_long |= content.len() > room;
            self.line.extend_from_slice(content.get(..content.len().min(room)).unwrap_or_default());
            let taken = content.len() + usize::from(end.is_some());
            self.reader.consume(taken);
            bytes += u64::try_from(taken).unwrap_or_default();
            if end.is_some() || taken == 0 {
                break;
            }
        }
        if bytes == 0 {
            return Ok(None);
        }
        self.number += 1;
        Ok(Some(Read { number: self.number, bytes, too_long }))
    }

    /// The line that was read last, without its end.
    pub fn line(&self) -> &[u8] {
        let line = self.line.trim_ascii_end();
        if self.number == 1 { line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line) } else { line }
    }
}

/// Some editors begin a file with it. It is not JSON, and it means nothing.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_line_too_long_is_skipped_and_the_next_one_read() {
        let text = [b"\xef\xbb\xbfone\r\n".as_slice(), &vec![b'x'; 3 * READ_AHEAD], b"\n\nlast"].concat();
        let mut lines = Lines::new(text.as_slice());
        let mut seen = Vec::new();
        while let Some(read) = lines.next().await.unwrap() {
            seen.push((read.number, read.too_long, lines.line().len()));
        }
        assert_eq!(seen, [(1, false, 3), (2, true, MAX_LINE), (3, false, 0), (4, false, 4)]);
    }
}
