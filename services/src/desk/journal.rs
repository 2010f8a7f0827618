//! What the other side has looked at and done in a customer's file: one list, for the sheet and for the customer.

use chrono::TimeDelta;
use domain::{desk::Mark, reference::ThreadNumber, staff::StaffRole, view::JournalEntry};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    QueryTrait as _, RelationDef,
    prelude::DateTimeUtc,
    sea_query::{Expr, ExprTrait as _},
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    contract::decoded,
    desk::reach,
    entity::{audit, staff, thread},
    failure::Fault,
    staff::Reach,
    together::{Field, Part, Together},
};

/// Who looks at the same thing again within this time has looked at it once more, not at something else.
const SAME_VISIT: TimeDelta = TimeDelta::hours(1);

/// A line, with who did it and in which conversation.
#[derive(Deserialize)]
pub(crate) struct JournalLine {
    id: Uuid,
    at: DateTimeUtc,
    action: String,
    actor_id: Uuid,
    subject_id: Option<Uuid>,
    name: String,
    role: String,
    number: Option<String>,
}

impl JournalLine {
    /// Whether an older line says that the same person had looked at the same thing shortly before. An act is never said twice.
    fn repeats(&self, older: &Self) -> bool {
        matches!(self.action.as_str(), "open_customer" | "open_thread" | "open_file")
            && (&self.action, self.actor_id, self.subject_id) == (&older.action, older.actor_id, older.subject_id)
            && self.at - older.at < SAME_VISIT
    }
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
    // An id is of one row of one table: what was done to something else finds no conversation.
    let within: RelationDef =
        audit::Entity::belongs_to(thread::Entity).from(audit::Column::SubjectId).to(thread::Column::Id).into();
    // A broker is led to the conversations that are still his.
    let within = match broker {
        Some(broker) => within.on_condition(move |_, _| reach::threads_within(Reach::Portfolio(broker))),
        None => within,
    };
    let lines = audit::Entity::find()
        .join(JoinType::InnerJoin, who)
        .join(JoinType::LeftJoin, within)
        .filter(Condition::all().add(audit::Column::Id.in_subquery(page.into_query())));
    let own =
        [audit::Column::Id, audit::Column::At, audit::Column::Action, audit::Column::ActorId, audit::Column::SubjectId];
    let joined = [staff::Column::Name, staff::Column::Role].map(Field::of).into_iter();
    let joined = joined.chain([Field::of(thread::Column::Number)]);
    together.fields(lines, own.map(Field::of).into_iter().chain(joined))
}

/// The lines of a page, and after what the next begins. What was looked at several times in a row is one line, of the last time.
pub(crate) fn entries(mut lines: Vec<JournalLine>, most: usize) -> Result<(Vec<JournalEntry>, Option<Mark>), Fault> {
    lines.sort_by_key(|line| std::cmp::Reverse((line.at, line.id)));
    let goes_on = lines.len() > most;
    lines.truncate(most);
    let next = lines.last().filter(|_| goes_on).map(|line| Mark { at: line.at, row: line.id.as_u128() });
    let mut visits: Vec<(JournalLine, u32)> = Vec::new();
    for line in lines {
        match visits.last_mut() {
            Some((last, times)) if last.repeats(&line) => *times = times.saturating_add(1),
            _ => visits.push((line, 1)),
        }
    }
    let entry = |(line, times): (JournalLine, u32)| {
        Ok(JournalEntry {
            at: line.at,
            action: line.action,
            name: line.name,
            role: decoded(&line.role, StaffRole::from_code)?,
            thread: line.number.as_deref().map(ThreadNumber::parse).transpose()?,
            times,
        })
    };
    Ok((visits.into_iter().map(entry).collect::<Result<_, Fault>>()?, next))
}
