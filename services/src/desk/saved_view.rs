//! Filters that somebody keeps under a name.

use domain::{desk::QueueFilter, view::View};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _, sea_query::OnConflict,
};
use uuid::Uuid;

use crate::{
    entity::saved_view,
    failure::{Fault, Outcome, refuse},
    portal::Portal,
    staff::Desk,
    together::{Part, Together},
};

/// Most characters of a name.
const NAME_MAX: usize = 40;
/// Most views of one person: they stand side by side.
const MOST: usize = 20;

/// Why a view was not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveViewRefusal {
    /// It has no name.
    NoName,
    /// Its name is too long.
    TooLong,
    /// There are as many as there may be.
    TooMany,
}

/// Saves a filter under a name; under a name that exists it takes the other's place.
pub async fn save_view(
    desk: &Desk<'_>,
    portal: &Portal,
    name: &str,
    filter: &QueueFilter,
) -> Outcome<(), SaveViewRefusal> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return refuse(SaveViewRefusal::NoName);
    }
    if name.chars().count() > NAME_MAX {
        return refuse(SaveViewRefusal::TooLong);
    }
    let there: Vec<String> = saved_view::Entity::find()
        .filter(saved_view::Column::StaffId.eq(desk.staff.id))
        .select_only()
        .column(saved_view::Column::Name)
        .into_tuple()
        .all(&portal.db)
        .await?;
    if there.len() >= MOST && !there.contains(&name) {
        return refuse(SaveViewRefusal::TooMany);
    }
    let now = portal.clock.now();
    let row = saved_view::ActiveModel {
        id: Set(portal.random.id(now)?),
        staff_id: Set(desk.staff.id),
        name: Set(name),
        filter: Set(filter.to_string()),
        created_at: Set(now),
    };
    let replace = OnConflict::columns([saved_view::Column::StaffId, saved_view::Column::Name])
        .update_column(saved_view::Column::Filter)
        .to_owned();
    saved_view::Entity::insert(row).on_conflict(replace).exec_without_returning(&portal.db).await?;
    Ok(())
}

/// Deletes a view of one's own, and tells what it was so that it can be saved again; none if there was none.
pub async fn delete_view(desk: &Desk<'_>, portal: &Portal, id: &str) -> Result<Option<View>, Fault> {
    let Ok(id) = Uuid::parse_str(id) else { return Ok(None) };
    let own = saved_view::Column::StaffId.eq(desk.staff.id);
    let Some(row) = saved_view::Entity::find_by_id(id).filter(own.clone()).one(&portal.db).await? else {
        return Ok(None);
    };
    saved_view::Entity::delete_by_id(id).filter(own).exec(&portal.db).await?;
    Ok(Some(view(row)))
}

/// Asks for the reader's own views.
pub(super) fn ask_views(together: &mut Together, desk: &Desk<'_>) -> Part<saved_view::Model> {
    together.rows(saved_view::Entity::find().filter(saved_view::Column::StaffId.eq(desk.staff.id)))
}

/// The views by name.
pub(super) fn views(mut rows: Vec<saved_view::Model>) -> Vec<View> {
    rows.sort_by(|one, other| one.name.cmp(&other.name));
    rows.into_iter().map(view).collect()
}

fn view(row: saved_view::Model) -> View {
    View { id: row.id.to_string(), name: row.name, filter: row.filter }
}
