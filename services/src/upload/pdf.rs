//! Whether a PDF is only to be read: it locks nothing, starts nothing, brings no other file along, is nothing else beside.
//!
//! It is not parsed as a reader does: readers differ, and what one of them does not follow another does. Every name that stands anywhere
//! is looked at, in what lies open and in what can be unfolded, whether or not anything refers to it. That refuses a little more than it
//! must, and misses nothing that a reader could find. See docs/decisions/0018.

use data_encoding::HEXLOWER_PERMISSIVE;
use domain::upload::FileRefusal;

use super::unfold::{Allowance, unfold};

/// Names that say what a document would do, and nothing else.
const ACTIVE: [&[u8]; 12] = [
    b"JavaScript",
    b"Launch",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"RichMedia",
    b"XFA",
    b"GoToE",
    b"ImportData",
    b"SubmitForm",
    b"Movie",
    b"Rendition",
    b"Collection",
];

/// The name of what locks it.
const LOCK: &[u8] = b"Encrypt";

/// Most characters of a name, in its longest writing.
const LONGEST_NAME: usize = 3 * 16;

/// Most beginnings and ends of objects: a book of a thousand pages has a tenth of it.
const MOST_OBJECTS: usize = 200_000;

/// Most parts that are folded.
const MOST_STREAMS: usize = 20_000;

/// How far before its folded part a description may begin.
const LONGEST_DESCRIPTION: usize = 16 * 1024;

/// The end of an archive is looked for so far from the end of the file, as readers of archives do.
const ARCHIVE_END: usize = 66_000;

/// Looks a PDF through.
pub(super) fn look_through(bytes: &[u8]) -> Result<(), FileRefusal> {
    if !matches!(bytes.get(5..7), Some(b"1." | b"2.")) {
        return Err(FileRefusal::Damaged);
    }
    end(bytes)?;
    if count(bytes, b"obj") > MOST_OBJECTS {
        return Err(FileRefusal::TooComplex);
    }
    names(bytes, true)?;
    folded(bytes)
}

/// Nothing stands behind the end, and the end is of nothing else.
fn end(bytes: &[u8]) -> Result<(), FileRefusal> {
    let last = bytes.iter().rposition(|byte| !byte.is_ascii_whitespace() && *byte != 0).map_or(0, |at| at + 1);
    if !bytes.get(..last).unwrap_or_default().ends_with(b"%%EOF") {
        let has_end = find(bytes, b"%%EOF", 0).is_some();
        return Err(if has_end { FileRefusal::Twofold } else { FileRefusal::Damaged });
    }
    let tail = bytes.get(bytes.len().saturating_sub(ARCHIVE_END)..).unwrap_or(bytes);
    if find(tail, b"PK\x05\x06", 0).is_some() { Err(FileRefusal::Twofold) } else { Ok(()) }
}

/// Looks at every name. Where more is to come, one that touches the end is left for then.
pub(super) fn names(bytes: &[u8], is_end: bool) -> Result<(), FileRefusal> {
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == b'/') {
        rest = rest.get(at + 1..).unwrap_or_default();
        let (name, length) = name(rest);
        if length == rest.len() && !is_end {
            return Ok(());
        }
        if name == LOCK {
            return Err(FileRefusal::Locked);
        }
        if ACTIVE.contains(&name.as_slice()) {
            return Err(FileRefusal::Active);
        }
    }
    Ok(())
}

/// A name as readers understand it (`#4A` is a `J`), and its length as it is written.
fn name(bytes: &[u8]) -> (Vec<u8>, usize) {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || b"\0()<>[]{}/%".contains(byte);
    let within = bytes.get(..LONGEST_NAME).unwrap_or(bytes);
    let length = within.iter().position(ends).unwrap_or(within.len());
    let mut written = within.get(..length).unwrap_or_default().iter();
    let mut name = Vec::with_capacity(16);
    while let Some(byte) = written.next().copied() {
        let digits = written.as_slice().get(..2).filter(|_| byte == b'#');
        match digits.and_then(|digits| HEXLOWER_PERMISSIVE.decode(digits).ok()?.first().copied()) {
            Some(meant) => {
                name.push(meant);
                written.nth(1);
            }
            None => name.push(byte),
        }
    }
    (name, length)
}

/// Looks at what is folded, as far as the allowance goes.
fn folded(bytes: &[u8]) -> Result<(), FileRefusal> {
    let mut allowance = Allowance::for_a_file_of(bytes.len());
    let (mut at, mut seen) = (0, 0);
    while let Some(found) = find(bytes, b"stream", at) {
        at = found + b"stream".len();
        let description = description(bytes, found);
        if description.is_empty() {
            continue;
        }
        seen += 1;
        if seen > MOST_STREAMS {
            return Err(FileRefusal::TooComplex);
        }
        let has = |wanted: &[u8]| has_name(description, wanted);
        let holds_objects = has(b"ObjStm") || (has(b"First") && has(b"N"));
        let is_plainly_folded = has(b"FlateDecode") && !has_other_filter(description) && !has(b"DecodeParms");
        // Objects in a writing that is not undone here could say anything.
        if holds_objects && (has(b"Filter") || has(b"F")) && !is_plainly_folded {
            return Err(FileRefusal::Twofold);
        }
        let data = bytes.get(at..).unwrap_or_default();
        let data = data.strip_prefix(b"\r").unwrap_or(data);
        unfold(data.strip_prefix(b"\n").unwrap_or(data), &mut allowance)?;
    }
    Ok(())
}

/// What stands between `obj` and `stream`, if `stream` stands behind the end of a description.
fn description(bytes: &[u8], stream: usize) -> &[u8] {
    let before = bytes.get(stream.saturating_sub(LONGEST_DESCRIPTION)..stream).unwrap_or_default();
    if !before.trim_ascii_end().ends_with(b">>") {
        return &[];
    }
    let begin = before.windows(3).rposition(|window| window == b"obj").map_or(0, |at| at + 3);
    before.get(begin..).unwrap_or_default()
}

fn has_other_filter(description: &[u8]) -> bool {
    const OTHERS: [&[u8]; 9] = [
        b"ASCIIHexDecode",
        b"ASCII85Decode",
        b"LZWDecode",
        b"RunLengthDecode",
        b"Crypt",
        b"DCTDecode",
        b"JPXDecode",
        b"JBIG2Decode",
        b"CCITTFaxDecode",
    ];
    let folded_twice = count(description, b"FlateDecode") > 1;
    folded_twice || OTHERS.iter().any(|filter| has_name(description, filter))
}

fn has_name(description: &[u8], wanted: &[u8]) -> bool {
    let mut parts = description.split(|byte| *byte == b'/');
    parts.next();
    parts.any(|part| name(part).0 == wanted)
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let first = *wanted.first()?;
    let mut at = 0;
    while let Some(next) = rest.get(at..)?.iter().position(|byte| *byte == first) {
        at += next;
        if rest.get(at..)?.starts_with(wanted) {
            return Some(from + at);
        }
        at += 1;
    }
    None
}

fn count(bytes: &[u8], wanted: &[u8]) -> usize {
    let (mut at, mut seen) = (0, 0);
    while let Some(found) = find(bytes, wanted, at) {
        seen += 1;
        at = found + wanted.len();
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_readers_read_it() {
        assert_eq!(name(b"JavaScript/JS"), (b"JavaScript".to_vec(), 10));
        assert_eq!(name(b"J#61vaScript(").0, b"JavaScript");
        assert_eq!(name(b"#4a#61vaScript>>").0, b"JavaScript");
        assert_eq!(name(b"a#").0, b"a#");
        assert_eq!(name(b"a#+1").0, b"a#+1");
        assert_eq!(name(b""), (Vec::new(), 0));
    }

    #[test]
    fn a_longer_name_is_another_one() {
        assert!(names(b"<< /LaunchPad 1 /EncryptMetadata true >>", true).is_ok());
        assert_eq!(names(b"<< /S /Launch >>", true), Err(FileRefusal::Active));
        assert_eq!(names(b"/Encrypt", true), Err(FileRefusal::Locked));
        assert!(names(b"/Encrypt", false).is_ok());
    }
}
