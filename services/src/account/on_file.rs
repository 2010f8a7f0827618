//! What the insurer holds on a person, for "is this right?".

use domain::{address::PostalAddress, email::EmailAddress, phone::Phone, view::OnFile};
use sea_orm::EntityTrait as _;
use uuid::Uuid;

use super::Customer;
use crate::{entity::person, failure::Fault, keys::Place, portal::Portal};

/// What the insurer holds on the customer. Contacts are masked: who looks over a shoulder learns none.
pub async fn on_file(customer: &Customer, portal: &Portal) -> Result<OnFile, Fault> {
    let row = person::Entity::find_by_id(customer.person).one(&portal.db).await?;
    let row = row.ok_or_else(|| Fault::new("an account's person is missing"))?;
    Ok(OnFile {
        masked_email: email(portal, &row)?.map(|email| email.masked()),
        masked_mobile: mobile(portal, &row)?.map(|mobile| mobile.masked()),
        address: PostalAddress::parse(&row.line1, row.line2.as_deref(), &row.postal_code, &row.insee_code, &row.city)?,
        first_name: row.first_name,
        last_name: row.last_name,
        birth_date: row.birth_date,
    })
}

/// The person's e-mail, if the insurer holds one that can be used.
pub(crate) fn email(portal: &Portal, person: &person::Model) -> Result<Option<EmailAddress>, Fault> {
    person.email_cipher.as_ref().map_or(Ok(None), |sealed| open_email(portal, person.id, sealed))
}

/// The person's mobile telephone, if the insurer holds one that can be used.
pub(crate) fn mobile(portal: &Portal, person: &person::Model) -> Result<Option<Phone>, Fault> {
    person.mobile_cipher.as_ref().map_or(Ok(None), |sealed| open_mobile(portal, person.id, sealed))
}

/// The e-mail that is sealed in a person's row, if it can be used.
pub(crate) fn open_email(portal: &Portal, person: Uuid, sealed: &[u8]) -> Result<Option<EmailAddress>, Fault> {
    Ok(EmailAddress::parse(&portal.keys.open_text(&place("email", person), sealed)?).ok())
}

/// The mobile telephone that is sealed in a person's row, if it can be used.
pub(crate) fn open_mobile(portal: &Portal, person: Uuid, sealed: &[u8]) -> Result<Option<Phone>, Fault> {
    Ok(Phone::parse(&portal.keys.open_text(&place("mobile", person), sealed)?).ok())
}

fn place(column: &'static str, row: Uuid) -> Place {
    Place { table: "person", column, row }
}
