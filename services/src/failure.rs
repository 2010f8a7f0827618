//! Two ways of not succeeding: a refusal, which a person may be told, and a fault, which only the log may know.
//!
//! Keeping them apart in the type is what keeps a database message off a page. Any library error becomes a [`Fault`] by
//! `?`; a refusal is always written out, because telling someone something is a decision.

mod kind;

use std::{error::Error, fmt};

pub use kind::FaultKind;

/// What a use case answers.
pub type Outcome<T, R> = Result<T, Failure<R>>;

/// Why a use case did not do what was asked.
#[derive(Debug)]
pub enum Failure<R> {
    /// What the person may be told.
    Refused(R),
    /// What went wrong on our side.
    Fault(Fault),
}

/// Something that went wrong on our side. It is logged once, at the edge, under the incident number that the person sees.
pub struct Fault(Box<dyn Error + Send + Sync>);

impl Fault {
    /// A fault that no library error describes.
    pub fn new(message: &'static str) -> Self {
        Self(message.into())
    }

    /// Whether it will pass, and what can be done meanwhile.
    pub fn kind(&self) -> FaultKind {
        FaultKind::of(&*self.0)
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Fault {
    /// The error and each of its causes, on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut cause = self.0.source();
        while let Some(error) = cause {
            write!(f, ": {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}

impl<E: Error + Send + Sync + 'static> From<E> for Fault {
    fn from(error: E) -> Self {
        Self(Box::new(error))
    }
}

impl<R> From<Fault> for Failure<R> {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl<R, E: Error + Send + Sync + 'static> From<E> for Failure<R> {
    fn from(error: E) -> Self {
        Self::Fault(error.into())
    }
}

/// Ends a use case with something that the person may be told.
pub(crate) fn refuse<T, R>(refusal: R) -> Outcome<T, R> {
    Err(Failure::Refused(refusal))
}
