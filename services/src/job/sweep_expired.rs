//! Forgetting what has run out: sessions, first accesses, invitations, form records, drafts that were left, counters, jobs long done,
//! old news, files that nobody attached, and files left half-written.
//!
//! What is expired is refused at each use already; this keeps it from piling up, and keeps no one's data longer than it
//! serves. Deleting what is gone deletes nothing, so a repeated sweep is harmless.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ColumnTrait as _, Condition, DatabaseConnection, DbErr, EntityTrait, QueryFilter as _};

use super::setback::Setback;
use crate::{
    entity::{
        draft, enrolment, event, form_record, job, notification, session, staff_invitation, staff_session,
        staff_sign_in, throttle,
    },
    event::KEPT as EVENT_KEPT,
    portal::Portal,
    store::sweep,
    upload,
};

/// A session that nobody has used for so long is dead by every rule, and no page needs to say why any more.
const SESSION_KEPT: TimeDelta = TimeDelta::days(1);

/// A letter that was long on its way is done by then, and so is the page that says what became of its link.
const INVITATION_KEPT: TimeDelta = TimeDelta::days(7);

/// Longer than any counter remembers a failure.
const THROTTLE_KEPT: TimeDelta = TimeDelta::days(2);

/// How long a job that is done can be asked about.
const DONE_JOB_KEPT: TimeDelta = TimeDelta::days(7);

/// How long someone has to look at a dead letter.
const DEAD_JOB_KEPT: TimeDelta = TimeDelta::days(90);

/// How long what somebody began to write, and left, waits for them.
const DRAFT_KEPT: TimeDelta = TimeDelta::days(90);

/// How long a person can read again what happened.
const NEWS_KEPT: TimeDelta = TimeDelta::days(365);

pub(super) async fn perform(portal: &Portal) -> Result<(), Setback> {
    let (db, now) = (&portal.db, portal.clock.now());
    let sessions = forget::<session::Entity>(db, session::Column::SeenAt.lt(now - SESSION_KEPT)).await?;
    let enrolments = forget::<enrolment::Entity>(db, enrolment::Column::ExpiresAt.lte(now)).await?;
    let staff = forget::<staff_session::Entity>(db, staff_session::Column::SeenAt.lt(now - SESSION_KEPT)).await?;
    let half_way = forget::<staff_sign_in::Entity>(db, staff_sign_in::Column::ExpiresAt.lte(now)).await?;
    let invitations = forget::<staff_invitation::Entity>(db, old_invitations(now)).await?;
    let forms = forget::<form_record::Entity>(db, form_record::Column::ExpiresAt.lte(now)).await?;
    let drafts = forget::<draft::Entity>(db, draft::Column::UpdatedAt.lt(now - DRAFT_KEPT)).await?;
    let counters = forget::<throttle::Entity>(db, idle_counters(now)).await?;
    let events = forget::<event::Entity>(db, event::Column::At.lt(now - EVENT_KEPT)).await?;
    let jobs = forget::<job::Entity>(db, old_jobs(now)).await?;
    let news = forget::<notification::Entity>(db, notification::Column::At.lt(now - NEWS_KEPT)).await?;
    tracing::info!(
        sessions,
        staff,
        half_way,
        invitations,
        enrolments,
        forms,
        drafts,
        counters,
        events,
        jobs,
        news,
        "what has run out is forgotten"
    );
    match upload::sweep(portal).await {
        Ok(files) => tracing::info!(files, "what was sent and never attached is removed"),
        Err(fault) => tracing::warn!(%fault, "what was sent and never attached could not be removed"),
    }
    // A store that is away keeps nobody's data waiting in the database: the next sweep finds what is left.
    match sweep(portal).await {
        Ok(files) => tracing::info!(files, "what was left half-written is removed"),
        Err(error) => tracing::warn!(%error, "what was left half-written could not be removed"),
    }
    Ok(())
}

async fn forget<E: EntityTrait>(
    db: &DatabaseConnection,
    what: impl sea_orm::sea_query::IntoCondition,
) -> Result<u64, DbErr> {
    Ok(E::delete_many().filter(what).exec(db).await?.rows_affected)
}

/// Counters that hold nobody back and that no failure has touched lately.
fn idle_counters(now: DateTime<Utc>) -> Condition {
    let free =
        Condition::any().add(throttle::Column::BlockedUntil.is_null()).add(throttle::Column::BlockedUntil.lte(now));
    Condition::all().add(throttle::Column::LastFailureAt.lt(now - THROTTLE_KEPT)).add(free)
}

/// Invitations that were answered, or were not in time: an account without one says by itself that it is over.
fn old_invitations(now: DateTime<Utc>) -> Condition {
    Condition::any()
        .add(staff_invitation::Column::UsedAt.is_not_null())
        .add(staff_invitation::Column::ExpiresAt.lte(now - INVITATION_KEPT))
}

fn old_jobs(now: DateTime<Utc>) -> Condition {
    Condition::any()
        .add(job::Column::FinishedAt.lt(now - DONE_JOB_KEPT))
        .add(job::Column::FailedAt.lt(now - DEAD_JOB_KEPT))
}
