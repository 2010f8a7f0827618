//! Pictures that carry something along, that are something else as well, or that unfold to more than a machine has.

use std::io::Cursor;

use domain::upload::{
    FileKind::{Jpeg, Png},
    FileRefusal::{Animated, Damaged, OtherPicture, TooComplex},
};
use flate2::{Compression, write::ZlibEncoder};
use image::{DynamicImage, ImageFormat, RgbImage};
use std::io::Write as _;

use super::{
    Expect::{Harmless, Kept, NotKept, Refused},
    Hostile, hostile, join,
};

const SCRIPT: &[u8] = b"<script>alert(1)</script>";
const ZIP: &[u8] = b"PK\x03\x04\x14\0\0\0\0\0evil.class\0PK\x05\x06\0\0\0\0\x01\0\x01\0\0\0\0\0\0\0\0\0\0\0";

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let drawn = RgbImage::from_fn(width, height, |x, y| image::Rgb([x.to_le_bytes()[0], y.to_le_bytes()[0], 90]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(drawn).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// An honest photo.
pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    picture(width, height, ImageFormat::Jpeg)
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    picture(width, height, ImageFormat::Png)
}

pub fn webp(width: u32, height: u32) -> Vec<u8> {
    picture(width, height, ImageFormat::WebP)
}

/// A photo of 60 by 40 that says that it is to be turned by a quarter, and where it was taken.
pub fn photo_held_upright() -> Vec<u8> {
    let turned = [0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0];
    let place = [0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0];
    let exif = join(&[b"Exif\0\0II*\0\x08\0\0\0\x02\0", &turned, &place, b"\0\0\0\0", b"GPS 48.8566 2.3522"]);
    with_segment(&jpeg(60, 40), 0xE1, &exif)
}

/// A JPEG with a segment behind its beginning.
fn with_segment(jpeg: &[u8], mark: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    join(&[&jpeg[..2], &[0xFF, mark], &length, content, &jpeg[2..]])
}

/// A PNG with a chunk behind its head.
fn with_chunk(png: &[u8], kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    join(&[&png[..33], &chunk(kind, content), &png[33..]])
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(kind);
    crc.update(content);
    let length = u32::try_from(content.len()).unwrap();
    join(&[&length.to_be_bytes(), kind, content, &crc.sum().to_be_bytes()])
}

/// A PNG of a claimed size and with the pixels given, folded.
fn claimed(width: u32, height: u32, folded: &[u8]) -> Vec<u8> {
    let head = join(&[&width.to_be_bytes(), &height.to_be_bytes(), &[8, 0, 0, 0, 0]]);
    join(&[b"\x89PNG\r\n\x1A\n", &chunk(b"IHDR", &head), &chunk(b"IDAT", folded), &chunk(b"IEND", b"")])
}

fn zeros(length: usize) -> Vec<u8> {
    let mut folder = ZlibEncoder::new(Vec::new(), Compression::fast());
    for _ in 0..=(length / 8_192) {
        folder.write_all(&[0; 8_192]).unwrap();
    }
    folder.finish().unwrap()
}

/// A JPEG that claims another size than it has.
fn jpeg_of(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = jpeg(30, 20);
    let at = bytes.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    bytes[at + 5..at + 7].copy_from_slice(&height.to_be_bytes());
    bytes[at + 7..at + 9].copy_from_slice(&width.to_be_bytes());
    bytes
}

/// A WebP of parts.
fn riff(parts: &[&[u8]]) -> Vec<u8> {
    let content = join(parts);
    let length = u32::try_from(content.len() + 4).unwrap();
    join(&[b"RIFF", &length.to_le_bytes(), b"WEBP", &content])
}

#[expect(clippy::too_many_lines, reason = "a table, a line a file")]
pub fn all() -> Vec<Hostile> {
    let (photo, drawing) = (jpeg(30, 20), png(30, 20));
    let half = photo.len() / 2;
    let moving = riff(&[b"VP8X\x0A\0\0\0\x02\0\0\0\x1D\0\0\x13\0\0", b"ANIM\x06\0\0\0\0\0\0\0\0\0"]);
    let huge_webp = riff(&[b"VP8X\x0A\0\0\0\0\0\0\0\xFE\x3F\0\xFE\x3F\0", b"VP8L\x05\0\0\0\x2F\xFF\xFF\xFF\x0F\0"]);
    vec![
        hostile("a photo that tells where it was taken", "IMG_1.JPG", photo_held_upright(), Kept(Jpeg)),
        hostile("an archive behind a photo", "a.jpg", join(&[&photo, ZIP]), Kept(Jpeg)),
        hostile("a Java archive behind a photo (GIFAR)", "a.jar.jpg", join(&[&photo, ZIP, ZIP]), Kept(Jpeg)),
        hostile("a PDF behind a photo", "a.pdf.jpg", join(&[&photo, b"%PDF-1.4 /JavaScript %%EOF"]), Kept(Jpeg)),
        hostile("a PDF in a photo's comment", "a.jpg", with_segment(&photo, 0xFE, b"%PDF-1.4"), Kept(Jpeg)),
        hostile("a script in a photo's comment", "a.jpg", with_segment(&photo, 0xFE, SCRIPT), Kept(Jpeg)),
        hostile(
            "PHP in a photo's comment",
            "a.php.jpg",
            with_segment(&photo, 0xFE, b"<?php system($_GET[0]); ?>"),
            Kept(Jpeg),
        ),
        hostile(
            "a colour profile that is none",
            "a.jpg",
            with_segment(&photo, 0xE2, b"ICC_PROFILE\0\x01\x01garbage"),
            Kept(Jpeg),
        ),
        hostile(
            "notes that are cut",
            "a.jpg",
            with_segment(&photo, 0xE1, b"Exif\0\0MM\0*\0\0\0\x08\xFF\xFF"),
            Harmless,
        ),
        hostile(
            "notes of Adobe's",
            "a.jpg",
            with_segment(&photo, 0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>"),
            Kept(Jpeg),
        ),
        hostile("a second photo behind the first", "a.jpg", join(&[&photo, &photo]), Kept(Jpeg)),
        hostile(
            "a text with a script in a drawing",
            "a.png",
            with_chunk(&drawing, b"tEXt", b"Comment\0<script>"),
            Kept(Png),
        ),
        hostile("a program behind a drawing", "a.png", join(&[&drawing, b"MZ\x90\0", ZIP]), Kept(Png)),
        hostile(
            "a text that unfolds to much in a drawing",
            "a.png",
            with_chunk(&drawing, b"zTXt", &join(&[b"a\0\0", &zeros(40_000_000)])),
            Harmless,
        ),
        hostile(
            "a profile that unfolds to much in a drawing",
            "a.png",
            with_chunk(&drawing, b"iCCP", &join(&[b"a\0\0", &zeros(40_000_000)])),
            Harmless,
        ),
        hostile("a drawing called a photo", "a.jpg", drawing.clone(), Kept(Png)),
        hostile("a photo called a document", "a.pdf", photo.clone(), Kept(Jpeg)),
        hostile("a WebP", "a.webp", webp(30, 20), Kept(Jpeg)),
        hostile("a name that leads elsewhere", "../../../etc/passwd", photo.clone(), Kept(Jpeg)),
        hostile("a name of Windows", "C:\\Users\\x\\AUTOEXEC.BAT", photo.clone(), Kept(Jpeg)),
        hostile("a name that reads backwards", "photo\u{202E}gpj.exe", photo.clone(), Kept(Jpeg)),
        hostile("a name that ends a header", "a\r\nSet-Cookie: x=1\r\n\r\n<h1>.jpg", photo.clone(), Kept(Jpeg)),
        hostile("a name with quotes", "a\"; filename=\"b.exe", photo.clone(), Kept(Jpeg)),
        hostile("no name at all", "", photo.clone(), Kept(Jpeg)),
        hostile("a very wide drawing", "a.png", claimed(20_001, 1, &zeros(20_002)), Refused(TooComplex)),
        hostile(
            "a drawing of a hundred thousand by as many",
            "a.png",
            claimed(100_000, 100_000, &zeros(1)),
            Refused(TooComplex),
        ),
        hostile("a drawing as large as numbers go", "a.png", claimed(0x7FFF_FFFF, 0x7FFF_FFFF, &zeros(1)), NotKept),
        hostile(
            "fifty million pixels in fifty kilobytes",
            "a.png",
            claimed(7200, 7200, &zeros(7200 * 7201)),
            Refused(TooComplex),
        ),
        hostile("a drawing of no size", "a.png", claimed(0, 0, &zeros(1)), NotKept),
        hostile("a drawing without its pixels", "a.png", claimed(3000, 3000, b""), NotKept),
        hostile("a photo that claims the largest size", "a.jpg", jpeg_of(65_500, 65_500), Refused(TooComplex)),
        hostile("a photo that claims no size", "a.jpg", jpeg_of(0, 0), NotKept),
        hostile(
            "a photo of hundreds of passes",
            "a.jpg",
            join(&[&photo[..photo.len() - 2], &b"\xFF\xDA\0\x08\x01\x01\0\0\x3F\0".repeat(500)]),
            Refused(TooComplex),
        ),
        hostile("a WebP that claims the largest size", "a.webp", huge_webp, NotKept),
        hostile("a WebP that moves", "a.webp", moving, NotKept),
        hostile(
            "a drawing that moves",
            "a.png",
            with_chunk(&drawing, b"acTL", &[0, 0, 0, 9, 0, 0, 0, 0]),
            Refused(Animated),
        ),
        hostile("a GIF", "a.gif", b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xFF\xFF\xFF;".as_slice(), Refused(OtherPicture)),
        hostile("half a photo", "a.jpg", &photo[..half], Harmless),
        hostile("the beginning of a photo", "a.jpg", b"\xFF\xD8\xFF\xE0".as_slice(), Refused(Damaged)),
        hostile("the beginning of a drawing", "a.png", b"\x89PNG\r\n\x1A\n".as_slice(), Refused(Damaged)),
        hostile("the beginning of a WebP", "a.webp", b"RIFF\xFF\xFF\xFF\xFFWEBP".as_slice(), NotKept),
        hostile("a photo of garbage", "a.jpg", join(&[b"\xFF\xD8\xFF\xDB", &[0x5A; 5000]]), NotKept),
        hostile("a BMP", "a.bmp", join(&[b"BM", &[0; 60]]), Refused(OtherPicture)),
        hostile("a TIFF", "a.tif", join(&[b"II*\0", &[0; 60]]), Refused(OtherPicture)),
    ]
}
