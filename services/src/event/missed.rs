//! What somebody missed who was not listening: asked of the table, from the last event that was heard.
//!
//! An event's id begins with its instant, so that it says by itself where to read on; the row need not be there any more.

use chrono::{DateTime, TimeDelta, Utc};
use domain::time::is_yet_to_come;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};
use uuid::Uuid;

use super::{KEPT, Listener, OVERLAP, SESSION, Subject, Told};
use crate::{
    entity::event::{Column, Entity},
    failure::Fault,
    portal::Portal,
};

/// More than so many are not told one by one: the page asks once either way.
const MOST: u64 = 64;

/// A page that has just been written may miss what was being committed meanwhile; nothing takes longer than that on a good day, and
/// what does is heard of when it is committed.
const PAGE_OVERLAP: TimeDelta = TimeDelta::seconds(3);

/// Since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// This was the last id that was heard.
    Heard(Uuid),
    /// The page was written under this id.
    Written(Uuid),
}

/// What was missed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missed {
    /// These, of which the first may have been heard already.
    Told(Vec<Told>),
    /// Nobody can say: everything is to be asked for again.
    TooMuch,
}

/// Says what was missed. Whoever asks listens already, so that nothing falls between the two.
pub async fn missed_since(listener: &Listener, portal: &Portal, since: Since) -> Result<Missed, Fault> {
    let (id, overlap) = match since {
        Since::Heard(id) => (id, OVERLAP),
        Since::Written(id) => (id, PAGE_OVERLAP),
    };
    let now = portal.clock.now();
    let Some(from) = instant(id).filter(|at| *at > now - KEPT && !is_yet_to_come(*at, now)) else {
        return Ok(Missed::TooMuch);
    };
    let (kind, audience) = listener.audience.columns();
    let whose = match audience {
        Some(id) => Column::AudienceId.eq(id),
        None => Column::AudienceId.is_null(),
    };
    let rows = Entity::find()
        .filter(Column::AudienceKind.eq(kind))
        .filter(whose)
        .filter(Column::At.gte(from - overlap))
        .filter(Column::SubjectKind.ne(SESSION))
        .order_by_asc(Column::At)
        .limit(MOST + 1)
        .all(&portal.db)
        .await?;
    if rows.len() > usize::try_from(MOST).unwrap_or(usize::MAX) {
        return Ok(Missed::TooMuch);
    }
    let told = rows
        .iter()
        .filter_map(|row| Some(Told { id: row.id, subject: Subject::of(&row.subject_kind, row.subject_id)? }));
    Ok(Missed::Told(told.collect()))
}

/// The instant with which an id of ours begins.
fn instant(id: Uuid) -> Option<DateTime<Utc>> {
    let millis = i64::try_from(id.as_u128() >> 80).ok()?;
    DateTime::from_timestamp_millis(millis).filter(|_| id.get_version_num() == 7)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn an_id_says_when_it_was_made_and_one_of_another_kind_says_nothing() {
        let now = DateTime::from_timestamp_millis(1_795_424_400_123).unwrap();
        assert_eq!(instant(Random::seeded(1).id(now).unwrap()), Some(now));
        assert_eq!(instant(Uuid::nil()), None);
        assert_eq!(instant(Uuid::max()), None);
    }
}
