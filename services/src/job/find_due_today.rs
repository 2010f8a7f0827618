//! Each morning, tells whoever wants it what falls due today among what they have taken.
//!
//! It is news like other news, a piece for each conversation, so that one letter counts and lists them. Who does not want the letter
//! gets no news either: the queue shows the same.

use std::collections::BTreeMap;

use domain::{
    notification::{Channel, NoticeKind},
    thread::WaitsFor,
    time::paris_midnight,
};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, sea_query::Expr,
};
use uuid::Uuid;

use super::{find_overdue::untold, setback::Setback};
use crate::{
    database::begin,
    entity::thread,
    notification::{About, Reader, chosen, notify},
    portal::Portal,
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
        let reader = Reader::staff(staff);
        let transaction = begin(&portal.db).await?;
        if chosen(&transaction, reader).await?.tells(NoticeKind::DueToday, Channel::Email) {
            for thread in threads {
                notify(&transaction, portal, reader, NoticeKind::DueToday, About::Thread(thread)).await?;
            }
        }
        transaction.commit().await?;
    }
    Ok(())
}
