//! A picture, made anew from its pixels: nothing of the file that came is in the file that is kept.
//!
//! So no place and time of a photo, no name of a camera, no second file behind the first, no hidden text. How it was held is
//! applied first. Sizes are read and refused before a pixel is unfolded.

use std::io::Cursor;

use domain::upload::{FileKind, FileRefusal};
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder as _, Limits,
    codecs::{
        jpeg::{JpegDecoder, JpegEncoder},
        png::{CompressionType, FilterType, PngDecoder, PngEncoder},
        webp::WebPDecoder,
    },
    metadata::Orientation,
};

use super::inspect::Found;

/// Most pixels: what the largest sensors of telephones write by default, and 150 MB unfolded.
const MOST_PIXELS: u64 = 50_000_000;

/// Most pixels of a side.
const LONGEST_SIDE: u32 = 20_000;

/// Most bytes that a decoder may ask for.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Passes over a JPEG: each costs the time of a whole picture, and honest ones have a dozen.
const MOST_PASSES: usize = 64;

/// Pixels of the longer side that are kept: letters on a sheet are read well.
const KEPT_SIDE: u32 = 4096;

/// Pixels of the longer side of a small picture.
const SMALL_SIDE: u32 = 320;

const QUALITY: u8 = 85;
const SMALL_QUALITY: u8 = 75;

/// A picture made anew.
#[derive(Debug)]
pub(super) struct Picture {
    pub kind: FileKind,
    pub bytes: Vec<u8>,
    /// A small one, always a JPEG.
    pub small: Vec<u8>,
}

/// Makes a picture anew. Takes a while and up to half a gigabyte of memory: not for a thread that serves.
pub(super) fn picture(found: Found, bytes: &[u8]) -> Result<Picture, FileRefusal> {
    let (shown, orientation) = decode(found, bytes)?;
    // Made small before it is turned: both need a copy.
    let mut kept =
        if shown.width().max(shown.height()) > KEPT_SIDE { shown.thumbnail(KEPT_SIDE, KEPT_SIDE) } else { shown };
    kept.apply_orientation(orientation);
    let small = kept.thumbnail(SMALL_SIDE.min(kept.width()), SMALL_SIDE.min(kept.height()));
    let kind = match found {
        Found::Png => FileKind::Png,
        Found::WebP if kept.color().has_alpha() => FileKind::Png,
        _ => FileKind::Jpeg,
    };
    let bytes = match kind {
        FileKind::Png => png(&kept),
        _ => jpeg(kept, QUALITY),
    };
    Ok(Picture { kind, bytes: bytes?, small: jpeg(small, SMALL_QUALITY)? })
}

fn decode(found: Found, bytes: &[u8]) -> Result<(DynamicImage, Orientation), FileRefusal> {
    let input = Cursor::new(bytes);
    match found {
        Found::Jpeg => {
            if bytes.windows(2).filter(|pair| *pair == b"\xFF\xDA").count() > MOST_PASSES {
                return Err(FileRefusal::TooComplex);
            }
            unfold(JpegDecoder::new(input).map_err(damaged)?)
        }
        Found::Png => {
            let decoder = PngDecoder::with_limits(input, limits()).map_err(damaged)?;
            if decoder.is_apng().map_err(damaged)? {
                return Err(FileRefusal::Animated);
            }
            unfold(decoder)
        }
        Found::WebP => {
            let decoder = WebPDecoder::new(input).map_err(damaged)?;
            if decoder.has_animation() {
                return Err(FileRefusal::Animated);
            }
            unfold(decoder)
        }
        Found::Pdf => Err(FileRefusal::Unknown),
    }
}

fn unfold(mut decoder: impl ImageDecoder) -> Result<(DynamicImage, Orientation), FileRefusal> {
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(FileRefusal::Damaged);
    }
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_PIXELS || width.max(height) > LONGEST_SIDE || decoder.total_bytes() > MOST_BYTES {
        return Err(FileRefusal::TooComplex);
    }
    decoder.set_limits(limits()).map_err(damaged)?;
    // A picture whose notes cannot be read is shown as it lies.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((DynamicImage::from_decoder(decoder).map_err(damaged)?, orientation))
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_BYTES);
    limits
}

#[expect(clippy::needless_pass_by_value, reason = "what stands where the error stood, so that `map_err` takes it")]
fn damaged(error: image::ImageError) -> FileRefusal {
    match error {
        image::ImageError::Limits(_) => FileRefusal::TooComplex,
        _ => FileRefusal::Damaged,
    }
}

fn jpeg(picture: DynamicImage, quality: u8) -> Result<Vec<u8>, FileRefusal> {
    let mut bytes = Vec::new();
    let flat = flattened(picture);
    JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(&flat).map_err(damaged)?;
    Ok(bytes)
}

/// On white, as paper is: a JPEG has nothing that one can see through.
fn flattened(picture: DynamicImage) -> image::RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let seen = picture.into_rgba8();
    let mut flat = image::RgbImage::new(seen.width(), seen.height());
    for (to, from) in flat.pixels_mut().zip(seen.pixels()) {
        let [red, green, blue, cover] = from.0.map(u16::from);
        let over = |colour: u16| u8::try_from((colour * cover + 255 * (255 - cover)) / 255).unwrap_or(u8::MAX);
        to.0 = [over(red), over(green), over(blue)];
    }
    flat
}

fn png(picture: &DynamicImage) -> Result<Vec<u8>, FileRefusal> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive);
    let (width, height) = (picture.width(), picture.height());
    let written = if picture.color().has_alpha() {
        encoder.write_image(&picture.to_rgba8(), width, height, ExtendedColorType::Rgba8)
    } else if picture.color().has_color() {
        encoder.write_image(&picture.to_rgb8(), width, height, ExtendedColorType::Rgb8)
    } else {
        encoder.write_image(&picture.to_luma8(), width, height, ExtendedColorType::L8)
    };
    written.map_err(damaged)?;
    Ok(bytes)
}
