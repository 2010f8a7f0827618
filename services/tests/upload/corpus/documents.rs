//! Documents that would act, that lock themselves, that hide something, or that unfold to more than is looked at.

use std::io::Write as _;

use domain::upload::{
    FileKind::Pdf,
    FileRefusal::{Active, Damaged, Locked, TooComplex, Twofold},
};
use flate2::{Compression, write::ZlibEncoder};

use super::{
    Expect::{Harmless, Kept, Refused},
    Hostile, hostile, join,
};

/// An honest document of a blank sheet, with something more in it.
pub fn pdf(more: &str) -> Vec<u8> {
    with(more.as_bytes())
}

fn with(more: &[u8]) -> Vec<u8> {
    let begin = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n";
    let end = b"\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n9\n%%EOF\n";
    join(&[begin, more, end])
}

/// A document with a folded part.
pub fn folded(content: &[u8]) -> Vec<u8> {
    described("/Filter /FlateDecode", &fold(content))
}

fn fold(content: &[u8]) -> Vec<u8> {
    let mut folder = ZlibEncoder::new(Vec::new(), Compression::fast());
    folder.write_all(content).unwrap();
    folder.finish().unwrap()
}

fn described(description: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("9 0 obj\n<< {description} /Length {} >>\nstream\n", content.len());
    with(&join(&[head.as_bytes(), content, b"\nendstream\nendobj\n"]))
}

/// What unfolds to so many megabytes, made without folding that much: a block of one of them, over and over.
fn bomb(megabytes: usize) -> Vec<u8> {
    let mut squeeze = flate2::Compress::new(Compression::best(), true);
    let zeros = vec![0; 1 << 20];
    let mut folded = Vec::with_capacity(1 << 20);
    squeeze.compress_vec(&zeros, &mut folded, flate2::FlushCompress::Full).unwrap();
    let first = folded.len();
    squeeze.compress_vec(&zeros, &mut folded, flate2::FlushCompress::Full).unwrap();
    let again = folded[first..].repeat(megabytes);
    join(&[&folded[..first], &again])
}

fn action(action: &str) -> Vec<u8> {
    pdf(&format!("9 0 obj\n<< {action} >>\nendobj\n"))
}

#[expect(clippy::too_many_lines, reason = "a table, a line a file")]
pub fn all() -> Vec<Hostile> {
    let honest = pdf("");
    let objects = "/Type /ObjStm /N 1 /First 5";
    let in_objects = |filter: &str, content: &[u8]| described(&format!("{objects} {filter}"), content);
    let script = b"9 0 << /S /JavaScript /JS (app.alert(1)) >>";
    let across = [vec![b' '; 65_530], b"/JavaScript".to_vec()].concat();
    let zip_end = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x06\0\n%%EOF\n";
    vec![
        hostile("an honest document", "a.pdf", honest.clone(), Kept(Pdf)),
        hostile("a document called a photo", "a.jpg", honest.clone(), Kept(Pdf)),
        hostile("an honest document with a folded part", "a.pdf", folded(b"BT (Bonjour) Tj ET"), Kept(Pdf)),
        hostile("a document that needs a password", "a.pdf", pdf("trailer << /Encrypt 8 0 R >>"), Refused(Locked)),
        hostile("a password, its name in disguise", "a.pdf", pdf("trailer << /Encr#79pt 8 0 R >>"), Refused(Locked)),
        hostile("a program", "a.pdf", action("/S /JavaScript /JS (app.alert(1))"), Refused(Active)),
        hostile("a program, its name in disguise", "a.pdf", action("/S /J#61va#53cript"), Refused(Active)),
        hostile(
            "a program, every letter in disguise",
            "a.pdf",
            action("/#4A#61#76#61#53#63#72#69#70#74"),
            Refused(Active),
        ),
        hostile("a program behind a comment", "a.pdf", pdf("% harmless\r/JavaScript\n"), Refused(Active)),
        hostile("a program in a string", "a.pdf", pdf("( /JavaScript )"), Refused(Active)),
        hostile(
            "a program among folded objects",
            "a.pdf",
            in_objects("/Filter /FlateDecode", &fold(script)),
            Refused(Active),
        ),
        hostile(
            "a program in a part that says nothing of itself",
            "a.pdf",
            described("", &fold(script)),
            Refused(Active),
        ),
        hostile(
            "a program in what no reader would follow",
            "a.pdf",
            join(&[b"%PDF-1.4\n", &fold(b"x"), b"\n/JavaScript\n%%EOF"]),
            Refused(Active),
        ),
        hostile("a program across two pieces", "a.pdf", folded(&across), Refused(Active)),
        hostile(
            "objects written in hexadecimal",
            "a.pdf",
            in_objects("/Filter /ASCIIHexDecode", b"2F4A>"),
            Refused(Twofold),
        ),
        hostile(
            "objects folded twice",
            "a.pdf",
            in_objects("/Filter [/FlateDecode /FlateDecode]", &fold(&fold(script))),
            Refused(Twofold),
        ),
        hostile("objects of which another one says how", "a.pdf", in_objects("/Filter 8 0 R", b"xx"), Refused(Twofold)),
        hostile(
            "objects behind a predictor",
            "a.pdf",
            in_objects("/Filter /FlateDecode /DecodeParms << /Predictor 12 >>", &fold(b"x")),
            Refused(Twofold),
        ),
        hostile("a command", "a.pdf", action("/S /Launch /F (cmd.exe)"), Refused(Active)),
        hostile("another file inside", "a.pdf", action("/Type /EmbeddedFile"), Refused(Active)),
        hostile("a list of files inside", "a.pdf", action("/Names << /EmbeddedFiles 4 0 R >>"), Refused(Active)),
        hostile("a portfolio of files", "a.pdf", action("/Collection << /View /D >>"), Refused(Active)),
        hostile("a jump into another file", "a.pdf", action("/S /GoToE"), Refused(Active)),
        hostile(
            "a form that sends itself",
            "a.pdf",
            action("/S /SubmitForm /F (https://evil.example)"),
            Refused(Active),
        ),
        hostile("a form of programs", "a.pdf", action("/AcroForm << /XFA 4 0 R >>"), Refused(Active)),
        hostile("a film", "a.pdf", action("/Subtype /RichMedia"), Refused(Active)),
        hostile("data from elsewhere", "a.pdf", action("/S /ImportData"), Refused(Active)),
        hostile(
            "a part that unfolds to half a gigabyte",
            "a.pdf",
            described("/Filter /FlateDecode", &bomb(512)),
            Refused(TooComplex),
        ),
        hostile(
            "thousands of parts",
            "a.pdf",
            with(&b"9 0 obj << /N 1 >> stream\nendstream ".repeat(20_001)),
            Refused(TooComplex),
        ),
        hostile(
            "hundreds of thousands of objects",
            "a.pdf",
            with(&b"9 0 obj null endobj ".repeat(120_000)),
            Refused(TooComplex),
        ),
        hostile("parts that read the same bytes again and again", "a.pdf", with(&overlapping()), Harmless),
        hostile("an archive behind a document", "a.pdf", join(&[&honest, b"PK\x03\x04evil"]), Refused(Twofold)),
        hostile(
            "an archive that ends as a document",
            "a.pdf",
            join(&[&honest, b"PK\x03\x04evil", zip_end]),
            Refused(Twofold),
        ),
        hostile("a page behind a document", "a.pdf", join(&[&honest, b"<html><script>"]), Refused(Twofold)),
        hostile("a photo behind a document", "a.pdf", join(&[&honest, b"\xFF\xD8\xFF\xE0"]), Refused(Twofold)),
        hostile("something before a document", "a.pdf", join(&[b"hello\n", &honest]), Refused(Twofold)),
        hostile("half a document", "a.pdf", &honest[..honest.len() / 2], Refused(Damaged)),
        hostile("the beginning of a document", "a.pdf", b"%PDF-1.7\n".as_slice(), Refused(Damaged)),
        hostile("a document of the future", "a.pdf", b"%PDF-9.9\n%%EOF".as_slice(), Refused(Damaged)),
        hostile("lists in lists in lists", "a.pdf", with(&b"[".repeat(1_000_000)), Kept(Pdf)),
        hostile(
            "a page that is its own parent",
            "a.pdf",
            pdf("4 0 obj << /Parent 4 0 R /Kids [4 0 R] >> endobj"),
            Kept(Pdf),
        ),
    ]
}

/// Beginnings of what never ends, of empty blocks, each within the one before.
fn overlapping() -> Vec<u8> {
    let begin = b"9 0 obj << /Length 9 >> stream\n\x78\x9C";
    join(&[&begin.repeat(3_000), &b"\0\0\0\xFF\xFF".repeat(600_000)])
}
