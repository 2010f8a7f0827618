//! Texts with a number plate in them, which no line is broken inside.
//!
//! Browsers break after a hyphen. The hyphen that forbids it is another letter: copied from a page, the plate would be no plate
//! elsewhere, and the portal's faces do not have it. So it is the page that holds the plate together.

use leptos::prelude::*;

/// A text whose plates stay whole.
pub fn unbroken(text: &str) -> AnyView {
    pieces(text)
        .into_iter()
        .map(|(piece, whole)| {
            let piece = piece.to_owned();
            if whole { view! { <span class="nowrap">{piece}</span> }.into_any() } else { piece.into_any() }
        })
        .collect_view()
        .into_any()
}

/// The text in pieces, each with whether it is a plate.
fn pieces(text: &str) -> Vec<(&str, bool)> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    while let Some((before, plate, after)) = next_plate(rest) {
        pieces.extend((!before.is_empty()).then_some((before, false)));
        pieces.push((plate, true));
        rest = after;
    }
    pieces.extend((!rest.is_empty()).then_some((rest, false)));
    pieces
}

/// The first plate with what stands before and after it.
fn next_plate(text: &str) -> Option<(&str, &str, &str)> {
    text.char_indices().find_map(|(start, _)| {
        let (before, from) = text.split_at_checked(start)?;
        let (plate, after) = from.split_at_checked(PLATE.len())?;
        let apart = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        (apart && is_plate(plate)).then_some((before, plate, after))
    })
}

/// What a plate of today looks like: a letter for a letter, a figure for a figure.
const PLATE: &str = "AA-000-AA";

fn is_plate(text: &str) -> bool {
    text.len() == PLATE.len()
        && text.bytes().zip(PLATE.bytes()).all(|(found, like)| match like {
            b'A' => found.is_ascii_uppercase(),
            b'0' => found.is_ascii_digit(),
            _ => found == like,
        })
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn a_plate_is_found_wherever_it_stands_and_nothing_else_is_taken_for_one() {
        assert_eq!(pieces("Renault Captur, FR-482-KD"), [("Renault Captur, ", false), ("FR-482-KD", true)]);
        assert_eq!(
            pieces("FR-482-KD et déjà AB-123-CD."),
            [("FR-482-KD", true), (" et déjà ", false), ("AB-123-CD", true), (".", false)]
        );
        for plain in ["", "Renault 5 E-Tech", "fr-482-kd", "XFR-482-KD", "é", "Appartement de 3\u{a0}pièces, Nantes"]
        {
            assert_eq!(pieces(plain), if plain.is_empty() { vec![] } else { vec![(plain, false)] });
        }
    }
}
