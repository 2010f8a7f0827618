//! What a conversation is about, loaded through the customer: a foreign contract or object answers as one that does not exist.

use domain::reference::{ContractNumber, ObjectNumber};
use sea_orm::{ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _};
use uuid::Uuid;

use crate::{
    account::Customer,
    contract::of,
    entity::{contract, insured_object},
    failure::Fault,
};

/// What a customer says a conversation is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum About {
    /// Nothing in particular.
    #[default]
    Nothing,
    /// A contract.
    Contract(ContractNumber),
    /// What a contract insures.
    Object(ObjectNumber),
}

/// The rows that it is bound to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Bound {
    pub contract: Option<Uuid>,
    pub object: Option<Uuid>,
    /// The broker of the contract.
    pub broker: Option<Uuid>,
}

/// Loads what it is about; none if it is not the customer's.
pub(super) async fn bound(
    customer: &Customer,
    db: &impl ConnectionTrait,
    about: &About,
) -> Result<Option<Bound>, Fault> {
    let own = contract::Entity::find().filter(of(customer));
    let columns = [contract::Column::Id, contract::Column::BrokerId];
    Ok(match about {
        About::Nothing => Some(Bound::default()),
        About::Contract(number) => {
            let found: Option<(Uuid, Option<Uuid>)> = own
                .filter(contract::Column::Number.eq(number.as_str()))
                .select_only()
                .columns(columns)
                .into_tuple()
                .one(db)
                .await?;
            found.map(|(id, broker)| Bound { contract: Some(id), object: None, broker })
        }
        About::Object(number) => {
            let found: Option<(Uuid, Option<Uuid>, Uuid)> = insured_object::Entity::find()
                .inner_join(contract::Entity)
                .filter(of(customer))
                .filter(insured_object::Column::Number.eq(number.as_str()))
                .select_only()
                .columns(columns)
                .column(insured_object::Column::Id)
                .into_tuple()
                .one(db)
                .await?;
            found.map(|(id, broker, object)| Bound { contract: Some(id), object: Some(object), broker })
        }
    })
}

/// The broker of a customer who has a single one; none of somebody with several contracts at several brokers.
pub(super) async fn only_broker(customer: &Customer, db: &impl ConnectionTrait) -> Result<Option<Uuid>, Fault> {
    let brokers: Vec<Uuid> = contract::Entity::find()
        .filter(of(customer))
        .filter(contract::Column::BrokerId.is_not_null())
        .select_only()
        .column(contract::Column::BrokerId)
        .distinct()
        .limit(2)
        .into_tuple()
        .all(db)
        .await?;
    Ok(match brokers.as_slice() {
        [one] => Some(*one),
        _ => None,
    })
}

/// Whether a broker has a contract of the customer's still: the one that it is about, where it is about one. The desk asks the same
/// (`desk/reach.rs`): who cannot open a conversation does not answer in it.
pub(super) async fn is_broker_of(
    customer: &Customer,
    db: &impl ConnectionTrait,
    broker: Uuid,
    about: Option<Uuid>,
) -> Result<bool, Fault> {
    let which = about.map_or_else(Condition::all, |about| Condition::all().add(contract::Column::Id.eq(about)));
    let one: Option<Uuid> = contract::Entity::find()
        .filter(of(customer))
        .filter(which)
        .filter(contract::Column::BrokerId.eq(broker))
        .select_only()
        .column(contract::Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(one.is_some())
}
