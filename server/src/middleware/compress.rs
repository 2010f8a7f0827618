//! Pages and data leave compressed: on a telephone the bytes are most of the wait.
//!
//! Files are compressed once, by the build, and papers by themselves; what is left is written for one reader, so it is
//! compressed quickly rather than well. No page that holds its reader's data repeats words that a stranger can choose (of its
//! address it repeats the path alone; what a form left behind is the reader's own, and only this site can post it), so the
//! length of an answer tells a stranger nothing.

use tower_http::{
    CompressionLevel,
    compression::{
        CompressionLayer, Predicate as _,
        predicate::{And, DefaultPredicate, NotForContentType},
    },
};

/// Brotli's level: beyond it a page takes longer to compress than it saves on the way.
const LEVEL: i32 = 5;

const PAPER: NotForContentType = NotForContentType::const_new("application/pdf");
const FONT: NotForContentType = NotForContentType::const_new("font/");

/// Compresses what the build has not.
pub fn layer() -> CompressionLayer<And<And<DefaultPredicate, NotForContentType>, NotForContentType>> {
    CompressionLayer::new()
        .quality(CompressionLevel::Precise(LEVEL))
        .compress_when(DefaultPredicate::new().and(PAPER).and(FONT))
}
