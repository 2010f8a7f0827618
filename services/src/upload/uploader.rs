//! Who sends files: the actors that may, and how rows name them.

use sea_orm::{ColumnTrait as _, Condition};
use uuid::Uuid;

use crate::{account::Customer, entity::kept_file::Column, staff::Desk};

/// Who sends files.
#[derive(Debug, Clone, Copy)]
pub enum Uploader<'a> {
    /// A customer.
    Customer(&'a Customer),
    /// Somebody of the other side who handles files.
    Desk(Desk<'a>),
}

impl Uploader<'_> {
    /// The word and the id that rows have.
    pub(super) const fn columns(self) -> (&'static str, Uuid) {
        match self {
            Self::Customer(customer) => ("customer", customer.account),
            Self::Desk(desk) => ("staff", desk.staff.id),
        }
    }

    /// Whose file what a customer sends belongs to. What the other side sends belongs to whom it is sent.
    pub(super) const fn person(self) -> Option<Uuid> {
        match self {
            Self::Customer(customer) => Some(customer.person),
            Self::Desk(_) => None,
        }
    }

    /// A number that tells senders apart in one process.
    pub const fn key(self) -> Uuid {
        self.columns().1
    }

    /// What is this sender's.
    pub(super) fn owns(self) -> Condition {
        let (kind, id) = self.columns();
        Condition::all().add(Column::OwnerKind.eq(kind)).add(Column::OwnerId.eq(id))
    }

    /// What is this sender's, whole, and not attached yet.
    pub(super) fn has_ready(self) -> Condition {
        self.owns().add(Column::MessageId.is_null()).add(Column::State.ne(super::row::COMING))
    }
}
