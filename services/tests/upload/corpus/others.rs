//! What is neither a picture nor a document, under whichever name.

use domain::upload::FileRefusal::{Archive, Empty, Film, Heic, Markup, Office, Program, Svg, TooLarge, Unknown};

use super::{Expect::Refused, Hostile, hostile, join};

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";

fn archive(first: &str) -> Vec<u8> {
    let length = u16::try_from(first.len()).unwrap().to_le_bytes();
    join(&[b"PK\x03\x04\x14\0\0\0\0\0", &[0; 16], &length, b"\0\0", first.as_bytes(), &[0; 100]])
}

fn film(brand: &[u8; 4]) -> Vec<u8> {
    join(&[b"\0\0\0\x18ftyp", brand, b"\0\0\0\0", brand, b"isom", &[0; 100]])
}

fn tape() -> Vec<u8> {
    let mut bytes = vec![0; 512];
    bytes[..5].copy_from_slice(b"a.txt");
    bytes[257..262].copy_from_slice(b"ustar");
    bytes
}

pub fn all() -> Vec<Hostile> {
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(DRAWING.bytes().flat_map(|byte| [byte, 0])).collect();
    let behind = format!("\u{feff}  \n<?xml version=\"1.0\"?><!-- {} -->{DRAWING}", "x".repeat(2000));
    vec![
        hostile("nothing", "a.pdf", "", Refused(Empty)),
        hostile(
            "a byte more than twenty megabytes",
            "a.jpg",
            join(&[b"\xFF\xD8\xFF", &vec![0; 20 * 1024 * 1024 - 2]]),
            Refused(TooLarge),
        ),
        hostile("a byte", "a.jpg", "x", Refused(Unknown)),
        hostile("noise", "a.jpg", b"\x01\x99\x13\xEE".repeat(500), Refused(Unknown)),
        hostile("a text", "a.txt", "Bonjour", Refused(Unknown)),
        hostile("a drawing of markup", "a.svg", DRAWING, Refused(Svg)),
        hostile("a drawing of markup, called a photo", "a.png", DRAWING, Refused(Svg)),
        hostile("a drawing behind a long comment", "a.svg", behind, Refused(Svg)),
        hostile("a drawing in wide letters", "a.svg", wide, Refused(Svg)),
        hostile("a page", "a.html", "<!DOCTYPE html><script>alert(1)</script>", Refused(Markup)),
        hostile(
            "a page behind blanks, called a photo",
            "a.jpg",
            "\r\n\t <HTML><body onload=alert(1)>",
            Refused(Markup),
        ),
        hostile(
            "a feed",
            "a.xml",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
            Refused(Markup),
        ),
        hostile(
            "entities that grow without end",
            "a.xml",
            "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><l>&b;</l>",
            Refused(Markup),
        ),
        hostile("a program of PHP", "a.jpg", "<?php system('id');", Refused(Program)),
        hostile("a program of Windows", "a.exe", join(&[b"MZ\x90\0", &[0; 200]]), Refused(Program)),
        hostile(
            "a program of Windows, called a photo",
            "vacances.jpg",
            join(&[b"MZ\x90\0", &[0; 200]]),
            Refused(Program),
        ),
        hostile("a program of Linux", "a.bin", join(&[b"\x7FELF\x02\x01\x01", &[0; 200]]), Refused(Program)),
        hostile("a script", "a.pdf", "#!/bin/sh\nrm -rf /", Refused(Program)),
        hostile("a class of Java", "A.class", join(&[b"\xCA\xFE\xBA\xBE\0\0\0\x34", &[0; 100]]), Refused(Program)),
        hostile("a program of the web", "a.wasm", join(&[b"\0asm\x01\0\0\0", &[0; 100]]), Refused(Program)),
        hostile("a text of Word", "a.docx", archive("[Content_Types].xml"), Refused(Office)),
        hostile("a text of Word, called a document", "a.pdf", archive("word/document.xml"), Refused(Office)),
        hostile("a sheet of Excel", "a.xlsx", archive("xl/workbook.xml"), Refused(Office)),
        hostile(
            "a text of LibreOffice",
            "a.odt",
            archive("mimetypeapplication/vnd.oasis.opendocument.text"),
            Refused(Office),
        ),
        hostile(
            "an old text of Word",
            "a.doc",
            join(&[b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", &[0; 600]]),
            Refused(Office),
        ),
        hostile("rich text", "a.rtf", "{\\rtf1 {\\object\\objdata 0105}}", Refused(Office)),
        hostile("an archive", "a.zip", archive("a.txt"), Refused(Archive)),
        hostile("a Java archive", "a.jar", archive("META-INF/MANIFEST.MF"), Refused(Archive)),
        hostile("a 7z", "a.7z", join(&[b"7z\xBC\xAF\x27\x1C", &[0; 60]]), Refused(Archive)),
        hostile("a RAR", "a.rar", join(&[b"Rar!\x1A\x07\x01\0", &[0; 60]]), Refused(Archive)),
        hostile("a folded drawing of markup", "a.svgz", join(&[b"\x1F\x8B\x08\0", &[0; 60]]), Refused(Archive)),
        hostile("a tape", "a.tar", tape(), Refused(Archive)),
        hostile("a photo of an iPhone", "IMG_2.HEIC", film(b"heic"), Refused(Heic)),
        hostile("a photo of an iPhone, called a JPEG", "IMG_2.jpg", film(b"mif1"), Refused(Heic)),
        hostile("an AVIF", "a.avif", film(b"avif"), Refused(Heic)),
        hostile("a film", "a.mp4", film(b"mp42"), Refused(Film)),
        hostile("a sound", "a.mp3", join(&[b"ID3\x04\0\0", &[0; 60]]), Refused(Film)),
        hostile("a sound in a WebP's box", "a.webp", join(&[b"RIFF\x24\0\0\0WAVEfmt ", &[0; 60]]), Refused(Film)),
    ]
}
