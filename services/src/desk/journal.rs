//! What the other side has looked at and done in a customer's file: one list, for the sheet and for the customer.

use domain::{desk::Mark, staff::StaffRole, view::JournalEntry};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    QueryTrait as _,
    prelude::DateTimeUtc,
    sea_query::{Expr, ExprTrait as _},
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    contract::decoded,
    entity::{audit, staff},
    failure::Fault,
    together::{Field, Part, Together},
};

/// A line, with who did it.
#[derive(Deserialize)]
pub(crate) struct JournalLine {
    id: Uuid,
    at: DateTimeUtc,
    action: String,
    name: String,
    role: String,
}

/// Asks for a page of a person's journal and one line more, newest first. Of the acts of one broker's people alone, where one is named.
pub(crate) fn ask_journal(
    together: &mut Together,
    (person, broker): (Uuid, Option<Uuid>),
    after: Option<&Mark>,
    most: u64,
) -> Part<JournalLine> {
    let mut page =
        audit::Entity::find().select_only().column(audit::Column::Id).filter(audit::Column::PersonId.eq(person));
    if let Some(broker) = broker {
        let own = staff::Entity::find().select_only().column(staff::Column::Id);
        let own = own.filter(staff::Column::BrokerId.eq(broker)).into_query();
        page = page.filter(audit::Column::ActorId.in_subquery(own));
    }
    if let Some(Mark { at, row }) = after {
        let place = Expr::tuple([Expr::col(audit::Column::At), Expr::col(audit::Column::Id)]);
        page = page.filter(place.lt(Expr::tuple([Expr::val(*at), Expr::val(Uuid::from_u128(*row))])));
    }
    let page = page.order_by_desc(audit::Column::At).order_by_desc(audit::Column::Id).limit(most + 1);
    let who = audit::Entity::belongs_to(staff::Entity).from(audit::Column::ActorId).to(staff::Column::Id).into();
    let lines = audit::Entity::find()
        .join(JoinType::InnerJoin, who)
        .filter(Condition::all().add(audit::Column::Id.in_subquery(page.into_query())));
    let own = [audit::Column::Id, audit::Column::At, audit::Column::Action].map(Field::of);
    together.fields(lines, own.into_iter().chain([staff::Column::Name, staff::Column::Role].map(Field::of)))
}

/// The lines of a page, and after what the next begins.
pub(crate) fn entries(mut lines: Vec<JournalLine>, most: usize) -> Result<(Vec<JournalEntry>, Option<Mark>), Fault> {
    lines.sort_by_key(|line| std::cmp::Reverse((line.at, line.id)));
    let goes_on = lines.len() > most;
    lines.truncate(most);
    let next = lines.last().filter(|_| goes_on).map(|line| Mark { at: line.at, row: line.id.as_u128() });
    let entry = |line: JournalLine| {
        Ok(JournalEntry {
            at: line.at,
            action: line.action,
            name: line.name,
            role: decoded(&line.role, StaffRole::from_code)?,
        })
    };
    Ok((lines.into_iter().map(entry).collect::<Result<_, Fault>>()?, next))
}
