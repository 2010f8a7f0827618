//! First access, third step: a password, and the account is open.

use domain::{access::Access, password::PasswordProblem, throttle::Scope};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, EntityTrait as _, QueryFilter as _,
    sea_query::OnConflict,
};
use secrecy::SecretString;
use uuid::Uuid;

use super::progress::{is_over, load};
use crate::{
    account::{Origin, SignedIn, Token, check_password, sign_in::open},
    audit::{self, Act},
    database::begin,
    entity::{account, contract, enrolment, person},
    failure::{Fault, Outcome, refuse},
    job::{self, Job},
    portal::Portal,
    throttle::{self, Wait},
};

/// What a person may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordRefusal {
    /// The password is not strong enough, and why.
    Problem(PasswordProblem),
    /// There is no first access under way whose code was right: begin again.
    NotStarted,
    /// The account is open already: sign in.
    AlreadyOpen,
    /// Too many attempts: wait.
    Wait(Wait),
}

/// Opens the account and signs its person in.
///
/// The same form sent twice opens one account: the second finds it open, with the same password, and signs in. That is a sign-in
/// like any other, and counted as one.
pub async fn choose_password(
    origin: &Origin,
    portal: &Portal,
    token: &Token,
    password: SecretString,
) -> Outcome<SignedIn, PasswordRefusal> {
    let Some((row, person)) = accepted(portal, token).await? else { return refuse(PasswordRefusal::NotStarted) };
    if row.finished_at.is_some() {
        return sign_in_again(origin, portal, person, password).await;
    }
    if let Err(problem) = check_password(&password, known_of(portal, person).await?).await? {
        return refuse(PasswordRefusal::Problem(problem));
    }
    let hash = portal.passwords.hash(&portal.random, password.clone()).await?;
    match open_account(portal, &row, person, hash).await? {
        Some(account) => Ok(open(portal, &account, origin.is_shared, true).await?),
        None => sign_in_again(origin, portal, person, password).await,
    }
}

/// The first access, if its code was right and its time is not over.
async fn accepted(portal: &Portal, token: &Token) -> Result<Option<(enrolment::Model, Uuid)>, Fault> {
    let Some(row) = load(portal, token).await? else { return Ok(None) };
    let alive = row.code_accepted_at.is_some() && !is_over(&row, portal.clock.now());
    Ok(row.person_id.filter(|_| alive).map(|person| (row, person)))
}

/// What anyone may know of the person: it counts as guessed in a password.
async fn known_of(portal: &Portal, person: Uuid) -> Result<Vec<String>, Fault> {
    let row = person::Entity::find_by_id(person).one(&portal.db).await?;
    let contracts =
        contract::Entity::find().filter(contract::Column::PolicyholderId.eq(person)).all(&portal.db).await?;
    let mut known: Vec<String> = contracts.into_iter().map(|contract| contract.number).collect();
    known.extend(row.into_iter().flat_map(|row| {
        [row.first_name, row.last_name, row.city, row.postal_code, row.birth_date.format("%d%m%Y").to_string()]
    }));
    known.push(portal.brand.name.clone());
    Ok(known)
}

/// Writes the account, or finds that another submission just did.
async fn open_account(
    portal: &Portal,
    row: &enrolment::Model,
    person: Uuid,
    password_hash: String,
) -> Result<Option<account::Model>, Fault> {
    let now = portal.clock.now();
    let id = portal.random.id(now)?;
    let transaction = begin(&portal.db).await?;
    let account = account::ActiveModel {
        id: Set(id),
        person_id: Set(person),
        password_hash: Set(password_hash),
        locale: Set(row.locale.clone()),
        access: Set(Access::Active.code().into()),
        opened_at: Set(now),
        data_confirmed_at: NotSet,
        last_signed_in_at: NotSet,
    };
    let once = OnConflict::column(account::Column::PersonId).do_nothing().to_owned();
    if account::Entity::insert(account).on_conflict(once).exec_without_returning(&transaction).await? == 0 {
        return Ok(None);
    }
    let finished = enrolment::ActiveModel { id: Set(row.id), finished_at: Set(Some(now)), ..Default::default() };
    enrolment::Entity::update(finished).exec(&transaction).await?;
    audit::record(
        &transaction,
        portal,
        Act { account: Some(id), action: "open_account", subject: Some(("person", person)) },
    )
    .await?;
    job::enqueue(&transaction, portal, Job::Welcome { account: id }).await?;
    let opened = account::Entity::find_by_id(id).one(&transaction).await?;
    transaction.commit().await?;
    portal.bell.notify_one();
    Ok(opened)
}

async fn sign_in_again(
    origin: &Origin,
    portal: &Portal,
    person: Uuid,
    password: SecretString,
) -> Outcome<SignedIn, PasswordRefusal> {
    let counted = [(Scope::SignInAddress, origin.counted()), (Scope::SignInAccount, person.as_bytes().to_vec())];
    for (scope, subject) in &counted {
        if let Err(wait) = throttle::count(portal, *scope, subject).await? {
            return refuse(PasswordRefusal::Wait(wait));
        }
    }
    let account = account::Entity::find().filter(account::Column::PersonId.eq(person)).one(&portal.db).await?;
    let kept = account.as_ref().map(|account| account.password_hash.clone());
    let right = portal.passwords.verify(password, kept).await?;
    match account.filter(|_| right) {
        Some(account) => {
            throttle::take_back(portal, Scope::SignInAddress, &origin.counted()).await?;
            throttle::take_back(portal, Scope::SignInAccount, person.as_bytes()).await?;
            Ok(open(portal, &account, origin.is_shared, true).await?)
        }
        None => refuse(PasswordRefusal::AlreadyOpen),
    }
}
