//! Whose news: a customer's account, or somebody of the other side. Only one who is signed in is made a reader outside this crate, so
//! holding one is the proof.

use domain::notification::Side;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _};
use uuid::Uuid;

use crate::{account::Customer, entity::account, failure::Fault, staff::Staff};

/// A reader of news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    pub(crate) side: Side,
    /// The account, or who works on the other side.
    pub(crate) id: Uuid,
}

impl Reader {
    /// The customer of an account.
    pub(crate) const fn account(id: Uuid) -> Self {
        Self { side: Side::Customer, id }
    }

    /// Somebody of the other side.
    pub(crate) const fn staff(id: Uuid) -> Self {
        Self { side: Side::Staff, id }
    }

    /// A person who has an account; nobody else reads news.
    pub(crate) async fn of_person(db: &impl ConnectionTrait, person: Uuid) -> Result<Option<Self>, Fault> {
        let account: Option<Uuid> = account::Entity::find()
            .select_only()
            .column(account::Column::Id)
            .filter(account::Column::PersonId.eq(person))
            .into_tuple()
            .one(db)
            .await?;
        Ok(account.map(Self::account))
    }
}

impl From<&Customer> for Reader {
    fn from(customer: &Customer) -> Self {
        Self::account(customer.account)
    }
}

impl From<&Staff> for Reader {
    fn from(staff: &Staff) -> Self {
        Self::staff(staff.id)
    }
}
