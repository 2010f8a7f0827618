//! What letters still owe a reader.

use chrono::{DateTime, Utc};
use domain::notification::{Channel, NoticeKind};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, FromQueryResult, JoinType, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, RelationDef, sea_query::Expr,
};
use uuid::Uuid;

use super::{Reader, list_mine::read_by};
use crate::{
    entity::{notification, thread},
    failure::Fault,
    portal::Portal,
};

/// The most that one letter takes up. Nobody has as much, and a statement names only so many rows.
const MOST: u64 = 500;

/// A piece of news that is not told yet.
#[derive(Debug, FromQueryResult)]
pub(crate) struct Owed {
    pub id: Uuid,
    kind: String,
    pub at: DateTime<Utc>,
    owes_email: bool,
    owes_sms: bool,
    /// The conversation's number.
    pub number: Option<String>,
    read_at: Option<DateTime<Utc>>,
}

impl Owed {
    /// Its kind; none for one that this version does not know.
    pub fn kind(&self) -> Option<NoticeKind> {
        NoticeKind::from_code(&self.kind)
    }

    /// Whether it is owed by a way. What was read meanwhile is owed by none.
    pub fn is_owed(&self, channel: Channel) -> bool {
        let owes = match channel {
            Channel::Portal => false,
            Channel::Email => self.owes_email,
            Channel::Sms => self.owes_sms,
        };
        owes && self.read_at.is_none_or(|read| read < self.at)
    }
}

/// What is owed by any way, newest first, and not seen.
pub(crate) async fn owed(portal: &Portal, reader: Reader) -> Result<Vec<Owed>, Fault> {
    use notification::Column::{At, Id, Kind, OwesEmail, OwesSms, OwnerId, SeenAt};

    Ok(notification::Entity::find()
        .join(JoinType::LeftJoin, to_thread())
        .select_only()
        .columns([Id, Kind, At, OwesEmail, OwesSms])
        .column(thread::Column::Number)
        .column_as(read_by(reader.side), "read_at")
        .filter(OwnerId.eq(reader.id))
        .filter(SeenAt.is_null())
        .filter(Condition::any().add(OwesEmail.eq(true)).add(OwesSms.eq(true)))
        .order_by_desc(At)
        .order_by_desc(Id)
        .limit(MOST)
        .into_model()
        .all(&portal.db)
        .await?)
}

/// Writes down that a way owes these no more: told by it, or given up.
pub(crate) async fn settle(
    db: &impl ConnectionTrait,
    channel: Channel,
    news: impl IntoIterator<Item = Uuid> + Send,
    told_at: Option<DateTime<Utc>>,
) -> Result<(), Fault> {
    let owes = match channel {
        Channel::Portal => return Ok(()),
        Channel::Email => notification::Column::OwesEmail,
        Channel::Sms => notification::Column::OwesSms,
    };
    let mut settled = notification::Entity::update_many().col_expr(owes, Expr::value(false));
    if let Some(now) = told_at {
        settled = settled.col_expr(notification::Column::ToldAt, Expr::value(Some(now)));
    }
    settled.filter(notification::Column::Id.is_in(news)).exec(db).await?;
    Ok(())
}

/// Writes down that a text message owes these, in the place of a mail.
pub(crate) async fn owe_by_sms(
    db: &impl ConnectionTrait,
    news: impl IntoIterator<Item = Uuid> + Send,
) -> Result<(), Fault> {
    notification::Entity::update_many()
        .col_expr(notification::Column::OwesSms, Expr::value(true))
        .filter(notification::Column::Id.is_in(news))
        .exec(db)
        .await?;
    Ok(())
}

/// The conversation that news is about. An id is of one table alone.
pub(super) fn to_thread() -> RelationDef {
    notification::Entity::belongs_to(thread::Entity).from(notification::Column::SubjectId).to(thread::Column::Id).into()
}
