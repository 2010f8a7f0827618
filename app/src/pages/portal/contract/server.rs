//! One contract's data, and its certificate.

use domain::{reference::ContractNumber, view::ContractDetail};
use leptos::prelude::*;
use services::{Failure, certificate::IssueRefusal, contract::Past};

use crate::{
    error::PortalError,
    request::{go_to, visit},
};

/// The contract of that number, if it is of who asks. What is not a number is no contract.
pub async fn load_contract(number: String, past: Past) -> Result<ContractDetail, PortalError> {
    let visit = visit()?;
    let customer = visit.customer()?;
    let number = ContractNumber::parse(&number).map_err(|_| PortalError::NotFound)?;
    let found = services::contract::find_contract(customer, &visit.portal, &number, &past).await;
    found.map_err(|fault| visit.fault(&fault))?.ok_or(PortalError::NotFound)
}

/// Issues a certificate and goes to its file. Posted as a plain form, with or without a program in the page: a browser knows
/// best how to receive a file.
#[server(endpoint = "issue_certificate")]
pub async fn issue_certificate(#[server(default)] contract: String) -> Result<(), PortalError> {
    use services::certificate::issue_certificate;

    let visit = visit()?;
    let customer = visit.customer()?;
    let number = ContractNumber::parse(&contract).map_err(|_| PortalError::NotFound)?;
    match issue_certificate(customer, &visit.portal, &number).await {
        Ok(certificate) => {
            go_to(&format!("/documents/{certificate}.pdf"));
            Ok(())
        }
        // The contract's page says why none is issued: it reads the same rule.
        Err(Failure::Refused(IssueRefusal::NotIssued(_))) => {
            go_to(&format!("/contrats/{number}#attestation"));
            Ok(())
        }
        Err(Failure::Refused(IssueRefusal::NoSuchContract)) => Err(PortalError::NotFound),
        Err(Failure::Fault(fault)) => Err(visit.fault(&fault)),
    }
}
