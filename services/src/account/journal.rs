//! The journal of an account: who of the other side looked at the customer's file or did something in it, and when.

use domain::{desk::Mark, view::JournalEntry};

use super::Customer;
use crate::{
    desk::{ask_journal, entries},
    failure::Fault,
    portal::Portal,
    together::Together,
};

/// How many lines a page shows.
const PAGE: usize = 50;

/// A page of the customer's own journal, newest first, and after what the next begins.
pub async fn list_journal(
    customer: &Customer,
    portal: &Portal,
    after: Option<&Mark>,
) -> Result<(Vec<JournalEntry>, Option<Mark>), Fault> {
    let mut together = Together::new(portal);
    let most = u64::try_from(PAGE).unwrap_or(u64::MAX);
    let lines = ask_journal(&mut together, (customer.person, None), after, most);
    entries(together.fetch(portal).await?.take(&lines)?, PAGE)
}
