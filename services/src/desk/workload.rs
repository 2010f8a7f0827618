//! How much waits, for how long, with whom, and how soon people were answered lately.
//!
//! Everything is worked out from a bounded number of rows that an index gives in order: what waits, soonest first, and the first
//! answers of thirty days, newest first. Where there is more than that, the page says so.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    thread::{ThreadTopic, WaitsFor},
    view::{Workload, WorkloadPart},
};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, Order, QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
    prelude::DateTimeUtc, sea_query::Expr,
};
use serde::{Deserialize, de::IgnoredAny};

use super::{messages::joined, reach};
use crate::{
    contract::decoded,
    entity::{staff, thread},
    failure::Fault,
    portal::Portal,
    staff::Desk,
    together::{Field, Together},
};

/// Most rows of each kind that are looked at.
const MOST: usize = 2_000;
/// For how many days back first answers are looked at.
const DAYS: TimeDelta = TimeDelta::days(30);
/// How many bars of ages there are: less than a day, one day, and so on.
const AGES: usize = 7;

#[derive(Deserialize)]
struct Waiting {
    topic: String,
    last_message_at: DateTimeUtc,
    promised_at: Option<DateTimeUtc>,
    due_at: Option<DateTimeUtc>,
    holder: Option<String>,
}

#[derive(Deserialize)]
struct Answered {
    opened_at: DateTimeUtc,
    answered_at: DateTimeUtc,
}

/// The pictures' figures, within the desk's reach.
pub async fn workload(desk: &Desk<'_>, portal: &Portal) -> Result<Workload, Fault> {
    let now = portal.clock.now();
    let mut together = Together::new(portal);
    let own = [thread::Column::Topic, thread::Column::LastMessageAt, thread::Column::PromisedAt, thread::Column::DueAt];
    let own = own.map(Field::of).into_iter().chain([Field::named("holder", staff::Column::Name)]);
    let waiting = joined().filter(first(desk, WaitsFor::Staff, (thread::Column::DueAt, Order::Asc)));
    let waiting = together.fields::<_, Waiting>(waiting, own);
    let customer = first(desk, WaitsFor::Customer, (thread::Column::LastMessageAt, Order::Desc));
    let customer = thread::Entity::find().filter(customer);
    let customer = together.fields::<_, IgnoredAny>(customer, [Field::of(thread::Column::Id)]);
    let answered = thread::Entity::find()
        .select_only()
        .column(thread::Column::Id)
        .filter(reach::threads(desk).add(thread::Column::AnsweredAt.gte(now - DAYS)))
        .order_by_desc(thread::Column::AnsweredAt)
        .limit(most());
    let answered = thread::Entity::find().filter(thread::Column::Id.in_subquery(answered.into_query()));
    let answered =
        together.fields::<_, Answered>(answered, [thread::Column::OpenedAt, thread::Column::AnsweredAt].map(Field::of));
    let mut rows = together.fetch(portal).await?;
    let (waiting, customer) = (rows.take(&waiting)?, rows.take(&customer)?.len());
    let mut minutes: Vec<u32> = rows.take(&answered)?.iter().map(took).collect();
    minutes.sort_unstable();
    summed(&waiting, customer, &minutes, now)
}

/// The conversations that wait for one side, as many as are looked at, in the order of an index.
fn first(desk: &Desk<'_>, turn: WaitsFor, (time, order): (thread::Column, Order)) -> Expr {
    let first = thread::Entity::find()
        .select_only()
        .column(thread::Column::Id)
        .filter(reach::threads(desk).add(thread::Column::WaitsFor.eq(turn.code())))
        .order_by(time, order.clone())
        .order_by(thread::Column::Id, order)
        .limit(most());
    thread::Column::Id.in_subquery(first.into_query())
}

fn summed(waiting: &[Waiting], customer: usize, minutes: &[u32], now: DateTime<Utc>) -> Result<Workload, Fault> {
    let late = |row: &Waiting| u32::from(row.due_at.is_some_and(|due| due <= now));
    let mut topics: BTreeMap<ThreadTopic, (u32, u32)> = BTreeMap::new();
    let mut people: BTreeMap<Option<&str>, (u32, u32)> = BTreeMap::new();
    let mut ages = vec![0; AGES];
    for row in waiting {
        let overdue = late(row);
        for (waits, is_late) in [
            topics.entry(decoded(&row.topic, ThreadTopic::from_code)?).or_default(),
            people.entry(row.holder.as_deref()).or_default(),
        ] {
            *waits += 1;
            *is_late += overdue;
        }
        let days = usize::try_from((now - row.promised_at.unwrap_or(row.last_message_at)).num_days()).unwrap_or(0);
        if let Some(bar) = ages.get_mut(days.min(AGES - 1)) {
            *bar += 1;
        }
    }
    let part = |(waiting, overdue)| move |of| WorkloadPart { of, waiting, overdue };
    Ok(Workload {
        waiting: count(waiting.len()),
        overdue: waiting.iter().map(late).sum(),
        customer: count(customer),
        cut: waiting.len() >= MOST || customer >= MOST || minutes.len() >= MOST,
        ages,
        topics: topics.into_iter().map(|(topic, of)| part(of)(topic)).collect(),
        people: people
            .into_iter()
            .map(|(name, (waiting, overdue))| WorkloadPart { of: name.map(ToOwned::to_owned), waiting, overdue })
            .collect(),
        median_minutes: share(minutes, 50),
        ninth_minutes: share(minutes, 90),
        answered: count(minutes.len()),
    })
}

/// How many minutes the first answer took.
fn took(row: &Answered) -> u32 {
    u32::try_from((row.answered_at - row.opened_at).num_minutes()).unwrap_or(0)
}

/// What so many in a hundred took at most.
fn share(sorted: &[u32], percent: usize) -> Option<u32> {
    let place = (sorted.len() * percent).div_ceil(100);
    sorted.get(place.saturating_sub(1)).copied()
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}

fn most() -> u64 {
    u64::try_from(MOST).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn half_and_nine_tenths_are_values_that_were_there() {
        assert_eq!(share(&[], 50), None);
        assert_eq!(share(&[7], 90), Some(7));
        assert_eq!(share(&[1, 2, 3, 4], 50), Some(2));
        assert_eq!(share(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90), Some(9));
    }
}
