//! Who sends files: the actors that may, and how rows name them.

use sea_orm::{
    ColumnTrait as _, Condition, DatabaseTransaction, DbErr, EntityTrait, QuerySelect as _, Select, sea_query::LockType,
};
use uuid::Uuid;

use crate::{
    account::Customer,
    entity::{account, kept_file::Column, staff},
    staff::Desk,
};

/// Who sends files.
#[derive(Debug, Clone, Copy)]
pub enum Uploader<'a> {
    /// A customer.
    Customer(&'a Customer),
    /// Somebody of the other side who handles files.
    Desk(Desk<'a>),
}

/// Whose a file is, as its row says it: an account, or somebody of the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    /// A customer's account.
    Customer(Uuid),
    /// Somebody of the other side.
    Staff(Uuid),
}

impl Owner {
    /// The word and the id that rows have.
    pub(super) const fn columns(self) -> (&'static str, Uuid) {
        match self {
            Self::Customer(account) => ("customer", account),
            Self::Staff(staff) => ("staff", staff),
        }
    }

    /// By what this owner is counted.
    pub(super) fn counted(self) -> Vec<u8> {
        let (kind, id) = self.columns();
        [kind.as_bytes(), id.as_bytes()].concat()
    }

    /// Waits for its turn with this owner, until the transaction ends. SQLite has one writer at a time and needs no lock.
    pub(super) async fn lock(self, transaction: &DatabaseTransaction) -> Result<(), DbErr> {
        match self {
            Self::Customer(id) => locked(account::Entity::find_by_id(id), transaction).await,
            Self::Staff(id) => locked(staff::Entity::find_by_id(id), transaction).await,
        }
    }

    /// What is this owner's.
    pub(super) fn owns(self) -> Condition {
        let (kind, id) = self.columns();
        Condition::all().add(Column::OwnerKind.eq(kind)).add(Column::OwnerId.eq(id))
    }

    /// What is this owner's and not attached yet, whole or on its way.
    pub(super) fn is_unattached(self) -> Condition {
        self.owns().add(Column::MessageId.is_null())
    }

    /// What is this owner's, whole, and not attached yet.
    pub(super) fn has_ready(self) -> Condition {
        self.is_unattached().add(Column::State.ne(super::row::COMING))
    }
}

async fn locked<E: EntityTrait>(one: Select<E>, transaction: &DatabaseTransaction) -> Result<(), DbErr> {
    // What merely names the owner elsewhere need not wait.
    one.lock(LockType::NoKeyUpdate).one(transaction).await.map(drop)
}

impl Uploader<'_> {
    /// Whose what is sent will be.
    pub(super) const fn owner(self) -> Owner {
        match self {
            Self::Customer(customer) => Owner::Customer(customer.account),
            Self::Desk(desk) => Owner::Staff(desk.staff.id),
        }
    }

    /// Whose file what a customer sends belongs to. What the other side sends belongs to whom it is sent.
    pub(super) const fn person(self) -> Option<Uuid> {
        match self {
            Self::Customer(customer) => Some(customer.person),
            Self::Desk(_) => None,
        }
    }
}
