//! Customers by the thousand, each with an account and an open session.
//!
//! The portal opens an account by a first access and a session by a password, one after the other and slowly, as it should. Here they
//! are copies of somebody of the cast, written into the database by hand.

use std::fmt::Write as _;

use data_encoding::{BASE64URL_NOPAD, HEXUPPER};
use sha2::{Digest as _, Sha256};

use crate::bench::instance::Instance;

/// This instant, as the portal writes it.
const NOW: &str = "strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')";

/// Makes so many customers; the cookie of each one's session.
pub fn make(instance: &Instance, count: usize) -> anyhow::Result<Vec<String>> {
    instance.prepare()?;
    let tokens: Vec<[u8; 32]> = (0..count).map(|number| secret(&format!("session {number}"))).collect();
    instance.by_hand(&statements(&tokens)?)?;
    Ok(tokens.iter().map(|token| format!("__Host-session={}", BASE64URL_NOPAD.encode(token))).collect())
}

/// As if everybody had signed in this instant, and had not written for long: a session is over after a quarter of an hour, and
/// somebody who writes much must wait.
pub fn wake(instance: &Instance) -> anyhow::Result<()> {
    instance.by_hand(&format!("UPDATE session SET opened_at = {NOW}, seen_at = {NOW}; DELETE FROM throttle;"))
}

/// A secret of the length that the portal's have. It need not be one.
pub fn secret(of: &str) -> [u8; 32] {
    Sha256::digest(of.as_bytes()).into()
}

fn statements(tokens: &[[u8; 32]]) -> anyhow::Result<String> {
    let count = tokens.len();
    let mut text = format!(
        "BEGIN;
         CREATE TEMP TABLE people AS SELECT model.* FROM
           (SELECT person.* FROM person JOIN account ON account.person_id = person.id LIMIT 1) AS model,
           generate_series(1, {count});
         UPDATE people SET id = randomblob(16), source_id = 'BENCH-' || rowid;
         INSERT INTO main.person SELECT * FROM people;
         CREATE TEMP TABLE accounts AS SELECT model.* FROM
           (SELECT * FROM account LIMIT 1) AS model, generate_series(1, {count});
         UPDATE accounts SET id = randomblob(16),
           person_id = (SELECT people.id FROM people WHERE people.rowid = accounts.rowid);
         INSERT INTO main.account SELECT * FROM accounts;
         CREATE TEMP TABLE hashes (hash BLOB);\n"
    );
    for token in tokens {
        writeln!(text, "INSERT INTO hashes VALUES (X'{}');", HEXUPPER.encode(&Sha256::digest(token)))?;
    }
    write!(
        text,
        "INSERT INTO session (id, token_hash, account_id, opened_at, seen_at, is_shared)
           SELECT randomblob(16), hash, (SELECT id FROM accounts WHERE accounts.rowid = hashes.rowid), {NOW}, {NOW}, 0
           FROM hashes;
         COMMIT;\n"
    )?;
    Ok(text)
}
