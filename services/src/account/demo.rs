//! Opens an account of the demonstration's cast, as if its person had been through first access already.
//!
//! It asks for no code, so it exists only where the clock can be moved: production's cannot, and production never gets here.

use domain::{access::Access, identifier::AccessNumber, locale::Locale, reference::ContractNumber};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, sea_query::OnConflict,
};
use secrecy::SecretString;
use uuid::Uuid;

use super::find::policyholder;
use crate::{
    audit::{self, Act},
    clock::Clock,
    database::begin,
    entity::account,
    failure::{Fault, Outcome, refuse},
    portal::Portal,
};

/// Why no account was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DemoRefusal {
    /// This portal is not for demonstrations.
    NotADemonstration,
    /// There is no such contract.
    UnknownContract,
}

/// Opens the account of a contract's policyholder, unless it is open; whether it was opened now.
///
/// A password is hashed for a new account only, so that a second run costs nothing.
pub async fn open_for_demo(
    portal: &Portal,
    contract: &ContractNumber,
    password: SecretString,
    locale: Locale,
) -> Outcome<bool, DemoRefusal> {
    if matches!(portal.clock, Clock::System) {
        return refuse(DemoRefusal::NotADemonstration);
    }
    let holder = policyholder(&portal.db, &AccessNumber::Contract(contract.clone())).await?;
    let Some(person) = holder.into_iter().next() else { return refuse(DemoRefusal::UnknownContract) };
    if account::Entity::find().filter(account::Column::PersonId.eq(person)).count(&portal.db).await? > 0 {
        return Ok(false);
    }
    let hash = portal.passwords.hash(&portal.random, password).await?;
    Ok(write(portal, person, hash, locale).await?)
}

async fn write(portal: &Portal, person: Uuid, password_hash: String, locale: Locale) -> Result<bool, Fault> {
    let now = portal.clock.now();
    let id = portal.random.id(now)?;
    let row = account::ActiveModel {
        id: Set(id),
        person_id: Set(person),
        password_hash: Set(password_hash),
        locale: Set(locale.tag().into()),
        access: Set(Access::Active.code().into()),
        opened_at: Set(now),
        // The cast has been asked already: signing in leads straight home.
        data_confirmed_at: Set(Some(now)),
        last_signed_in_at: Set(None),
    };
    let transaction = begin(&portal.db).await?;
    let once = OnConflict::column(account::Column::PersonId).do_nothing().to_owned();
    let written = account::Entity::insert(row).on_conflict(once).exec_without_returning(&transaction).await?;
    if written > 0 {
        let act = Act { account: Some(id), action: "open_account", subject: Some(("person", person)) };
        audit::record(&transaction, portal, act).await?;
    }
    transaction.commit().await?;
    Ok(written > 0)
}
