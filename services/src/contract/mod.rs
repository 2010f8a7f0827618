//! Contracts as their policyholder reads them. Everything is loaded through the customer: what belongs to another does not exist.

mod attention;
mod browse;
mod detail;
mod list;
mod overview;
mod parties;
mod payments;
mod rows;
mod things;
mod which;

pub use browse::{Contracts, browse_contracts};
pub use detail::{Past, find_contract};
pub use list::list_contracts;
pub(crate) use list::{insured_now, insuring, page_of};
pub use overview::overview;
pub(crate) use parties::risk_carrier;
pub(crate) use rows::{Asked, ContractRows, decoded, rows_of};
pub(crate) use things::{address as address_of, cover_facts, thing};
pub(crate) use which::{Which, of};
