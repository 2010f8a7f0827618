//! The answer to a first access by someone who has an account: told to the contact on file, and to nobody on the page.

use super::{letter, short_letter};

/// The account is open already.
#[derive(Debug, Clone, Copy)]
pub struct AccountExists;

letter! {
    AccountExists
    Fr: "account_exists/fr.subject.txt", "account_exists/fr.txt", "account_exists/fr.html";
    En: "account_exists/en.subject.txt", "account_exists/en.txt", "account_exists/en.html";
}

short_letter! {
    AccountExists
    Fr: "account_exists/fr.sms.txt";
    En: "account_exists/en.sms.txt";
}
