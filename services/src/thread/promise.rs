//! The promise of an answer: counted when a message is sent, kept as a date that the queue sorts by, told again from its beginning.

use chrono::{DateTime, Utc};
use domain::{
    address::InseeCode,
    calendar::Calendar,
    deadline::{Due, Rule, due},
};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use crate::{
    entity::{person, thread},
    failure::Fault,
    portal::Portal,
};

/// Until when a message sent at an instant is answered, for somebody who lives in a commune; for who has none on file, the holidays
/// of the mainland count.
pub(crate) fn promise(sent_at: DateTime<Utc>, insee_code: Option<&str>) -> Option<Due> {
    let commune = insee_code.and_then(|code| InseeCode::parse(code).ok());
    let place = commune.map_or(Calendar::Mainland, |code| Calendar::of_commune(&code));
    due(Rule::MessageAnswer, sent_at, place).ok()
}

/// The end of the promise for a message that is sent now.
pub(super) async fn promise_to(
    db: &impl ConnectionTrait,
    portal: &Portal,
    thread: &thread::Model,
) -> Result<Option<DateTime<Utc>>, Fault> {
    let commune: Option<String> = match thread.person_id {
        Some(person) => {
            let commune = person::Entity::find().select_only().column(person::Column::InseeCode);
            commune.filter(person::Column::Id.eq(person)).into_tuple().one(db).await?
        }
        None => None,
    };
    Ok(promise(portal.clock.now(), commune.as_deref()).map(|due| due.accepted_until))
}
