//! The papers of a contract that were issued before one of them: the contract's own page shows the last ones only.

use domain::{
    reference::{CertificateNumber, ContractNumber},
    view::Papers,
};

use super::list::{ask_issued, issued};
use crate::{account::Customer, contract::one, failure::Fault, portal::Portal, together::Together};

/// The papers before that one, newest first; none of a contract that is not the customer's.
pub async fn older_certificates(
    customer: &Customer,
    portal: &Portal,
    contract: &ContractNumber,
    before: &CertificateNumber,
) -> Result<Papers, Fault> {
    let mut together = Together::new(&portal.db);
    let asked = ask_issued(&mut together, &one(customer, contract), Some(before));
    issued(together.fetch(&portal.db).await?.take(&asked)?)
}
