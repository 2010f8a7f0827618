//! The demonstration: its portfolio through the same door as an insurer's file, and the accounts of its cast.
//!
//! Doing it twice does nothing the second time; on another day it brings the portfolio up to that day.

mod conversations;

use std::io;

use chrono::NaiveDate;
use services::{
    Failure, Fault, Outcome, Portal,
    account::{DemoRefusal, open_for_demo},
    generate::{CastMember, cast, demo},
    import::{Options, Progress, Refusal, Report, Source, import},
    staff::{StaffCastMember, open_staff_for_demo, staff_cast},
};
use thiserror::Error;

pub use conversations::converse;

/// What became of it.
#[derive(Debug)]
pub struct Demo {
    /// What the import did.
    pub report: Report,
    /// How many accounts were opened now.
    pub opened: usize,
    /// Who is in it.
    pub cast: Vec<CastMember>,
    /// Who works on the other side.
    pub staff: Vec<StaffCastMember>,
}

/// Why there is no demonstration.
#[derive(Debug, Error)]
pub enum DemoError {
    /// The portfolio could not be made up.
    #[error("the demo portfolio cannot be made up: {0}")]
    Generate(#[from] io::Error),
    /// The portal refused its own portfolio.
    #[error("the demo portfolio was refused: {0}")]
    Import(Refusal),
    /// An account could not be opened.
    #[error("an account of the cast was not opened: {0:?}")]
    Account(DemoRefusal),
    /// Something went wrong.
    #[error("{0}")]
    Fault(Fault),
}

impl From<Fault> for DemoError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// Imports the demo portfolio as of a day, and opens the accounts of the cast.
pub async fn prepare(portal: &Portal, as_of: NaiveDate, progress: impl Progress) -> Result<Demo, DemoError> {
    let mut feed = Vec::new();
    demo(as_of, &mut feed)?;
    let source = Source::bytes("demo", feed);
    let report = import(portal, [source], Options::default(), progress).await.map_err(|failure| match failure {
        Failure::Refused(refusal) => DemoError::Import(refusal),
        Failure::Fault(fault) => DemoError::Fault(fault),
    })?;
    let cast = cast();
    let mut opened = 0;
    for member in &cast {
        opened += usize::from(open(portal, member).await?);
    }
    let staff = staff_cast();
    for member in &staff {
        opened += usize::from(opened_now(open_staff_for_demo(portal, member).await)?);
    }
    Ok(Demo { report, opened, cast, staff })
}

async fn open(portal: &Portal, member: &CastMember) -> Result<bool, DemoError> {
    let Some(password) = member.password.clone() else { return Ok(false) };
    opened_now(open_for_demo(portal, &member.contract_number, password.into(), member.locale).await)
}

fn opened_now(outcome: Outcome<bool, DemoRefusal>) -> Result<bool, DemoError> {
    match outcome {
        Ok(opened) => Ok(opened),
        Err(Failure::Refused(refusal)) => Err(DemoError::Account(refusal)),
        Err(Failure::Fault(fault)) => Err(DemoError::Fault(fault)),
    }
}
