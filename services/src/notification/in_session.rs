//! What the frame of every page shows of news: it rides in the statement that finds the session, and costs a page no other.

use domain::notification::Channel;
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, ExprTrait as _, QueryFilter as _, QuerySelect as _, QueryTrait as _,
    sea_query::{CaseStatement, Expr, IntoColumnRef},
};

use uuid::Uuid;

use crate::entity::{contact_trouble, notification, person, thread};

/// Whether a reader has news that was not seen; which, says the column that names the readers.
pub(crate) fn has_news(reader: impl IntoColumnRef) -> Expr {
    use notification::Column::{Id, InPortal, OwnerId, SeenAt};

    let unseen = notification::Entity::find()
        .select_only()
        .column(Id)
        .filter(Expr::col((notification::Entity, OwnerId)).equals(reader))
        .filter(SeenAt.is_null())
        .filter(InPortal.eq(true));
    Expr::exists(unseen.into_query())
}

/// Whether a reader has news of the conversation of the enclosing query that was not seen.
pub(crate) fn unseen_about(reader: Uuid) -> Expr {
    use notification::Column::{Id, OwnerId, SeenAt, SubjectId};

    let unseen = notification::Entity::find()
        .select_only()
        .column(Id)
        .filter(Expr::col((notification::Entity, SubjectId)).equals((thread::Entity, thread::Column::Id)))
        .filter(OwnerId.eq(reader))
        .filter(SeenAt.is_null());
    Expr::exists(unseen.into_query())
}

/// The address on file, where letters come back from it.
pub(crate) fn unreached() -> Expr {
    use contact_trouble::Column::{Channel as By, ContactIndex, Id, PersonId};

    let trouble = contact_trouble::Entity::find()
        .select_only()
        .column(Id)
        .filter(Expr::col((contact_trouble::Entity, PersonId)).equals((person::Entity, person::Column::Id)))
        .filter(By.eq(Channel::Email.code()))
        .filter(
            Expr::col((contact_trouble::Entity, ContactIndex)).equals((person::Entity, person::Column::EmailIndex)),
        );
    let sealed = Expr::col((person::Entity, person::Column::EmailCipher));
    CaseStatement::new().case(Expr::exists(trouble.into_query()), sealed).into()
}
