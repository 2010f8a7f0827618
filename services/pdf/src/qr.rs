//! The QR code of the verification address, as an SVG drawing.
//!
//! A drawing stays sharp at any size and weighs less than a picture. The quiet zone is left to the page, which is white for far
//! more than the four modules that readers need.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

use crate::TypesetError;

/// The drawing of a code, for a page that puts it in a frame of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrDrawing {
    /// How many modules it is wide and high, without the quiet zone.
    pub size: usize,
    /// The dark modules, as the path of a drawing whose unit is a module.
    pub path: String,
}

impl QrDrawing {
    /// Draws a text. Medium correction (15 %) survives a fold and a photocopy, and keeps the modules above half a millimetre.
    ///
    /// # Errors
    /// When the text is longer than any code.
    pub fn of(text: &str) -> Result<Self, TypesetError> {
        let code = QRBuilder::new(text).ecl(ECL::M).build().map_err(|_| TypesetError::Qr)?;
        let mut path = String::new();
        for (y, row) in code.data.chunks(code.size).take(code.size).enumerate() {
            draw_row(&mut path, y, row.iter().map(|module| module.value()));
        }
        Ok(Self { size: code.size, path })
    }
}

/// Draws the code of an address as a whole drawing.
pub(crate) fn svg(address: &str) -> Result<String, TypesetError> {
    let QrDrawing { size, path } = QrDrawing::of(address)?;
    Ok(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}"><path fill="#000" d="{path}"/></svg>"##
    ))
}

/// One rectangle for each run of dark modules: hairline gaps between neighbours would confuse a reader.
fn draw_row(path: &mut String, y: usize, modules: impl Iterator<Item = bool>) {
    let mut run = 0_usize;
    for (x, dark) in modules.chain([false]).enumerate() {
        if dark {
            run += 1;
        } else if run > 0 {
            // Writing to a String cannot fail.
            let _ = write!(path, "M{} {y}h{run}v1h-{run}z", x - run);
            run = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_runs_become_one_rectangle_each() {
        let mut path = String::new();
        draw_row(&mut path, 2, [true, true, false, true].into_iter());
        assert_eq!(path, "M0 2h2v1h-2zM3 2h1v1h-1z");
    }

    #[test]
    fn an_address_that_no_code_can_hold_is_refused() {
        assert!(matches!(svg(&"a".repeat(5_000)), Err(TypesetError::Qr)));
    }
}
