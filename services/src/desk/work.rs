//! What the desk must know of a kind of work, whatever its table: see the recipe in the folder's documentation.

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait, QueryFilter as _, QuerySelect as _, UpdateMany,
    sea_query::{Expr, ExprTrait as _},
};
use uuid::Uuid;

use crate::{
    audit::{self, StaffAct},
    entity::staff,
    event::{self, Audience, Subject},
    failure::{Failure, Fault, Outcome, refuse},
    portal::Portal,
    staff::Desk,
};

/// A column of a kind of work.
pub(super) type ColumnOf<W> = <<W as Work>::Entity as EntityTrait>::Column;
/// A row of it.
pub(super) type RowOf<W> = <<W as Work>::Entity as EntityTrait>::Model;

/// A kind of work.
pub(super) trait Work {
    /// Its table.
    type Entity: EntityTrait;
    /// Its number.
    const NUMBER: ColumnOf<Self>;
    /// Who has taken it.
    const ASSIGNED_TO: ColumnOf<Self>;
    /// Since when.
    const ASSIGNED_AT: ColumnOf<Self>;
    /// Since when nobody must act.
    const CLOSED_AT: ColumnOf<Self>;
    /// What has happened to it, counted.
    const VERSION: ColumnOf<Self>;

    /// What a desk sees of it.
    fn within(desk: &Desk<'_>) -> Condition;

    /// Where a row stands, and whom an act on it touches.
    fn standing(row: &RowOf<Self>) -> Standing;
}

/// Where a row stands, and whom an act on it touches.
pub(super) struct Standing {
    pub assigned_to: Option<Uuid>,
    pub is_closed: bool,
    /// Kind and row, as the audit has it.
    pub subject: (&'static str, Uuid),
    /// Whose file it is in.
    pub person: Option<Uuid>,
    /// Whose open pages show it.
    pub audiences: Vec<Audience>,
    /// What they show.
    pub shown: Subject,
}

/// Why something was not done to a piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkRefusal {
    /// There is no such thing, or not at this desk.
    NotFound,
    /// Somebody else has it.
    TakenBy(String),
    /// It is closed: it is reopened first.
    Closed,
    /// Something happened to it since it was looked at.
    Changed,
    /// Who it should be handed to cannot have it.
    NoSuchColleague,
    /// One of the files is not there any more, or cannot be sent: the form shows which are.
    NoSuchFile,
    /// Who wrote has no account where a file could be read.
    NoPlaceForFiles,
}

/// An update of one piece of work, if the desk sees it.
pub(super) fn update<W: Work>(desk: &Desk<'_>, number: &str) -> UpdateMany<W::Entity> {
    W::Entity::update_many()
        .filter(W::NUMBER.eq(number))
        .filter(W::within(desk))
        .col_expr(W::VERSION, Expr::col(W::VERSION).add(1))
}

/// A piece of work, if the desk sees it.
pub(super) async fn find<W: Work>(
    desk: &Desk<'_>,
    db: &impl ConnectionTrait,
    number: &str,
) -> Result<Option<RowOf<W>>, Fault> {
    Ok(W::Entity::find().filter(W::NUMBER.eq(number)).filter(W::within(desk)).one(db).await?)
}

/// Why an update changed nothing: looked at after it, for the sentence that a person reads.
pub(super) async fn refused<W: Work, T>(
    desk: &Desk<'_>,
    db: &impl ConnectionTrait,
    number: &str,
) -> Outcome<T, WorkRefusal> {
    let Some(row) = find::<W>(desk, db, number).await? else { return refuse(WorkRefusal::NotFound) };
    let standing = W::standing(&row);
    if standing.is_closed {
        return refuse(WorkRefusal::Closed);
    }
    match standing.assigned_to.filter(|holder| *holder != desk.staff.id) {
        Some(holder) => refuse(WorkRefusal::TakenBy(name_of(db, holder).await?)),
        None => refuse(WorkRefusal::Changed),
    }
}

/// Writes an act on a piece of work down, and tells the pages that show it.
pub(super) async fn acted<W: Work>(
    desk: &Desk<'_>,
    db: &impl ConnectionTrait,
    portal: &Portal,
    action: &'static str,
    number: &str,
) -> Outcome<Standing, WorkRefusal> {
    let row = find::<W>(desk, db, number).await?.ok_or(Failure::Refused(WorkRefusal::NotFound))?;
    let standing = W::standing(&row);
    let act = StaffAct { staff: desk.staff.id, action, subject: Some(standing.subject), person: standing.person };
    audit::record_staff(db, portal, act).await?;
    event::record(db, portal, &standing.audiences, standing.shown).await?;
    Ok(standing)
}

/// The name of somebody on this side.
pub(super) async fn name_of(db: &impl ConnectionTrait, id: Uuid) -> Result<String, Fault> {
    let name = staff::Entity::find_by_id(id).select_only().column(staff::Column::Name).into_tuple().one(db).await?;
    Ok(name.unwrap_or_default())
}
