//! Tells support that data on file are not right. The policy system corrects them; the portal never writes over its figures.

use domain::{reference::ReceiptNumber, throttle::Scope};
use sea_orm::EntityTrait as _;

use super::{
    message::{ContactMessage, Topic},
    send::keep,
};
use crate::{
    account::{Customer, Token, on_file},
    entity::person,
    failure::{Fault, Outcome, refuse},
    portal::Portal,
    throttle::{self, Wait},
};

/// What is not right, in the person's words.
#[derive(Debug, Clone)]
pub struct Correction {
    /// The words.
    pub body: String,
    /// The form's own secret, the same when it is sent twice.
    pub submission: Token,
}

/// Sends a correction to support.
pub async fn report_correction(
    customer: &Customer,
    portal: &Portal,
    correction: Correction,
) -> Outcome<ReceiptNumber, Wait> {
    if let Err(wait) = throttle::count(portal, Scope::ContactAddress, customer.account.as_bytes()).await? {
        return refuse(wait);
    }
    let person = person::Entity::find_by_id(customer.person).one(&portal.db).await?;
    let person = person.ok_or_else(|| Fault::new("an account's person is missing"))?;
    let message = ContactMessage {
        topic: Topic::Correction,
        name: format!("{} {}", customer.first_name, customer.last_name),
        email: on_file::email(portal, &person)?,
        reference: Some(person.source_id),
        body: correction.body,
        locale: customer.locale,
    };
    Ok(keep(portal, &message, &correction.submission, Some(customer)).await?)
}
