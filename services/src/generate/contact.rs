//! E-mail addresses and telephone numbers that belong to nobody.
//!
//! Addresses are under the domains reserved for examples (RFC 2606), mobiles in the range that the ARCEP keeps for works of
//! fiction (06 39 98 00 00 to 06 39 98 99 99): nothing that a demonstration sends can reach a stranger.

use super::dice::Dice;

/// An address of one person or of a household: the names, then a number that no other household has.
pub(super) fn email(dice: &mut Dice, names: &[&str], serial: u64) -> String {
    let local: Vec<String> = names.iter().map(|name| plain(name)).collect();
    let domain =
        dice.share(&[(35, "courriel.example.org"), (35, "messagerie.example.net"), (20, "example.com")], "example.org");
    format!("{}.{serial}@{domain}", local.join("."))
}

/// A mobile, E.164.
pub(super) fn mobile(dice: &mut Dice) -> String {
    format!("+3363998{}", dice.digits(4))
}

/// A name in the letters of an address.
fn plain(name: &str) -> String {
    name.to_lowercase().chars().filter_map(plain_letter).collect()
}

fn plain_letter(letter: char) -> Option<char> {
    match letter {
        'à' | 'â' | 'ä' | 'á' => Some('a'),
        'é' | 'è' | 'ê' | 'ë' => Some('e'),
        'î' | 'ï' | 'í' => Some('i'),
        'ô' | 'ö' | 'ó' => Some('o'),
        'ù' | 'û' | 'ü' => Some('u'),
        'ç' => Some('c'),
        'a'..='z' | '0'..='9' => Some(letter),
        ' ' | '-' => Some('-'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_accents_particles_and_apostrophes_becomes_plain_letters() {
        assert_eq!(plain("d'Hautefeuille"), "dhautefeuille");
        assert_eq!(plain("Maëlys Le Gall"), "maelys-le-gall");
        assert_eq!(plain("François-Xavier"), "francois-xavier");
    }
}
