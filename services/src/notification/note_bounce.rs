//! A letter that came back: its address is not relied on any more.
//!
//! Anybody can write a report, about anybody's address. One is believed only if it returns the reference of a letter that we have sent,
//! which cannot be guessed and which nobody but its reader was told, and if the address that it complains of is the one on that
//! reader's file. What is left to a forger is to cut himself off.

use domain::email::EmailAddress;
use sea_orm::EntityTrait as _;

use super::{
    report::{self, Failure},
    trouble::{Reached, note_trouble},
};
use crate::{
    account::on_file,
    audit::{self, Act},
    database::begin,
    entity::person,
    failure::Fault,
    job::reader_of,
    portal::Portal,
};

/// What a mail came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bounce {
    /// It is no delivery report.
    NotAReport,
    /// It tells of a delay, or of something that is not the address's fault.
    Passing,
    /// It returns no letter of ours, or complains of an address to which that letter did not go.
    Unknown,
    /// The address is not relied on any more.
    Noted,
    /// It was not relied on already.
    Known,
}

impl Bounce {
    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotAReport => "not a report",
            Self::Passing => "passing",
            Self::Unknown => "unknown",
            Self::Noted => "noted",
            Self::Known => "known",
        }
    }
}

/// Reads a mail that may be a delivery report.
pub async fn note_bounce(portal: &Portal, mail: &[u8]) -> Result<Bounce, Fault> {
    let Some(report) = report::read(mail) else { return Ok(Bounce::NotAReport) };
    let failures: Vec<&Failure> = report.failures.iter().filter(|failure| failure.for_good).collect();
    if failures.is_empty() {
        return Ok(Bounce::Passing);
    }
    for reference in report.references {
        let Some(id) = reader_of(portal, reference).await? else { continue };
        let Some(person) = person::Entity::find_by_id(id).one(&portal.db).await? else { continue };
        let Some(email) = on_file::email(portal, &person)? else { continue };
        if failures.iter().any(|failure| failure.addresses.contains(&email)) {
            return note(portal, person.id, &email).await;
        }
    }
    Ok(Bounce::Unknown)
}

async fn note(portal: &Portal, person: uuid::Uuid, email: &EmailAddress) -> Result<Bounce, Fault> {
    let transaction = begin(&portal.db).await?;
    let is_news = note_trouble(&transaction, portal, person, Reached::Email(email), "the letter came back").await?;
    if is_news {
        let act = Act { account: None, action: "note_bounce", subject: Some(("person", person)) };
        audit::record(&transaction, portal, act).await?;
    }
    transaction.commit().await?;
    Ok(if is_news { Bounce::Noted } else { Bounce::Known })
}
