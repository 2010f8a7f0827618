//! Signing in: an identifier and a password for a session.

use domain::{
    access::Access,
    identifier::Identifier,
    notification::{NoticeKind, Side},
    throttle::Scope,
};
use sea_orm::{ActiveValue::Set, EntityTrait as _};
use secrecy::SecretString;

use super::{DeviceMark, Origin, Token, find, session::open_session};
use crate::{
    audit::{self, Act},
    database::begin,
    entity::account,
    failure::{Fault, Outcome, refuse},
    metric,
    notification::{About, Reader, notify},
    portal::Portal,
    throttle::{self, Wait},
};

/// What a person who could not sign in may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInRefusal {
    /// The identifier and the password do not open an account together. Which half was wrong is not said.
    NoMatch,
    /// The same, for an e-mail: two people may share it, and then only the contract number tells them apart. It is the answer
    /// to every failure by e-mail, so that it does not tell whether two do.
    NoMatchByEmail,
    /// Too many attempts: wait.
    Wait(Wait),
    /// The password is right and the account is closed.
    Closed,
}

/// What a browser is given when its person has signed in.
#[derive(Debug)]
pub struct SignedIn {
    /// The session's secret, for a cookie.
    pub session: Token,
    /// The browser's mark, for a cookie that outlives the session. A shared device is given none.
    pub device: Option<DeviceMark>,
}

/// Signs a person in.
///
/// The steps and their cost are the same whether the account exists or not: the same look-up, the same counters, one password
/// check. An identifier that leads to two accounts opens neither.
pub async fn sign_in(
    origin: &Origin,
    portal: &Portal,
    identifier: &Identifier,
    password: SecretString,
) -> Outcome<SignedIn, SignInRefusal> {
    let outcome = attempt(origin, portal, identifier, password).await;
    metric::signed_in(Side::Customer, &outcome);
    outcome
}

async fn attempt(
    origin: &Origin,
    portal: &Portal,
    identifier: &Identifier,
    password: SecretString,
) -> Outcome<SignedIn, SignInRefusal> {
    if let Err(wait) = throttle::count(portal, Scope::SignInAddress, &origin.counted()).await? {
        return refuse(SignInRefusal::Wait(wait));
    }
    let found = the_one(find::accounts(&portal.db, &portal.keys, identifier).await?);
    let (scope, subject) = counted_by(origin, portal, identifier, found.as_ref());
    if let Err(wait) = throttle::count(portal, scope, &subject).await? {
        return refuse(SignInRefusal::Wait(wait));
    }
    let kept = found.as_ref().map(|account| account.password_hash.clone());
    let right = portal.passwords.verify(password, kept).await?;
    let Some(account) = found.as_ref().filter(|_| right) else {
        let act =
            Act { account: None, action: "sign_in_failed", subject: found.map(|account| ("account", account.id)) };
        audit::record(&portal.db, portal, act).await?;
        return refuse(no_match(identifier));
    };
    if account.access == Access::Closed.code() {
        return refuse(SignInRefusal::Closed);
    }
    throttle::forget(portal, scope, &subject).await?;
    throttle::take_back(portal, Scope::SignInAddress, &origin.counted()).await?;
    let known = origin.known_to(&portal.keys, account.id).is_some();
    Ok(open(portal, account, origin.is_shared, known).await?)
}

/// Two accounts are as good as none: an identifier that fits two people never picks one.
fn the_one(found: Vec<account::Model>) -> Option<account::Model> {
    match <[account::Model; 1]>::try_from(found) {
        Ok([account]) => Some(account),
        Err(_) => None,
    }
}

/// A marked browser is counted apart from strangers. Everybody else is counted by what was typed, known or not: were an account
/// counted as one under all its names, failures under one would slow the others, and tell that they belong together. So an
/// account can be tried under each of its few names; each waits by itself.
fn counted_by(
    origin: &Origin,
    portal: &Portal,
    identifier: &Identifier,
    found: Option<&account::Model>,
) -> (Scope, Vec<u8>) {
    match found.and_then(|account| origin.known_to(&portal.keys, account.id)) {
        Some(nonce) => (Scope::SignInKnownDevice, nonce),
        None => (Scope::SignInAccount, identifier.as_str().as_bytes().to_vec()),
    }
}

fn no_match(identifier: &Identifier) -> SignInRefusal {
    match identifier {
        Identifier::Email(_) => SignInRefusal::NoMatchByEmail,
        Identifier::Contract(_) | Identifier::Object(_) => SignInRefusal::NoMatch,
    }
}

/// Opens a session and writes the sign-in down. Its owner is told of one from a device that does not bear the account's mark; not of
/// the first, which follows the opening of the account.
pub(super) async fn open(
    portal: &Portal,
    account: &account::Model,
    is_shared: bool,
    is_known: bool,
) -> Result<SignedIn, Fault> {
    let transaction = begin(&portal.db).await?;
    let session = open_session(&transaction, portal, account.id, is_shared).await?;
    let seen = account::ActiveModel {
        id: Set(account.id),
        last_signed_in_at: Set(Some(portal.clock.now())),
        ..Default::default()
    };
    account::Entity::update(seen).exec(&transaction).await?;
    let act = Act { account: Some(account.id), action: "sign_in", subject: Some(("account", account.id)) };
    audit::record(&transaction, portal, act).await?;
    let is_news = !is_known && account.last_signed_in_at.is_some();
    if is_news {
        let (reader, about) = (Reader::account(account.id), About::Account(account.id));
        notify(&transaction, portal, reader, NoticeKind::NewDevice, about).await?;
    }
    transaction.commit().await?;
    if is_news {
        portal.bell.notify_one();
    }
    let device = if is_shared { None } else { Some(DeviceMark::make(portal, account.id)?) };
    Ok(SignedIn { session, device })
}
