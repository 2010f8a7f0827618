//! Read models: what a page shows, already decided and already allowed for the person who asked.
//!
//! They cross the wire to the browser, so every field added later is `#[serde(default)]`, and nothing is in them that the
//! person may not see. Texts are not in them: a code or a state is, and the page says it in the reader's language.

mod certificate;
mod contract;
mod desk;
mod file;
mod home;
mod notification;
mod page;
mod person;
mod promise;
mod staff;
mod thread;

pub use certificate::{CertificateRow, Issuable, Papers, Verdict, Verification};
pub use contract::{
    BrokerView, ContractCard, ContractDetail, CoverageView, DocumentOffer, DriverView, InstalmentState, InstalmentView,
    InsuringContract, MandateView, Overdue, PaidIn, PremiumLineView, PremiumView, ThingView,
};
pub use desk::{
    Colleague, ContractLine, CustomerSheet, DeskMessage, DeskNote, DeskThread, Found, Hit, Holder, JournalEntry,
    QueueItem, QueuePage, Quick, Understood, View, Workload, WorkloadPart,
};
pub use file::FileView;
pub use home::{HomeOverview, NextDebit, TaskView};
pub use notification::{ContactView, KindChoices, NewsView, NoticeChoices};
pub use page::{Cursor, Page};
pub use person::{OnFile, SessionView};
pub use promise::Promised;
pub use staff::StaffOverview;
pub use thread::{
    AboutView, AuthorView, ContractChoice, Correspondent, DraftView, MessageView, Moment, RecentPage, ThreadRow,
    ThreadView, WritingChoices,
};
