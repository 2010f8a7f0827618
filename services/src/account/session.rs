//! Sessions: opened by a proof, alive while used, ended on the server.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{access::Access, locale::Locale, session::CUSTOMER, view::SessionView};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult, JoinType, QueryFilter as _, QuerySelect as _,
    RelationTrait as _,
};
use uuid::Uuid;

use super::{Customer, Token};
use crate::{
    audit::{self, Act},
    database::begin,
    entity::{account, person, session},
    event::{self, Audience, Subject},
    failure::Fault,
    notification::{has_news, unreached},
    portal::Portal,
    thread::unread_of_person,
};

/// A session's last use is written at most this often: a page a second is not a write a second.
const WRITTEN_EVERY: TimeDelta = TimeDelta::seconds(30);

/// Opens a session on an account, in the caller's transaction.
pub(super) async fn open_session(
    db: &impl ConnectionTrait,
    portal: &Portal,
    account: uuid::Uuid,
    is_shared: bool,
) -> Result<Token, Fault> {
    let (now, token) = (portal.clock.now(), Token::draw(&portal.random)?);
    let row = session::ActiveModel {
        id: Set(portal.random.id(now)?),
        token_hash: Set(token.digest()),
        account_id: Set(account),
        opened_at: Set(now),
        seen_at: Set(now),
        ended_at: NotSet,
        is_shared: Set(is_shared),
    };
    session::Entity::insert(row).exec_without_returning(db).await?;
    Ok(token)
}

/// Who a browser's token stands for, if its session is alive. This is where every signed-in request begins: one query.
///
/// `used` says whether the request counts as use: what a page does by itself must not keep a session alive.
pub async fn find_session(portal: &Portal, token: &Token, used: bool) -> Result<Option<Customer>, Fault> {
    let now = portal.clock.now();
    let Some(found) = load(portal, token).await? else { return Ok(None) };
    if found.ended_at.is_some() {
        return Ok(None);
    }
    if !CUSTOMER.is_alive(found.opened_at, found.seen_at, now) {
        bury(portal, found.session).await;
        return Ok(None);
    }
    let access = Access::from_code(&found.access).unwrap_or(Access::Closed);
    if access == Access::Closed {
        return Ok(None);
    }
    let mut customer = Customer {
        session: found.session,
        account: found.account,
        person: found.person,
        opened_at: found.opened_at,
        seen_at: found.seen_at,
        unreached_email: found.unreached_email,
        is_there: used,
        has_news: found.has_news,
        is_shared: found.is_shared,
        locale: Locale::parse(&found.locale).unwrap_or_default(),
        access,
        first_name: found.first_name,
        last_name: found.last_name,
        data_confirmed: found.data_confirmed_at.is_some(),
        unread: u32::try_from(found.unread).unwrap_or_default(),
    };
    if used && now - found.seen_at >= WRITTEN_EVERY {
        // A page can be read where nothing can be written. The session then ends by its last use that could be.
        if let Err(fault) = extend_session(&mut customer, portal).await {
            tracing::warn!(%fault, "the use of a session could not be written");
        }
    }
    Ok(Some(customer))
}

/// The account and the person of a session that is over or was opened less than a day ago: whose browser this was. It proves nothing
/// any more, so nothing is shown for it.
pub(crate) async fn owner_of_ended(portal: &Portal, token: &Token) -> Result<Option<(Uuid, Uuid)>, Fault> {
    let Some(found) = load(portal, token).await? else { return Ok(None) };
    let recent = portal.clock.now() - found.opened_at < CUSTOMER.absolute * 2;
    Ok(recent.then_some((found.account, found.person)))
}

/// Writes down that a session is over: should the clock be set back, it stays over.
async fn bury(portal: &Portal, id: uuid::Uuid) {
    let row = session::ActiveModel { id: Set(id), ended_at: Set(Some(portal.clock.now())), ..Default::default() };
    if let Err(error) = session::Entity::update(row).exec_without_returning(&portal.db).await {
        tracing::warn!(fault = %Fault::from(error), "the end of a session could not be written");
    }
}

/// What a request needs of the three rows and of what stands in the frame of every page. An address is in it only where letters come
/// back from it.
#[derive(FromQueryResult)]
struct Found {
    session: Uuid,
    account: Uuid,
    person: Uuid,
    opened_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    is_shared: bool,
    locale: String,
    access: String,
    data_confirmed_at: Option<DateTime<Utc>>,
    first_name: String,
    last_name: String,
    unread: i64,
    has_news: bool,
    unreached_email: Option<Vec<u8>>,
}

async fn load(portal: &Portal, token: &Token) -> Result<Option<Found>, Fault> {
    Ok(session::Entity::find()
        .inner_join(account::Entity)
        .join(JoinType::InnerJoin, account::Relation::Person.def())
        .filter(session::Column::TokenHash.eq(token.digest()))
        .select_only()
        .column_as(session::Column::Id, "session")
        .column_as(account::Column::Id, "account")
        .column_as(person::Column::Id, "person")
        .columns([session::Column::OpenedAt, session::Column::SeenAt, session::Column::EndedAt])
        .column(session::Column::IsShared)
        .columns([account::Column::Locale, account::Column::Access, account::Column::DataConfirmedAt])
        .columns([person::Column::FirstName, person::Column::LastName])
        .expr_as(unread_of_person(), "unread")
        .expr_as(has_news((account::Entity, account::Column::Id)), "has_news")
        .expr_as(unreached(), "unreached_email")
        .into_model()
        .one(&portal.pages)
        .await?)
}

/// Counts this instant as use of the session: it will idle from now.
pub async fn extend_session(customer: &mut Customer, portal: &Portal) -> Result<(), Fault> {
    let now = portal.clock.now();
    let row = session::ActiveModel { id: Set(customer.session), seen_at: Set(now), ..Default::default() };
    session::Entity::update(row).exec(&portal.db).await?;
    customer.seen_at = now;
    Ok(())
}

/// Ends a session on the server: its token opens nothing any more.
pub async fn end_session(customer: &Customer, portal: &Portal) -> Result<(), Fault> {
    let row = session::ActiveModel {
        id: Set(customer.session),
        ended_at: Set(Some(portal.clock.now())),
        ..Default::default()
    };
    let transaction = begin(&portal.db).await?;
    session::Entity::update(row).exec(&transaction).await?;
    let act = Act { account: Some(customer.account), action: "sign_out", subject: Some(("session", customer.session)) };
    audit::record(&transaction, portal, act).await?;
    // On every node its streams end.
    let listeners = [Audience::Customer(customer.person)];
    event::record(&transaction, portal, &listeners, Subject::Session(customer.session)).await?;
    transaction.commit().await?;
    Ok(())
}

/// What the frame of every signed-in page shows of the session.
pub fn describe_session(customer: &Customer) -> SessionView {
    SessionView {
        name: format!("{} {}", customer.first_name, customer.last_name),
        locale: customer.locale,
        idle_ends_at: CUSTOMER.idle_ends_at(customer.opened_at, customer.seen_at),
        ends_at: CUSTOMER.ends_at(customer.opened_at),
    }
}
