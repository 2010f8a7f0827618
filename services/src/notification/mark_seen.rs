//! Marks news as seen: no letter tells what its reader knows.

use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, sea_query::Expr};

use super::{About, Reader};
use crate::{entity::notification, failure::Fault, portal::Portal};

/// Marks everything that a reader was told as seen.
pub async fn mark_seen(reader: Reader, portal: &Portal) -> Result<(), Fault> {
    mark(&portal.db, portal, reader, None).await
}

/// Marks what a reader was told about something as seen, in the transaction in which it is read.
pub(crate) async fn mark_seen_about(
    db: &impl ConnectionTrait,
    portal: &Portal,
    reader: Reader,
    about: About,
) -> Result<(), Fault> {
    mark(db, portal, reader, Some(about)).await
}

async fn mark(db: &impl ConnectionTrait, portal: &Portal, reader: Reader, about: Option<About>) -> Result<(), Fault> {
    let mut unseen = notification::Entity::update_many()
        .col_expr(notification::Column::SeenAt, Expr::value(Some(portal.clock.now())))
        .filter(notification::Column::OwnerId.eq(reader.id))
        .filter(notification::Column::SeenAt.is_null());
    if let Some(about) = about {
        let (_, id) = about.columns();
        unseen = unseen.filter(notification::Column::SubjectId.eq(id));
    }
    unseen.exec(db).await?;
    Ok(())
}
