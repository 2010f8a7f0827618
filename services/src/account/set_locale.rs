//! The language of an account: pages, letters and papers follow it.

use domain::locale::Locale;
use sea_orm::{ActiveValue::Set, EntityTrait as _};

use super::Customer;
use crate::{entity::account, failure::Fault, portal::Portal};

/// Keeps the language that a customer chose.
pub async fn set_locale(customer: &Customer, portal: &Portal, locale: Locale) -> Result<(), Fault> {
    let row =
        account::ActiveModel { id: Set(customer.account), locale: Set(locale.tag().into()), ..Default::default() };
    account::Entity::update(row).exec(&portal.db).await?;
    Ok(())
}
