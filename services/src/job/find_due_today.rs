//! Each morning, tells whoever wants it what falls due today among what they have taken.
//!
//! Who took something and has lost its mandate since is told nothing of it.
//!
//! It is news like other news, a piece for each conversation, so that one letter counts and lists them. Who does not want the letter
//! gets no news either: the queue shows the same.

use std::collections::BTreeMap;

use domain::{
    notification::{Channel, NoticeKind},
    staff::StaffRole,
    thread::WaitsFor,
    time::paris_midnight,
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    sea_query::Expr,
};
use uuid::Uuid;

use super::{find_overdue::untold, setback::Setback};
use crate::{
    database::begin,
    desk::seen_within,
    entity::{staff, thread},
    failure::Fault,
    notification::{About, Reader, chosen, notify},
    portal::Portal,
    staff::Reach,
};

/// The most that one morning tells of.
const MOST: u64 = 2_000;

pub(super) async fn perform(portal: &Portal) -> Result<(), Setback> {
    use thread::Column::{AssignedTo, DueAt, Id};

    let today = portal.clock.today();
    let (begins, ends) = (paris_midnight(today), paris_midnight(today.succ_opt().unwrap_or(today)));
    let due: Vec<(Uuid, Uuid)> = thread::Entity::find()
        .select_only()
        .columns([Id, AssignedTo])
        .filter(thread::Column::WaitsFor.eq(WaitsFor::Staff.code()))
        .filter(DueAt.gt(begins))
        .filter(DueAt.lte(ends))
        .filter(AssignedTo.is_not_null())
        .filter(untold(NoticeKind::DueToday, Expr::val(begins)))
        .order_by_asc(DueAt)
        .limit(MOST)
        .into_tuple()
        .all(&portal.db)
        .await?;
    let mut by_reader: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
    for (thread, staff) in due {
        by_reader.entry(staff).or_default().push(thread);
    }
    for (staff, threads) in by_reader {
        tell(portal, staff, threads).await?;
    }
    Ok(())
}

async fn tell(portal: &Portal, staff: Uuid, threads: Vec<Uuid>) -> Result<(), Fault> {
    let reader = Reader::staff(staff);
    let transaction = begin(&portal.db).await?;
    if chosen(&transaction, reader).await?.tells(NoticeKind::DueToday, Channel::Email) {
        for thread in within_reach(&transaction, staff, threads).await? {
            notify(&transaction, portal, reader, NoticeKind::DueToday, About::Thread(thread)).await?;
        }
    }
    Ok(transaction.commit().await?)
}

/// Those that are still somebody's to see.
async fn within_reach(db: &impl ConnectionTrait, staff: Uuid, threads: Vec<Uuid>) -> Result<Vec<Uuid>, Fault> {
    let Some(account) = staff::Entity::find_by_id(staff).one(db).await? else { return Ok(Vec::new()) };
    let reach = StaffRole::from_code(&account.role).and_then(|role| Reach::of(role, account.broker_id));
    let Some(reach) = reach.filter(|_| account.closed_at.is_none()) else { return Ok(Vec::new()) };
    let seen = thread::Entity::find().select_only().column(thread::Column::Id).filter(seen_within(reach));
    let seen = seen.filter(thread::Column::Id.is_in(threads)).order_by_asc(thread::Column::DueAt);
    Ok(seen.into_tuple().all(db).await?)
}
