//! Whom a number or an e-mail leads to.

use domain::identifier::{AccessNumber, Identifier};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, JoinType, QueryFilter as _, QuerySelect as _,
    RelationTrait as _,
};
use uuid::Uuid;

use crate::{
    entity::{account, contract, insured_object, person},
    failure::Fault,
    keys::Keys,
};

/// The accounts that an identifier leads to: two are enough to know that it does not tell them apart.
pub(crate) async fn accounts(
    db: &impl ConnectionTrait,
    keys: &Keys,
    identifier: &Identifier,
) -> Result<Vec<account::Model>, Fault> {
    let people = match identifier {
        Identifier::Contract(number) => policyholder(db, &AccessNumber::Contract(number.clone())).await?,
        Identifier::Object(number) => policyholder(db, &AccessNumber::Object(number.clone())).await?,
        Identifier::Email(email) => people_with_email(db, keys, email.as_str()).await?,
    };
    // With nobody to look for, nobody is looked for by the index all the same: an empty list would be another statement.
    let people = people.into_iter().chain([Uuid::nil()]);
    Ok(account::Entity::find().filter(account::Column::PersonId.is_in(people)).limit(2).all(db).await?)
}

/// The policyholder of a contract, named by its number or by that of what it insures: none or one.
pub(crate) async fn policyholder(db: &impl ConnectionTrait, number: &AccessNumber) -> Result<Vec<Uuid>, Fault> {
    let contracts = contract::Entity::find().select_only().column(contract::Column::PolicyholderId);
    let contracts = contracts.filter(contract::Column::WithdrawnAt.is_null());
    let found = match number {
        AccessNumber::Contract(number) => contracts.filter(contract::Column::Number.eq(number.as_str())),
        AccessNumber::Object(number) => contracts
            .join(JoinType::InnerJoin, insured_object::Relation::Contract.def().rev())
            .filter(insured_object::Column::Number.eq(number.as_str())),
    };
    Ok(found.into_tuple().all(db).await?)
}

async fn people_with_email(db: &impl ConnectionTrait, keys: &Keys, email: &str) -> Result<Vec<Uuid>, Fault> {
    Ok(person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::EmailIndex.eq(keys.blind_index(email)))
        .limit(50)
        .into_tuple()
        .all(db)
        .await?)
}
