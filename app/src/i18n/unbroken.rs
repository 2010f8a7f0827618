//! Texts with a number plate or one of the portal's numbers in them, which no line is broken inside.
//!
//! Browsers break after a hyphen and at a space. What forbids it is another character: copied from a page, the plate would be no plate
//! elsewhere, nor the number what a search finds, and the portal's faces do not have that hyphen. So it is the page that holds them together.

use leptos::prelude::*;

use crate::marks::leaf;

/// A text whose plates and numbers stay whole.
pub fn unbroken(text: &str) -> impl IntoView + use<> {
    let text = text.to_owned();
    leaf(move |marks| {
        marks.each(pieces(&text), |marks, (piece, whole)| {
            if whole { marks.raw("<span class=\"nowrap\">").text(piece).raw("</span>") } else { marks.text(piece) }
        })
    })
}

/// The text in pieces, each with whether it stays whole.
fn pieces(text: &str) -> Vec<(&str, bool)> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    while let Some((before, found, after)) = next_whole(rest) {
        pieces.extend((!before.is_empty()).then_some((before, false)));
        pieces.push((found, true));
        rest = after;
    }
    pieces.extend((!rest.is_empty()).then_some((rest, false)));
    pieces
}

/// The first of what stays whole, with what stands before and after it.
fn next_whole(text: &str) -> Option<(&str, &str, &str)> {
    // Both begin with a capital: a text is looked at once, and hardly any place in it twice.
    text.match_indices(|letter: char| letter.is_ascii_uppercase()).find_map(|(start, _)| {
        let (before, from) = text.split_at_checked(start)?;
        SHAPES.iter().find_map(|shape| {
            let (found, after) = from.split_at_checked(shape.len())?;
            let apart = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
            (apart && is_like(found, shape)).then_some((before, found, after))
        })
    })
}

/// What a plate of today looks like, and a number in its groups: a letter for a letter, a figure for a figure.
const SHAPES: [&str; 2] = ["AA-000-AA", "AA 0000 0000 A"];

fn is_like(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text.bytes().zip(shape.bytes()).all(|(found, like)| match like {
            b'A' => found.is_ascii_uppercase(),
            b'0' => found.is_ascii_digit(),
            _ => found == like,
        })
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn what_stays_whole_is_found_wherever_it_stands_and_nothing_else_is_taken_for_it() {
        assert_eq!(pieces("Renault Captur, FR-482-KD"), [("Renault Captur, ", false), ("FR-482-KD", true)]);
        assert_eq!(
            pieces("FR-482-KD et déjà AB-123-CD."),
            [("FR-482-KD", true), (" et déjà ", false), ("AB-123-CD", true), (".", false)]
        );
        let number = domain::reference::ThreadNumber::from_serial(10_000_008).grouped();
        let line = format!("23 novembre 2026, conversation {number}, 3 fois");
        assert_eq!(
            pieces(&line),
            [("23 novembre 2026, conversation ", false), (number.as_str(), true), (", 3 fois", false)]
        );
        for plain in ["", "Renault 5 E-Tech", "fr-482-kd", "XFR-482-KD", "é", "Appartement de 3\u{a0}pièces, Nantes"]
        {
            assert_eq!(pieces(plain), if plain.is_empty() { vec![] } else { vec![(plain, false)] });
        }
    }
}
