//! Marks news as seen: no letter tells what its reader knows.

use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, UpdateMany, sea_query::Expr};

use super::{About, Reader};
use crate::{entity::notification, failure::Fault, portal::Portal};

/// Marks everything that a reader was told as seen.
pub async fn mark_seen(reader: Reader, portal: &Portal) -> Result<(), Fault> {
    unseen(portal).filter(notification::Column::OwnerId.eq(reader.id)).exec(&portal.db).await?;
    Ok(())
}

/// Marks what a reader was told about something as seen, in the transaction in which it is read.
pub(crate) async fn mark_seen_about(
    db: &impl ConnectionTrait,
    portal: &Portal,
    reader: Reader,
    about: About,
) -> Result<(), Fault> {
    let (_, id) = about.columns();
    unseen(portal)
        .filter(notification::Column::OwnerId.eq(reader.id))
        .filter(notification::Column::SubjectId.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

fn unseen(portal: &Portal) -> UpdateMany<notification::Entity> {
    notification::Entity::update_many()
        .col_expr(notification::Column::SeenAt, Expr::value(Some(portal.clock.now())))
        .filter(notification::Column::SeenAt.is_null())
}
