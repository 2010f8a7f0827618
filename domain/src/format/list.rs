//! Lists in a sentence: `le vol, l'incendie et le bris de glace`.

use crate::locale::Locale;

/// Items parted by commas, the last by "and"; English has no comma before it.
pub fn list<S: AsRef<str>>(items: &[S], locale: Locale) -> String {
    let and = match locale {
        Locale::Fr => " et ",
        Locale::En => " and ",
    };
    let mut text = String::new();
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            text.push_str(if place + 1 == items.len() { and } else { ", " });
        }
        text.push_str(item.as_ref());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_item_is_joined_by_a_word() {
        assert_eq!(list(&["vol", "incendie", "bris de glace"], Locale::Fr), "vol, incendie et bris de glace");
        assert_eq!(list(&["theft", "fire"], Locale::En), "theft and fire");
        assert_eq!(list(&["theft"], Locale::En), "theft");
        assert_eq!(list::<&str>(&[], Locale::Fr), "");
    }
}
