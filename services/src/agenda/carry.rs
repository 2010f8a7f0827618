//! Takes open sessions along when the clock is moved, and tells open pages that it was.
//!
//! A session lives for minutes, and a promise for days: whoever wants to watch one on two screens would be signed out of both at each
//! step. So their times are moved as far as the clock was. This lengthens sessions: it is refused where the clock cannot be moved.

use chrono::{DateTime, TimeDelta, Utc};
use domain::session;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use crate::{
    clock::Clock,
    database::begin,
    entity::{account, session as session_row, staff as staff_row, staff_session},
    event::{self, Audience, Subject},
    failure::Fault,
    portal::Portal,
};

/// More have no business in a development database.
const MOST: u64 = 1_000;

/// Moves the times of the sessions that were alive before the clock was moved `by` so much, and tells how many.
///
/// # Errors
/// A fault where the clock cannot be moved, and the database's own.
pub async fn carry_sessions(portal: &Portal, by: TimeDelta) -> Result<usize, Fault> {
    refuse_in_production(portal)?;
    let before = portal.clock.now() - by;
    let transaction = begin(&portal.db).await?;
    let customers = session_row::Entity::find()
        .filter(session_row::Column::EndedAt.is_null())
        .filter(session_row::Column::SeenAt.gt(before - session::CUSTOMER.idle))
        .limit(MOST)
        .all(&transaction)
        .await?;
    let staff = staff_session::Entity::find()
        .filter(staff_session::Column::EndedAt.is_null())
        .filter(staff_session::Column::SeenAt.gt(before - session::STAFF.idle))
        .limit(MOST)
        .all(&transaction)
        .await?;
    let carried = customers.len() + staff.len();
    for row in customers {
        let row = session_row::ActiveModel {
            id: Set(row.id),
            opened_at: Set(moved(row.opened_at, by)),
            seen_at: Set(moved(row.seen_at, by)),
            ..Default::default()
        };
        session_row::Entity::update(row).exec_without_returning(&transaction).await?;
    }
    for row in staff {
        let row = staff_session::ActiveModel {
            id: Set(row.id),
            opened_at: Set(moved(row.opened_at, by)),
            seen_at: Set(moved(row.seen_at, by)),
            ..Default::default()
        };
        staff_session::Entity::update(row).exec_without_returning(&transaction).await?;
    }
    transaction.commit().await?;
    Ok(carried)
}

/// Has the open pages of everybody who is signed in say anew what depends on the hour.
///
/// # Errors
/// A fault where the clock cannot be moved, and the database's own.
pub async fn tell_of_the_clock(portal: &Portal) -> Result<(), Fault> {
    refuse_in_production(portal)?;
    let now = portal.clock.now();
    let people: Vec<uuid::Uuid> = session_row::Entity::find()
        .inner_join(account::Entity)
        .filter(session_row::Column::EndedAt.is_null())
        .filter(session_row::Column::SeenAt.gt(now - session::CUSTOMER.idle))
        .select_only()
        .column(account::Column::PersonId)
        .distinct()
        .limit(MOST)
        .into_tuple()
        .all(&portal.db)
        .await?;
    let brokers: Vec<Option<uuid::Uuid>> = staff_row::Entity::find()
        .filter(staff_row::Column::BrokerId.is_not_null())
        .limit(MOST)
        .select_only()
        .column(staff_row::Column::BrokerId)
        .into_tuple()
        .all(&portal.db)
        .await?;
    let audiences: Vec<_> = [Audience::Insurer]
        .into_iter()
        .chain(people.into_iter().map(Audience::Customer))
        .chain(brokers.into_iter().flatten().map(Audience::Broker))
        .collect();
    let transaction = begin(&portal.db).await?;
    event::record(&transaction, portal, &audiences, Subject::Clock).await?;
    Ok(transaction.commit().await?)
}

fn refuse_in_production(portal: &Portal) -> Result<(), Fault> {
    if matches!(portal.clock, Clock::System) { Err(Fault::new("this clock cannot be moved")) } else { Ok(()) }
}

fn moved(time: DateTime<Utc>, by: TimeDelta) -> DateTime<Utc> {
    time.checked_add_signed(by).unwrap_or(time)
}
