//! What will happen by itself: each promise, job, session, invitation, first access, file and wait that has its moment.
//!
//! So many of each kind at most, by what each table is sorted by anyway, then put together. What is past is there too while it is not
//! settled: an answer that is late, a job that waits for the worker.

use chrono::{DateTime, Utc};
use domain::{calendar::Calendar, deadline::Rule, session, view::Promised};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};
use uuid::Uuid;

use crate::{
    entity::{enrolment, job, kept_file, session as session_row, staff_invitation, staff_session, thread, throttle},
    failure::Fault,
    portal::Portal,
    upload::ATTACHED_WITHIN,
};

/// Something that will happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upcoming {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub what: What,
    /// Which: a number that people know, or the beginning of an id.
    pub which: String,
}

/// What will happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// An answer becomes late.
    AnswerLate {
        /// The promise of it.
        promise: Promised,
    },
    /// A job runs.
    Job {
        /// Its kind.
        kind: String,
        /// How often it was tried already.
        attempts: i32,
    },
    /// A customer's session ends.
    SessionEnds,
    /// A session of the other side ends.
    StaffSessionEnds,
    /// An invitation to the other side runs out.
    InvitationEnds,
    /// A first access runs out.
    FirstAccessEnds,
    /// A file that nobody has attached is removed by the next sweep.
    FileGoes,
    /// Who has tried too often may try again.
    WaitEnds,
}

/// What comes next, `most` at most, soonest first.
///
/// # Errors
/// The database's own.
pub async fn upcoming(portal: &Portal, most: u64) -> Result<Vec<Upcoming>, Fault> {
    let mut all = answers(portal, most).await?;
    all.extend(jobs(portal, most).await?);
    all.extend(sessions(portal, most).await?);
    all.extend(staff_sessions(portal, most).await?);
    all.extend(ends(portal, most).await?);
    all.sort_by(|one, other| one.at.cmp(&other.at).then_with(|| one.which.cmp(&other.which)));
    all.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(all)
}

async fn answers(portal: &Portal, most: u64) -> Result<Vec<Upcoming>, Fault> {
    type Row = (String, Option<DateTime<Utc>>, Option<DateTime<Utc>>);

    let rows: Vec<Row> = thread::Entity::find()
        .filter(thread::Column::DueAt.is_not_null())
        .filter(thread::Column::ClosedAt.is_null())
        .order_by_asc(thread::Column::DueAt)
        .limit(most)
        .select_only()
        .columns([thread::Column::Number, thread::Column::PromisedAt, thread::Column::DueAt])
        .into_tuple()
        .all(&portal.db)
        .await?;
    let upcoming = rows.into_iter().filter_map(|(which, promised_at, due_at)| {
        let promise = Promised::of(Rule::MessageAnswer, promised_at?, Calendar::Mainland).ok()?;
        Some(Upcoming { at: due_at?, what: What::AnswerLate { promise }, which })
    });
    Ok(upcoming.collect())
}

async fn jobs(portal: &Portal, most: u64) -> Result<Vec<Upcoming>, Fault> {
    let rows = job::Entity::find()
        .filter(job::Column::FinishedAt.is_null())
        .filter(job::Column::FailedAt.is_null())
        .order_by_asc(job::Column::RunAt)
        .limit(most)
        .all(&portal.db)
        .await?;
    let upcoming = rows.into_iter().map(|row| Upcoming {
        // One that is being done is done before its lease ends, or begun again then.
        at: row.leased_until.unwrap_or(row.run_at),
        what: What::Job { kind: row.kind, attempts: row.attempts },
        which: short(row.id),
    });
    Ok(upcoming.collect())
}

async fn sessions(portal: &Portal, most: u64) -> Result<Vec<Upcoming>, Fault> {
    let rows: Vec<(Uuid, DateTime<Utc>, DateTime<Utc>)> = session_row::Entity::find()
        .filter(session_row::Column::EndedAt.is_null())
        .filter(session_row::Column::SeenAt.gt(portal.clock.now() - session::CUSTOMER.idle))
        .order_by_asc(session_row::Column::SeenAt)
        .limit(most)
        .select_only()
        .columns([session_row::Column::Id, session_row::Column::OpenedAt, session_row::Column::SeenAt])
        .into_tuple()
        .all(&portal.db)
        .await?;
    let upcoming = rows.into_iter().map(|(id, opened_at, seen_at)| Upcoming {
        at: session::CUSTOMER.idle_ends_at(opened_at, seen_at),
        what: What::SessionEnds,
        which: short(id),
    });
    Ok(upcoming.collect())
}

async fn staff_sessions(portal: &Portal, most: u64) -> Result<Vec<Upcoming>, Fault> {
    let rows: Vec<(Uuid, DateTime<Utc>, DateTime<Utc>)> = staff_session::Entity::find()
        .filter(staff_session::Column::EndedAt.is_null())
        .filter(staff_session::Column::SeenAt.gt(portal.clock.now() - session::STAFF.idle))
        .order_by_asc(staff_session::Column::SeenAt)
        .limit(most)
        .select_only()
        .columns([staff_session::Column::Id, staff_session::Column::OpenedAt, staff_session::Column::SeenAt])
        .into_tuple()
        .all(&portal.db)
        .await?;
    let upcoming = rows.into_iter().map(|(id, opened_at, seen_at)| Upcoming {
        at: session::STAFF.idle_ends_at(opened_at, seen_at),
        what: What::StaffSessionEnds,
        which: short(id),
    });
    Ok(upcoming.collect())
}

/// What ends at an instant that was written down, and is of no consequence once it has.
async fn ends(portal: &Portal, most: u64) -> Result<Vec<Upcoming>, Fault> {
    let (db, now) = (&portal.db, portal.clock.now());
    let invitations: Vec<(Uuid, DateTime<Utc>)> = staff_invitation::Entity::find()
        .filter(staff_invitation::Column::UsedAt.is_null())
        .filter(staff_invitation::Column::ExpiresAt.gt(now))
        .order_by_asc(staff_invitation::Column::ExpiresAt)
        .limit(most)
        .select_only()
        .columns([staff_invitation::Column::Id, staff_invitation::Column::ExpiresAt])
        .into_tuple()
        .all(db)
        .await?;
    let enrolments: Vec<(Uuid, DateTime<Utc>)> = enrolment::Entity::find()
        .filter(enrolment::Column::FinishedAt.is_null())
        .filter(enrolment::Column::ExpiresAt.gt(now))
        .order_by_asc(enrolment::Column::ExpiresAt)
        .limit(most)
        .select_only()
        .columns([enrolment::Column::Id, enrolment::Column::ExpiresAt])
        .into_tuple()
        .all(db)
        .await?;
    let files: Vec<(Uuid, DateTime<Utc>)> = kept_file::Entity::find()
        .filter(kept_file::Column::MessageId.is_null())
        .order_by_asc(kept_file::Column::ReceivedAt)
        .limit(most)
        .select_only()
        .columns([kept_file::Column::Id, kept_file::Column::ReceivedAt])
        .into_tuple()
        .all(db)
        .await?;
    let waits: Vec<Option<DateTime<Utc>>> = throttle::Entity::find()
        .filter(throttle::Column::BlockedUntil.gt(now))
        .order_by_asc(throttle::Column::BlockedUntil)
        .limit(most)
        .select_only()
        .column(throttle::Column::BlockedUntil)
        .into_tuple()
        .all(db)
        .await?;
    let of = |what: What| move |(id, at)| Upcoming { at, what: what.clone(), which: short(id) };
    let files = files.into_iter().map(|(id, received_at)| (id, received_at + ATTACHED_WITHIN));
    let waits = waits.into_iter().flatten().map(|at| Upcoming { at, what: What::WaitEnds, which: String::new() });
    Ok(invitations
        .into_iter()
        .map(of(What::InvitationEnds))
        .chain(enrolments.into_iter().map(of(What::FirstAccessEnds)))
        .chain(files.map(of(What::FileGoes)))
        .chain(waits)
        .collect())
}

/// Enough of an id to tell it from its neighbours: its last digits, for the first are those of the hour.
fn short(id: Uuid) -> String {
    let digits = id.simple().to_string();
    digits.get(digits.len().saturating_sub(8)..).unwrap_or_default().to_owned()
}
