//! What a file is, by its bytes: neither its name nor what the sender's browser calls it is asked.
//!
//! What is taken is a short list. What is not is told apart only to say to its sender what to do about it.

use domain::upload::FileRefusal;

/// What is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// A JPEG.
    Jpeg,
    /// A PNG.
    Png,
    /// A WebP.
    WebP,
    /// A PDF.
    Pdf,
}

/// How far a text of markup is looked into.
const LOOKED_INTO: usize = 4096;

/// What these bytes are.
pub(super) fn inspect(bytes: &[u8]) -> Result<Found, FileRefusal> {
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    if bytes.is_empty() {
        return Err(FileRefusal::Empty);
    }
    if begins(b"\xFF\xD8\xFF") {
        return Ok(Found::Jpeg);
    }
    if begins(b"\x89PNG\r\n\x1A\n") {
        return Ok(Found::Png);
    }
    if begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Ok(Found::WebP);
    }
    if begins(b"%PDF-") {
        return Ok(Found::Pdf);
    }
    Err(refusal(bytes))
}

fn refusal(bytes: &[u8]) -> FileRefusal {
    if let Some(refusal) = of_a_text(bytes) {
        return refusal;
    }
    if bytes.starts_with(b"MZ") || bytes.starts_with(b"\x7FELF") || bytes.starts_with(b"#!") {
        return FileRefusal::Program;
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return of_a_film(bytes);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") || bytes.starts_with(b"{\\rtf") {
        return FileRefusal::Office;
    }
    if bytes.starts_with(b"PK") {
        return of_an_archive(bytes);
    }
    let Some(kind) = infer::get(bytes) else { return FileRefusal::Unknown };
    match kind.matcher_type() {
        // A document that begins with something else is something else to who looks at its beginning.
        _ if kind.mime_type() == "application/pdf" => FileRefusal::Twofold,
        infer::MatcherType::App => FileRefusal::Program,
        infer::MatcherType::Archive => FileRefusal::Archive,
        infer::MatcherType::Audio | infer::MatcherType::Video => FileRefusal::Film,
        infer::MatcherType::Doc => FileRefusal::Office,
        infer::MatcherType::Image => FileRefusal::OtherPicture,
        infer::MatcherType::Text => FileRefusal::Markup,
        _ => FileRefusal::Unknown,
    }
}

/// Markup in whichever writing of Unicode, behind whatever blanks and comments.
fn of_a_text(bytes: &[u8]) -> Option<FileRefusal> {
    let begin = bytes.get(..LOOKED_INTO).unwrap_or(bytes);
    let text: String =
        begin.iter().filter(|byte| **byte != 0).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let text = text.trim_start_matches(|letter: char| letter.is_whitespace() || "ï»¿þÿ".contains(letter));
    if !text.starts_with('<') {
        return None;
    }
    let program = text.starts_with("<?php") || text.starts_with("<%");
    Some(match () {
        () if program => FileRefusal::Program,
        () if text.contains("<svg") || text.contains("svg10.dtd") || text.contains("svg11.dtd") => FileRefusal::Svg,
        () => FileRefusal::Markup,
    })
}

/// Telephones put photos into the box that films come in.
fn of_a_film(bytes: &[u8]) -> FileRefusal {
    const PHOTOS: [&[u8]; 8] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif"];
    let brands = bytes.get(8..64).unwrap_or(bytes);
    let is_photo = brands.chunks(4).any(|brand| PHOTOS.contains(&brand));
    if is_photo { FileRefusal::Heic } else { FileRefusal::Film }
}

/// Office programs put their documents into archives, whose first files have known names.
fn of_an_archive(bytes: &[u8]) -> FileRefusal {
    const OFFICE: [&[u8]; 6] =
        [b"[Content_Types].xml", b"word/", b"xl/", b"ppt/", b"application/vnd.oasis", b"application/vnd.openxml"];
    let begin = bytes.get(..LOOKED_INTO).unwrap_or(bytes);
    let is_office = OFFICE.iter().any(|name| begin.windows(name.len()).any(|window| window == *name));
    if is_office { FileRefusal::Office } else { FileRefusal::Archive }
}
