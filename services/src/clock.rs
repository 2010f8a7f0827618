//! The one clock. Every use case asks it, so that in development and in tests hours and days can be played.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::time::paris_date;
use sea_orm::{ActiveValue::Set, DatabaseConnection, EntityTrait, sea_query::OnConflict};

use crate::{entity::clock, failure::Fault};

/// Where the time comes from.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock. The only one that production accepts.
    System,
    /// The machine's clock, moved by a number of seconds that the database keeps, so that every process sees the same time.
    Movable(Arc<AtomicI64>),
    /// A clock that only moves when told, for tests.
    Stopped(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that can be moved, not moved yet.
    pub fn movable() -> Self {
        Self::Movable(Arc::default())
    }

    /// A clock that stands still at an instant.
    pub fn stopped_at(instant: DateTime<Utc>) -> Self {
        Self::Stopped(Arc::new(AtomicI64::new(instant.timestamp_micros())))
    }

    /// The present instant, to the microsecond: what both databases keep.
    pub fn now(&self) -> DateTime<Utc> {
        let micros = match self {
            Self::System => system_micros(),
            Self::Movable(offset) => system_micros() + offset.load(Ordering::Relaxed) * 1_000_000,
            Self::Stopped(at) => at.load(Ordering::Relaxed),
        };
        DateTime::from_timestamp_micros(micros).unwrap_or_default()
    }

    /// Today in Paris, where the law counts days.
    pub fn today(&self) -> NaiveDate {
        paris_date(self.now())
    }

    /// Moves a clock that stands still.
    pub fn advance(&self, by: TimeDelta) {
        if let Self::Stopped(at) = self {
            at.fetch_add(by.num_microseconds().unwrap_or_default(), Ordering::Relaxed);
        }
    }

    /// By how many seconds a movable clock is moved; none for a clock that cannot be.
    pub fn offset(&self) -> Option<i64> {
        match self {
            Self::Movable(offset) => Some(offset.load(Ordering::Relaxed)),
            Self::System | Self::Stopped(_) => None,
        }
    }

    /// Takes over the offset that the database keeps. Does nothing to a clock that cannot be moved.
    pub async fn follow(&self, db: &DatabaseConnection) -> Result<(), Fault> {
        if let Self::Movable(offset) = self {
            let kept = clock::Entity::find_by_id(THE_ROW).one(db).await?.map_or(0, |row| row.offset_seconds);
            offset.store(kept, Ordering::Relaxed);
        }
        Ok(())
    }

    /// Moves a movable clock to an offset, for every process on the same database.
    ///
    /// # Errors
    /// A fault when this clock cannot be moved: production never gets here.
    pub async fn move_to(&self, db: &DatabaseConnection, offset_seconds: i64) -> Result<(), Fault> {
        let Self::Movable(offset) = self else {
            return Err(Fault::new("this clock cannot be moved"));
        };
        let row = clock::ActiveModel { id: Set(THE_ROW), offset_seconds: Set(offset_seconds) };
        let replace = OnConflict::column(clock::Column::Id).update_column(clock::Column::OffsetSeconds).to_owned();
        clock::Entity::insert(row).on_conflict(replace).exec_without_returning(db).await?;
        offset.store(offset_seconds, Ordering::Relaxed);
        Ok(())
    }
}

/// The table has one row.
const THE_ROW: i32 = 1;

#[expect(clippy::disallowed_methods, reason = "the one place where the machine's clock is read")]
fn system_micros() -> i64 {
    Utc::now().timestamp_micros()
}
