//! The request, as pages and server functions see it. It exists on the server alone.
//!
//! The server's middleware puts a [`Visit`] into each request before anything of Leptos runs: who asks, from where, in which
//! language. Whatever a page or a server function knows of the person, it knows from here, never from an argument.

mod address;
mod again;
mod cookies;
mod outcome;
mod way_in;

use std::sync::{Arc, OnceLock};

use domain::{brand::Brand, form::FormState, locale::Locale};
use leptos::prelude::*;
use services::{
    Failure, Fault, FaultKind, Portal,
    account::{Customer, Origin, Token},
    notification::Reader,
    staff::{Administrator, Desk, Staff},
};

pub use address::{PathParts, path_part, query};
pub use cookies::{Cookie, CookieJar};
pub use outcome::{
    back_to_form, clear_site_data, failed, fault_notice, forgotten, go_to, not_found, retry_after, signed_in_as,
    staff_signed_in_as, wait_notice, without_forms,
};
pub use way_in::{WayIn, sign_in_first};

use crate::{assets::Assets, error::PortalError, standing::StandingPieces};

/// A request, once the middleware has looked at it. It is shared: every component may ask for it.
#[derive(Clone)]
pub struct Visit {
    /// What every use case is handed.
    pub portal: Portal,
    /// Where the request comes from.
    pub origin: Origin,
    /// The reader's language.
    pub locale: Locale,
    /// Who is signed in.
    pub customer: Option<Customer>,
    /// Who is signed in on the other side. A request is one or the other, by its address.
    pub staff: Option<Staff>,
    /// The secrets that the browser holds.
    pub cookies: CookieJar,
    /// What a form before this page left behind.
    pub form: Option<FormState>,
    /// Where the static files are.
    pub assets: Assets,
    /// What is the same in every page.
    pub standing: Arc<StandingPieces>,
    /// The path and query that were asked for.
    pub asked: Arc<str>,
    /// The request's number, which is also the incident's.
    pub incident: Arc<str>,
    /// What went wrong on the way to the answer.
    pub met: Met,
    /// Whether browsers are given the worker that keeps copies.
    pub worker: bool,
    /// Whether the pages of development exist.
    pub development: bool,
}

/// The kind of fault that was met while a request was answered, if one was. Every clone of a visit shares it: the middleware,
/// which made the visit, reads it when the answer is ready, and gives the answer its status.
#[derive(Debug, Clone, Default)]
pub struct Met(Arc<OnceLock<FaultKind>>);

impl Met {
    /// The kind of the first fault.
    pub fn fault(&self) -> Option<FaultKind> {
        self.0.get().copied()
    }
}

/// The request that is being answered.
///
/// # Errors
/// A fault when the middleware did not run: a route was mounted outside it.
pub fn visit() -> Result<Arc<Visit>, PortalError> {
    use_context::<Arc<Visit>>().ok_or_else(|| PortalError::Fault { incident: "middleware".into() })
}

/// How the portal names itself.
pub fn use_brand() -> Arc<Brand> {
    visit().map(|visit| Arc::clone(&visit.portal.brand)).unwrap_or_default()
}

impl Visit {
    /// Whether this browser may keep copies of what its reader opens: not on a shared device.
    pub fn keeps_copies(&self) -> bool {
        self.worker && self.customer.as_ref().is_some_and(|customer| !customer.is_shared)
    }

    /// Who is signed in, or a refusal: the first line of every server function that is not public.
    pub fn customer(&self) -> Result<&Customer, PortalError> {
        self.customer.as_ref().ok_or(PortalError::SignedOut)
    }

    /// Who is signed in on the other side, or a refusal.
    pub fn staff(&self) -> Result<&Staff, PortalError> {
        self.staff.as_ref().ok_or(PortalError::SignedOut)
    }

    /// Who handles files. To a role that has none there is nothing to see.
    pub fn desk(&self) -> Result<Desk<'_>, PortalError> {
        self.staff()?.desk().ok_or(PortalError::NotFound)
    }

    /// Who invites people to the other side. To anyone else there is nothing to see.
    pub fn administrator(&self) -> Result<Administrator<'_>, PortalError> {
        self.staff()?.administrator().ok_or(PortalError::NotFound)
    }

    /// Whose news this is: of who is signed in on the side that the address belongs to.
    pub fn reader(&self) -> Result<Reader, PortalError> {
        let staff = self.staff.as_ref().map(Reader::from);
        staff.or_else(|| self.customer.as_ref().map(Reader::from)).ok_or(PortalError::SignedOut)
    }

    /// Logs a fault once, under the number that the person sees.
    pub fn fault(&self, fault: &Fault) -> PortalError {
        tracing::error!(incident = %self.incident, fault = %fault, "a use case failed");
        // The first one counts: what failed after it failed because of it.
        let _ = self.met.0.set(fault.kind());
        PortalError::Fault { incident: self.incident.to_string() }
    }

    /// What a use case did, where its refusal means that what it was asked about is not there.
    pub fn there<T, R>(&self, outcome: Result<T, Failure<R>>) -> Result<T, PortalError> {
        outcome.map_err(|failure| match failure {
            Failure::Refused(_) => PortalError::NotFound,
            Failure::Fault(fault) => self.fault(&fault),
        })
    }

    /// Whether a use case did what it was asked, where a refusal needs no word.
    pub fn was_done<T, R>(&self, outcome: Result<T, Failure<R>>) -> Result<bool, PortalError> {
        match outcome {
            Ok(_) => Ok(true),
            Err(Failure::Refused(_)) => Ok(false),
            Err(Failure::Fault(fault)) => Err(self.fault(&fault)),
        }
    }

    /// A secret for a form, by which two submissions of the same form are known to be one.
    pub fn submission(&self) -> String {
        Token::draw(&self.portal.random).map(|token| token.reveal()).unwrap_or_default()
    }
}
