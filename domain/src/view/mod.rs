//! Read models: what a page shows, already decided and already allowed for the person who asked.
//!
//! They cross the wire to the browser, so every field added later is `#[serde(default)]`, and nothing is in them that the
//! person may not see. Texts are not in them: a code or a state is, and the page says it in the reader's language.

mod certificate;
mod contract;
mod home;
mod page;
mod person;

pub use certificate::{CertificateRow, Issuable, Papers, Verdict, Verification};
pub use contract::{
    BrokerView, ContractCard, ContractDetail, CoverageView, DocumentOffer, DriverView, InstalmentState, InstalmentView,
    MandateView, Overdue, PaidIn, PremiumLineView, PremiumView, ThingView,
};
pub use home::{HomeOverview, NextDebit, TaskView};
pub use page::{Cursor, Page};
pub use person::{OnFile, SessionView};
