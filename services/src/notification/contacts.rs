//! How a reader can be reached: the contacts on file, and since when one of them does not answer.

use chrono::{DateTime, Utc};
use domain::{
    access::Access,
    email::EmailAddress,
    locale::Locale,
    notification::{Channel, Side},
    phone::Phone,
};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, FromQueryResult, JoinType, QueryFilter as _, QuerySelect as _,
    RelationTrait as _,
};
use uuid::Uuid;

use super::Reader;
use crate::{
    account::on_file,
    entity::{account, contact_trouble, person, staff},
    failure::Fault,
    portal::Portal,
    staff::account::email_place,
};

/// The contacts of a reader.
#[derive(Debug)]
pub(crate) struct Contacts {
    /// The customer; none on the other side.
    pub person: Option<Uuid>,
    pub locale: Locale,
    pub email: Option<EmailAddress>,
    /// Since when letters come back from the address.
    pub email_trouble: Option<DateTime<Utc>>,
    pub mobile: Option<Phone>,
    /// Since when the number refuses messages.
    pub mobile_trouble: Option<DateTime<Utc>>,
}

/// The contacts of a reader whose account is open; none if it is not.
pub(crate) async fn contacts(portal: &Portal, reader: Reader) -> Result<Option<Contacts>, Fault> {
    match reader.side {
        Side::Customer => of_customer(portal, reader.id).await,
        Side::Staff => of_staff(portal, reader.id).await,
    }
}

/// A person with one of the troubles, or with none.
#[derive(FromQueryResult)]
struct Found {
    person: Uuid,
    access: String,
    locale: String,
    email_cipher: Option<Vec<u8>>,
    email_index: Option<Vec<u8>>,
    mobile_cipher: Option<Vec<u8>>,
    mobile_index: Option<Vec<u8>>,
    channel: Option<String>,
    contact_index: Option<Vec<u8>>,
    since: Option<DateTime<Utc>>,
}

async fn of_customer(portal: &Portal, account: Uuid) -> Result<Option<Contacts>, Fault> {
    let rows: Vec<Found> = account::Entity::find_by_id(account)
        .join(JoinType::InnerJoin, account::Relation::Person.def())
        .join(JoinType::LeftJoin, contact_trouble::Relation::Person.def().rev())
        .select_only()
        .column_as(person::Column::Id, "person")
        .columns([account::Column::Access, account::Column::Locale])
        .columns([person::Column::EmailCipher, person::Column::EmailIndex])
        .columns([person::Column::MobileCipher, person::Column::MobileIndex])
        .columns([
            contact_trouble::Column::Channel,
            contact_trouble::Column::ContactIndex,
            contact_trouble::Column::Since,
        ])
        .into_model()
        .all(&portal.db)
        .await?;
    let Some(found) = rows.first() else { return Ok(None) };
    if Access::from_code(&found.access).is_none_or(|access| access == Access::Closed) {
        return Ok(None);
    }
    let trouble = |channel: Channel, index: Option<&Vec<u8>>| {
        let own = |row: &&Found| row.channel.as_deref() == Some(channel.code()) && row.contact_index.as_ref() == index;
        rows.iter().find(own).filter(|_| index.is_some()).and_then(|row| row.since)
    };
    let email = found.email_cipher.as_deref();
    let mobile = found.mobile_cipher.as_deref();
    Ok(Some(Contacts {
        person: Some(found.person),
        locale: Locale::parse(&found.locale).unwrap_or_default(),
        email: email.map(|sealed| on_file::open_email(portal, found.person, sealed)).transpose()?.flatten(),
        email_trouble: trouble(Channel::Email, found.email_index.as_ref()),
        mobile: mobile.map(|sealed| on_file::open_mobile(portal, found.person, sealed)).transpose()?.flatten(),
        mobile_trouble: trouble(Channel::Sms, found.mobile_index.as_ref()),
    }))
}

async fn of_staff(portal: &Portal, id: Uuid) -> Result<Option<Contacts>, Fault> {
    let found = staff::Entity::find_by_id(id).filter(staff::Column::ClosedAt.is_null()).one(&portal.db).await?;
    let Some(found) = found else { return Ok(None) };
    Ok(Some(Contacts {
        person: None,
        locale: Locale::parse(&found.locale).unwrap_or_default(),
        email: EmailAddress::parse(&portal.keys.open_text(&email_place(id), &found.email_cipher)?).ok(),
        email_trouble: None,
        mobile: None,
        mobile_trouble: None,
    }))
}
