//! The brand's colours, as the one style sheet that is not built: a page allows no inline style, and the brand is configuration.

use data_encoding::HEXLOWER;
use domain::brand::Accent;
use services::keys::digest;

/// A style sheet and what it is known by.
#[derive(Debug, Clone)]
pub struct BrandCss {
    /// The style sheet.
    pub text: String,
    /// Its tag, in quotes.
    pub etag: String,
}

/// The style sheet of the accent colours; `check` has seen that they are colours.
pub fn brand_css(accent: &Accent) -> BrandCss {
    let text = format!(":root{{--brand-accent:light-dark({},{})}}\n", accent.light, accent.dark);
    let tag: String = HEXLOWER.encode(&digest(text.as_bytes())).chars().take(16).collect();
    BrandCss { text, etag: format!("\"{tag}\"") }
}
