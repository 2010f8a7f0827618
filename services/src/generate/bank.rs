//! Bank references that check: IBANs, mandate references and the creditor identifier.
//!
//! The bank codes are ones that no bank has, so that no generated IBAN can be somebody's; everything that is computed from
//! them is right (RIB key, modulo 97).

use super::dice::Dice;

/// Bank codes that are not given out.
const NO_BANKS: [(u64, &str); 3] = [(40, "99901"), (30, "99907"), (20, "99912")];

/// An IBAN: French with its RIB key, now and then a German one, as people near the border have.
pub(super) fn iban(dice: &mut Dice) -> String {
    if dice.chance(3) {
        let bban = format!("99999999{}", dice.digits(10));
        return with_check("DE", &bban);
    }
    let bank = dice.share(&NO_BANKS, "99917");
    let branch = dice.digits(5);
    let account = dice.digits(11);
    let key = rib_key(bank, &branch, &account);
    with_check("FR", &format!("{bank}{branch}{account}{key:02}"))
}

/// The RIB key: `97 − (89 × bank + 15 × branch + 3 × account) mod 97`.
fn rib_key(bank: &str, branch: &str, account: &str) -> u64 {
    let number = |digits: &str| digits.parse::<u64>().unwrap_or(0);
    97 - (89 * number(bank) + 15 * number(branch) + 3 * number(account)) % 97
}

/// The unique mandate reference (*RUM*) of a contract's mandate.
pub(super) fn mandate_reference(contract_number: &str) -> String {
    format!("RUM{contract_number}001")
}

/// The creditor identifier (*ICS*): country, check digits, a code of the creditor's own, the national number.
pub(super) fn creditor_identifier() -> String {
    let national = "999042";
    // The creditor's own code does not enter the check digits (EPC 262).
    let check = check_digits("FR", national);
    format!("FR{check:02}ZZZ{national}")
}

fn with_check(country: &str, bban: &str) -> String {
    format!("{country}{:02}{bban}", check_digits(country, bban))
}

/// Check digits of ISO 7064 modulo 97-10, as an IBAN and a creditor identifier have them.
fn check_digits(country: &str, body: &str) -> u64 {
    let remainder = body
        .chars()
        .chain(country.chars())
        .chain("00".chars())
        .filter_map(|c| c.to_digit(36))
        .fold(0_u64, |sum, value| (if value > 9 { sum * 100 } else { sum * 10 } + u64::from(value)) % 97);
    98 - remainder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_are_those_of_known_accounts() {
        assert_eq!(rib_key("30006", "00001", "12345678901"), 89);
        assert_eq!(with_check("FR", "30006000011234567890189"), "FR7630006000011234567890189");
        assert_eq!(with_check("DE", "370400440532013000"), "DE89370400440532013000");
    }

    #[test]
    fn a_mandate_reference_is_short_enough_for_sepa() {
        assert!(mandate_reference("AC12345678K").len() <= 35);
    }
}
