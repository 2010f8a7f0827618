//! What a reader has chosen so far.

use std::collections::BTreeMap;

use domain::notification::{Channel, NoticeKind};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use super::Reader;
use crate::{entity::notification_choice as choice, failure::Fault};

/// What was chosen, by kind and way.
#[derive(Debug, Default)]
pub(crate) struct Chosen(BTreeMap<(NoticeKind, Channel), bool>);

impl Chosen {
    /// Whether a kind is told by a way.
    pub fn tells(&self, kind: NoticeKind, channel: Channel) -> bool {
        kind.is_told(channel, self.0.get(&(kind, channel)).copied())
    }
}

/// Asks what was chosen. A word that this version does not know is left alone.
pub(crate) async fn chosen(db: &impl ConnectionTrait, reader: Reader) -> Result<Chosen, Fault> {
    let rows = choice::Entity::find()
        .filter(choice::Column::OwnerKind.eq(reader.side.code()))
        .filter(choice::Column::OwnerId.eq(reader.id))
        .all(db)
        .await?;
    let known = rows
        .iter()
        .filter_map(|row| Some(((NoticeKind::from_code(&row.kind)?, Channel::from_code(&row.channel)?), row.wanted)));
    Ok(Chosen(known.collect()))
}
