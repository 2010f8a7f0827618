//! The messages of a conversation with what came with them, as the pages of both sides fetch them: one part of a statement.

use domain::{
    thread::Author,
    view::{FileView, Moment},
};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    QueryTrait as _, RelationTrait as _,
    prelude::DateTimeUtc,
    sea_query::{Expr, ExprTrait as _},
};
use serde::Deserialize;
use uuid::Uuid;

use super::seal::open_body;
use crate::{
    contract::decoded,
    entity::{message, staff, thread},
    failure::Fault,
    portal::Portal,
    together::{Field, Part, Rows, Sealed, Together},
    upload::Attached,
};

/// A message, opened.
pub(crate) struct Written {
    pub id: Uuid,
    pub author: Author,
    pub body: String,
    pub sent_at: DateTimeUtc,
    /// Who wrote it, of the other side.
    pub name: Option<String>,
    /// In which role: a code of `StaffRole`.
    pub role: Option<String>,
    pub files: Vec<FileView>,
}

/// Messages that were asked for.
pub(crate) struct AskedMessages(Part<Row>);

#[derive(Deserialize)]
struct Row {
    id: Uuid,
    author: String,
    body_cipher: Sealed,
    sent_at: DateTimeUtc,
    name: Option<String>,
    role: Option<String>,
    files: Vec<Attached>,
}

impl AskedMessages {
    /// Asks for the last messages of a conversation, or the last before a moment.
    pub fn ask(together: &mut Together, which: &Condition, before: Option<&Moment>, most: u64) -> Self {
        use message::Column as M;

        let mut latest = message::Entity::find().inner_join(thread::Entity).filter(which.clone());
        if let Some((at, id)) = before.and_then(|before| Some((before.at, Uuid::parse_str(&before.key).ok()?))) {
            let place = [M::SentAt, M::Id].map(|column| Expr::col((message::Entity, column)));
            latest = latest.filter(Expr::tuple(place).lt(Expr::tuple([Expr::val(at), Expr::val(id)])));
        }
        let latest = latest.select_only().column(M::Id).order_by_desc(M::SentAt).order_by_desc(M::Id).limit(most);
        let messages = message::Entity::find()
            .join(JoinType::LeftJoin, message::Relation::Staff.def())
            .filter(M::Id.in_subquery(latest.into_query()));
        let own = [M::Id, M::Author, M::BodyCipher, M::SentAt].map(Field::of);
        let whose = [staff::Column::Name, staff::Column::Role].map(Field::of);
        Self(together.fields(messages, own.into_iter().chain(whose).chain([Attached::ask()])))
    }

    /// The messages, oldest first.
    pub fn answered(&self, portal: &Portal, rows: &mut Rows) -> Result<Vec<Written>, Fault> {
        let mut found = rows.take(&self.0)?;
        found.sort_by_key(|row| (row.sent_at, row.id));
        let open = |row: Row| {
            Ok(Written {
                id: row.id,
                author: decoded(&row.author, Author::from_code)?,
                body: open_body(portal, row.id, &row.body_cipher.0)?,
                sent_at: row.sent_at,
                name: row.name,
                role: row.role,
                files: Attached::views(portal, row.files)?,
            })
        };
        found.into_iter().map(open).collect()
    }
}
