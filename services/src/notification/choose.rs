//! Keeps by which ways a reader wants to hear of what.

use domain::notification::{Channel, NoticeKind, Offer, Side};
use sea_orm::{ActiveValue::Set, EntityTrait as _, sea_query::OnConflict};

use super::Reader;
use crate::{
    audit::{self, Act, StaffAct},
    database::begin,
    entity::notification_choice as choice,
    failure::Fault,
    portal::Portal,
};

/// A kind and a way that are wanted.
pub type Choice = (NoticeKind, Channel);

/// Keeps everything that is wanted; what is not named is not wanted. What cannot be chosen stays as it is, whatever was sent.
pub async fn choose(reader: Reader, portal: &Portal, wanted: &[Choice]) -> Result<(), Fault> {
    let now = portal.clock.now();
    let mut rows = Vec::new();
    for kind in NoticeKind::of(reader.side) {
        for channel in Channel::ALL.iter().copied().filter(|channel| matches!(kind.offer(*channel), Offer::Free(_))) {
            rows.push(choice::ActiveModel {
                id: Set(portal.random.id(now)?),
                owner_kind: Set(reader.side.code().into()),
                owner_id: Set(reader.id),
                kind: Set(kind.code().into()),
                channel: Set(channel.code().into()),
                wanted: Set(wanted.contains(&(kind, channel))),
                changed_at: Set(now),
            });
        }
    }
    let transaction = begin(&portal.db).await?;
    let again = OnConflict::columns([
        choice::Column::OwnerKind,
        choice::Column::OwnerId,
        choice::Column::Kind,
        choice::Column::Channel,
    ])
    .update_columns([choice::Column::Wanted, choice::Column::ChangedAt])
    .to_owned();
    choice::Entity::insert_many(rows).on_conflict(again).exec_without_returning(&transaction).await?;
    let action = "choose_notices";
    match reader.side {
        Side::Customer => {
            let act = Act { account: Some(reader.id), action, subject: Some(("account", reader.id)) };
            audit::record(&transaction, portal, act).await?;
        }
        Side::Staff => {
            let act = StaffAct { staff: reader.id, action, subject: Some(("staff", reader.id)), person: None };
            audit::record_staff(&transaction, portal, act).await?;
        }
    }
    transaction.commit().await?;
    Ok(())
}
