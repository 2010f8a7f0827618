//! When a line was written, to the microsecond, in UTC (RFC 3339).

use std::{
    cell::RefCell,
    fmt::{self, Write},
};

use chrono::{DateTime, Utc};

thread_local! {
    /// The last second that was written, and how: most lines are of the second of the line before.
    static SECOND: RefCell<(i64, String)> = const { RefCell::new((i64::MIN, String::new())) };
}

/// Writes the instant.
#[expect(clippy::disallowed_methods, reason = "a line says when it was written, whatever clock the portal is given")]
pub fn stamp(into: &mut impl Write) -> fmt::Result {
    write_instant(Utc::now(), into)
}

fn write_instant(now: DateTime<Utc>, into: &mut impl Write) -> fmt::Result {
    SECOND.with_borrow_mut(|(second, written)| {
        if *second != now.timestamp() {
            *second = now.timestamp();
            written.clear();
            write!(written, "{}", now.format("%Y-%m-%dT%H:%M:%S."))?;
        }
        into.write_str(written)
    })?;
    into.write_str(str::from_utf8(&fraction(now.timestamp_subsec_micros())).unwrap_or_default())
}

/// Six figures, and the letter of UTC.
fn fraction(micros: u32) -> [u8; 7] {
    let mut text = *b"000000Z";
    let mut left = micros;
    for figure in text.iter_mut().take(6).rev() {
        *figure += u8::try_from(left % 10).unwrap_or_default();
        left /= 10;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_written_as_it_is_whichever_came_before() {
        for (micros, text) in [
            (1_795_000_000_000_007, "2026-11-18T11:06:40.000007Z"),
            (1_795_000_000_900_000, "2026-11-18T11:06:40.900000Z"),
            (1_795_000_001_000_000, "2026-11-18T11:06:41.000000Z"),
            (1_795_000_000_000_007, "2026-11-18T11:06:40.000007Z"),
        ] {
            let mut written = String::new();
            write_instant(DateTime::from_timestamp_micros(micros).unwrap(), &mut written).unwrap();
            assert_eq!(written, text);
        }
    }
}
