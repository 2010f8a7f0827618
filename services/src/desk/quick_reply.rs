//! Answers that are given often: one list for the insurer's side, whose people and administrators keep it.

use domain::{staff::StaffRole, view::Quick};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, SqlErr,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use crate::{
    audit::{self, StaffAct},
    database::begin,
    entity::quick_reply,
    failure::{Fault, Outcome, refuse},
    portal::Portal,
    staff::{Desk, Reach, Staff},
};

/// Most characters of a title.
const TITLE_MAX: usize = 80;
/// Most characters of an answer.
const BODY_MAX: usize = 4_000;

/// An answer to be kept.
#[derive(Debug, Clone)]
pub struct QuickReplyDraft {
    /// Which one it replaces; none: a new one.
    pub id: Option<String>,
    /// By what it is found, in French.
    pub title_fr: String,
    /// In English.
    pub title_en: String,
    /// In French.
    pub body_fr: String,
    /// In English.
    pub body_en: String,
    /// Its place in the list.
    pub place: i32,
}

/// Why an answer was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuickReplyRefusal {
    /// Whoever asks keeps no list.
    NotFound,
    /// It has no title in one of the two languages.
    NoTitle,
    /// It says nothing in one of the two languages.
    NoBody,
    /// Its title is too long in one of the two languages.
    TooLongTitle,
    /// It is too long in one of the two languages.
    TooLong,
    /// Another has one of its titles.
    TitleTaken,
}

/// Whether somebody may change the list: a broker answers in his own words.
fn keeps(staff: &Staff) -> bool {
    matches!(staff.role, StaffRole::Adviser | StaffRole::ClaimsHandler | StaffRole::Administrator)
}

/// The list, by place and title; none to who keeps none.
pub async fn list_replies(staff: &Staff, portal: &Portal) -> Result<Option<Vec<Quick>>, Fault> {
    if !keeps(staff) {
        return Ok(None);
    }
    Ok(Some(in_order(staff, quick_reply::Entity::find().all(&portal.db).await?)))
}

/// By place, and by the title that the reader sees.
pub(super) fn in_order(staff: &Staff, rows: Vec<quick_reply::Model>) -> Vec<Quick> {
    let mut list: Vec<_> = rows.into_iter().map(quick).collect();
    let by = |one: &Quick| (one.place, one.title(staff.locale).to_owned());
    list.sort_by_cached_key(by);
    list
}

/// What of the list a desk answers with: the insurer's people have all of it, a broker none.
pub(super) fn offered(desk: &Desk<'_>) -> Condition {
    match desk.reach {
        Reach::Everyone => Condition::all(),
        Reach::Portfolio(_) => Condition::all().add(Expr::value(false)),
    }
}

/// An answer of the list, for who answers with it.
pub async fn find_reply(desk: &Desk<'_>, portal: &Portal, id: &str) -> Result<Option<Quick>, Fault> {
    let Ok(id) = Uuid::parse_str(id) else { return Ok(None) };
    Ok(quick_reply::Entity::find_by_id(id).filter(offered(desk)).one(&portal.db).await?.map(quick))
}

/// Keeps an answer.
pub async fn save_reply(staff: &Staff, portal: &Portal, draft: &QuickReplyDraft) -> Outcome<(), QuickReplyRefusal> {
    if !keeps(staff) {
        return refuse(QuickReplyRefusal::NotFound);
    }
    let [title_fr, title_en, body_fr, body_en] =
        [&draft.title_fr, &draft.title_en, &draft.body_fr, &draft.body_en].map(|text| text.trim().to_owned());
    if title_fr.is_empty() || title_en.is_empty() {
        return refuse(QuickReplyRefusal::NoTitle);
    }
    if [&title_fr, &title_en].iter().any(|title| title.chars().count() > TITLE_MAX) {
        return refuse(QuickReplyRefusal::TooLongTitle);
    }
    if body_fr.is_empty() || body_en.is_empty() {
        return refuse(QuickReplyRefusal::NoBody);
    }
    if [&body_fr, &body_en].iter().any(|body| body.chars().count() > BODY_MAX) {
        return refuse(QuickReplyRefusal::TooLong);
    }
    let known = draft.id.as_deref().and_then(|id| Uuid::parse_str(id).ok());
    let id = match known {
        Some(id) => id,
        None => portal.random.id(portal.clock.now())?,
    };
    let row = quick_reply::Model { id, title_fr, title_en, body_fr, body_en, place: draft.place };
    if write(staff, portal, &row).await? {
        return Ok(());
    }
    let there =
        quick_reply::Entity::find().filter(quick_reply::Column::TitleFr.eq(&row.title_fr)).one(&portal.db).await?;
    match there {
        // The same form sent twice.
        Some(there) if known.is_none() && quick_reply::Model { id, ..there.clone() } == row => Ok(()),
        _ => refuse(QuickReplyRefusal::TitleTaken),
    }
}

/// Writes an answer down in the place of what it replaces; not if another has one of its titles, which the unique columns decide.
async fn write(staff: &Staff, portal: &Portal, row: &quick_reply::Model) -> Result<bool, Fault> {
    let replace = OnConflict::column(quick_reply::Column::Id)
        .update_columns([
            quick_reply::Column::TitleFr,
            quick_reply::Column::TitleEn,
            quick_reply::Column::BodyFr,
            quick_reply::Column::BodyEn,
            quick_reply::Column::Place,
        ])
        .to_owned();
    let transaction = begin(&portal.db).await?;
    let change = quick_reply::ActiveModel::from(row.clone());
    match quick_reply::Entity::insert(change).on_conflict(replace).exec_without_returning(&transaction).await {
        Ok(_) => {}
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    audit::record_staff(&transaction, portal, act(staff, "save_reply", row.id)).await?;
    transaction.commit().await?;
    Ok(true)
}

/// Deletes an answer, and tells what it was so that it can be kept again; none if there was none.
pub async fn delete_reply(staff: &Staff, portal: &Portal, id: &str) -> Result<Option<Quick>, Fault> {
    let Some(id) = Uuid::parse_str(id).ok().filter(|_| keeps(staff)) else { return Ok(None) };
    let transaction = begin(&portal.db).await?;
    let Some(row) = quick_reply::Entity::find_by_id(id).one(&transaction).await? else { return Ok(None) };
    quick_reply::Entity::delete_by_id(id).exec(&transaction).await?;
    audit::record_staff(&transaction, portal, act(staff, "delete_reply", id)).await?;
    transaction.commit().await?;
    Ok(Some(quick(row)))
}

fn act(staff: &Staff, action: &'static str, id: Uuid) -> StaffAct {
    StaffAct { staff: staff.id, action, subject: Some(("quick_reply", id)), person: None }
}

/// An answer as pages show it.
fn quick(row: quick_reply::Model) -> Quick {
    let quick_reply::Model { id, title_fr, title_en, body_fr, body_en, place } = row;
    Quick { id: id.to_string(), title_fr, title_en, body_fr, body_en, place }
}
