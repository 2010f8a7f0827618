//! Signing in to the other side, first step: an e-mail and a password for the right to try the second factor.

use domain::{email::EmailAddress, notification::Side, throttle::Scope};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use secrecy::SecretString;

use super::half_way;
use crate::{
    account::{Origin, Token},
    audit::{self, Act},
    entity::staff,
    failure::{Fault, Outcome, refuse},
    metric,
    portal::Portal,
    throttle::{self, Wait},
};

/// What a person who could not sign in may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffSignInRefusal {
    /// The e-mail and the password do not open an account together. Which half was wrong is not said, nor whether there is an
    /// account, whether it is closed, or whether its owner has never been here.
    NoMatch,
    /// Too many attempts: wait.
    Wait(Wait),
}

/// Weighs the password. What comes back opens nothing: it stands for a password that was right, once, for a few minutes.
///
/// The steps and their cost are the same whether the account exists or not: the same look-up, the same counters, one password check.
pub async fn sign_in(
    origin: &Origin,
    portal: &Portal,
    email: &EmailAddress,
    password: SecretString,
) -> Outcome<Token, StaffSignInRefusal> {
    let weighed = weigh(origin, portal, email, password).await;
    if weighed.is_err() {
        // Who was right is counted after the second factor.
        metric::signed_in(Side::Staff, &weighed);
    }
    weighed
}

async fn weigh(
    origin: &Origin,
    portal: &Portal,
    email: &EmailAddress,
    password: SecretString,
) -> Outcome<Token, StaffSignInRefusal> {
    if let Err(wait) = throttle::count(portal, Scope::StaffAddress, &origin.counted()).await? {
        return refuse(StaffSignInRefusal::Wait(wait));
    }
    let found = find(portal, email).await?;
    let (scope, subject) = counted_by(origin, portal, email, found.as_ref());
    if let Err(wait) = throttle::count(portal, scope, &subject).await? {
        return refuse(StaffSignInRefusal::Wait(wait));
    }
    let open = found.as_ref().filter(|row| row.closed_at.is_none() && row.enrolled_at.is_some());
    let right = portal.passwords.verify(password, open.and_then(|row| row.password_hash.clone())).await?;
    let Some(account) = open.filter(|_| right) else {
        let subject = found.map(|row| ("staff", row.id));
        audit::record(&portal.db, portal, Act { account: None, action: "staff_sign_in_failed", subject }).await?;
        return refuse(StaffSignInRefusal::NoMatch);
    };
    throttle::forget(portal, scope, &subject).await?;
    throttle::take_back(portal, Scope::StaffAddress, &origin.counted()).await?;
    Ok(half_way::begin(portal, account.id).await?)
}

/// A browser from which the account was signed in to is counted apart, so that who knows an address keeps nobody waiting.
fn counted_by(
    origin: &Origin,
    portal: &Portal,
    email: &EmailAddress,
    found: Option<&staff::Model>,
) -> (Scope, Vec<u8>) {
    match found.and_then(|account| origin.known_to(&portal.keys, account.id)) {
        Some(nonce) => (Scope::StaffKnownDevice, nonce),
        None => (Scope::StaffAccount, email.as_str().as_bytes().to_vec()),
    }
}

async fn find(portal: &Portal, email: &EmailAddress) -> Result<Option<staff::Model>, Fault> {
    let index = portal.keys.blind_index(email.as_str());
    Ok(staff::Entity::find().filter(staff::Column::EmailIndex.eq(index)).one(&portal.db).await?)
}
